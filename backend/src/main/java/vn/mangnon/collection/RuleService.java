package vn.mangnon.collection;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.mangnon.collection.RoundCommands.RuleValues;
import vn.mangnon.collection.RuleStore.StoredRule;
import vn.mangnon.collection.RuleViews.KeepRule;
import vn.mangnon.collection.RuleViews.RuleAction;
import vn.mangnon.collection.RuleViews.RuleItem;
import vn.mangnon.indicator.IndicatorApi;
import vn.mangnon.plan.PlanSubject;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.IdempotencyKeys;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.ListQuery;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Problem.Fault;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.Trail;
import vn.mangnon.platform.UnitOfWork;
import vn.mangnon.platform.Versions;

/** Rules of validation, kept one by one: general ones by the administrator of the directory, those of a round by whoever runs it. */
@ApplicationScoped
class RuleService {
    private final RuleStore store;
    private final RoundRepository rounds;
    private final RoundReach reach;
    private final Disaggregations disaggregations;
    private final IndicatorApi indicators;
    private final Sql sql;
    private final Caller caller;
    private final MergePatch patches;
    private final IdempotencyKeys idempotency;
    private final Trail trail;
    private final Clock clock;

    RuleService(
            RuleStore store,
            RoundRepository rounds,
            RoundReach reach,
            Disaggregations disaggregations,
            IndicatorApi indicators,
            Sql sql,
            Caller caller,
            MergePatch patches,
            IdempotencyKeys idempotency,
            Trail trail,
            Clock clock) {
        this.store = store;
        this.rounds = rounds;
        this.reach = reach;
        this.disaggregations = disaggregations;
        this.indicators = indicators;
        this.sql = sql;
        this.caller = caller;
        this.patches = patches;
        this.idempotency = idempotency;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param roundId the general rules and those of the round; null: all that the caller may see */
    @UnitOfWork
    Slice<RuleItem> list(UUID roundId, RuleKind kind, Severity severity, UUID measureId, PageRequest page) {
        return ListQuery.select(
                        "v.*, r.state as round_state, r.agency_id, r.area_id, r.province_id",
                        "validation_rule v left join collection_round r on r.id = v.round_id",
                        this::item)
                .whereIf(roundId, "v.round_id is null or v.round_id = ?")
                .whereIf(kind, "v.kind = ?")
                .whereIf(severity, "v.severity = ?")
                .whereIf(measureId, "v.measure_id = ?")
                .sortable("order", "coalesce(v.round_id::text, '') || to_char(v.position, 'FM000000000')", "text")
                .identifiedBy("v.id")
                .page(sql, page, "order");
    }

    private RuleItem item(Row row) {
        UUID round = row.uuid("round_id");
        boolean kept = round == null
                ? caller.may(Permission.DIRECTORY_EDIT)
                : row.constant("round_state", RoundState.class) != RoundState.CLOSED
                        && reach.offersRunning(row.uuid("agency_id"), row.uuid("area_id"), row.uuid("province_id"));
        return shown(RuleStore.stored(row), kept);
    }

    private static RuleItem shown(StoredRule rule, boolean kept) {
        RuleValues values = rule.values();
        return new RuleItem(
                rule.id(),
                rule.roundId(),
                values.kind(),
                values.severity(),
                values.measureId(),
                values.units(),
                values.lower(),
                values.upper(),
                values.percent(),
                values.dimension(),
                values.otherMeasureId(),
                values.comparator(),
                kept ? List.of(RuleAction.EDIT, RuleAction.DELETE) : List.of(),
                rule.version());
    }

    /** @throws Problem 404 for an unknown rule and for one of a round out of sight */
    @UnitOfWork
    RuleItem one(UUID id) {
        return sql.one(
                        "select v.*, r.state as round_state, r.agency_id, r.area_id, r.province_id"
                                + " from validation_rule v left join collection_round r on r.id = v.round_id where v.id = ?",
                        this::item,
                        id)
                .orElseThrow(Problem::notFound);
    }

    @UnitOfWork
    RuleItem add(KeepRule command) {
        return one(idempotency.once("POST /validation-rules", command, () -> {
            CollectionRound round = toKeep(command.roundId(), "/roundId");
            check(command, round);
            UUID id = Ids.next();
            store.append(id, command.roundId(), command.values());
            enter("rule-added", id, round, command);
            return id;
        }));
    }

    /** The round stays; a rule for another one is another rule. */
    @UnitOfWork
    RuleItem change(UUID id, long expectedVersion, JsonNode patch) {
        StoredRule rule = locked(id, expectedVersion);
        KeepRule before = KeepRule.of(rule);
        KeepRule wanted = patches.apply(before, patch, KeepRule.class);
        if (!Objects.equals(before.roundId(), wanted.roundId())) {
            throw CollectionProblem.ruleRefused(List.of(Fault.at("/roundId", "rule-round-stays")));
        }
        CollectionRound round = toKeep(rule.roundId(), "/roundId");
        check(wanted, round);
        if (!wanted.equals(before)) {
            store.change(id, wanted.values());
            enter("rule-changed", id, round, wanted);
        }
        return one(id);
    }

    @UnitOfWork
    void remove(UUID id, long expectedVersion) {
        StoredRule rule = locked(id, expectedVersion);
        CollectionRound round = toKeep(rule.roundId(), "/roundId");
        store.remove(id);
        enter("rule-removed", id, round, KeepRule.of(rule));
    }

    private StoredRule locked(UUID id, long expectedVersion) {
        StoredRule rule = store.find(id).orElseThrow(Problem::notFound);
        toKeep(rule.roundId(), "/roundId");
        rule = store.lock(id).orElseThrow(Problem::notFound);
        Versions.require(expectedVersion, rule.version());
        return rule;
    }

    /**
     * @return the round, which takes figures or is going to; null for a general rule
     * @throws Problem 422 for an unknown round, 403 outside-reach, 409 round-closed
     */
    private CollectionRound toKeep(UUID roundId, String pointer) {
        if (roundId == null) {
            if (!caller.may(Permission.DIRECTORY_EDIT)) {
                throw CollectionProblem.outsideReach();
            }
            return null;
        }
        CollectionRound round = rounds.findByIdOptional(roundId).orElseThrow(() -> CollectionProblem.unknown(pointer));
        if (!reach.offersRunning(round.agencyId(), round.areaId(), round.provinceId())) {
            throw CollectionProblem.outsideReach();
        }
        if (round.state() == RoundState.CLOSED) {
            throw CollectionProblem.roundClosed();
        }
        return round;
    }

    private void check(KeepRule rule, CollectionRound round) {
        List<Fault> faults = new ArrayList<>();
        List<UUID> asked = round == null
                ? null
                : sql.all(
                        "select measure_id from round_measure where round_id = ?",
                        row -> row.uuid("measure_id"),
                        round.id());
        if (isUnknown(rule.measureId(), asked)) {
            faults.add(Fault.at("/measureId", "unknown-id"));
        }
        if (isUnknown(rule.otherMeasureId(), asked)) {
            faults.add(Fault.at("/otherMeasureId", "unknown-id"));
        }
        if (rule.dimension() != null
                && !disaggregations.codes(LocalDate.now(clock)).containsKey(rule.dimension())) {
            faults.add(Fault.at("/dimension", "unknown-id"));
        }
        RoundRules.missing(rule.values(), "", faults);
        if (!faults.isEmpty()) {
            throw CollectionProblem.ruleRefused(faults);
        }
    }

    /** @param asked by the round; null: any measure */
    private boolean isUnknown(UUID measure, List<UUID> asked) {
        if (measure == null) {
            return false;
        }
        return asked == null ? indicators.item(PlanSubject.MEASURE, measure).isEmpty() : !asked.contains(measure);
    }

    private void enter(String act, UUID id, CollectionRound round, KeepRule rule) {
        Map<String, ?> details = Map.of("kind", rule.kind(), "severity", rule.severity());
        if (round == null) {
            trail.enter("validation-rule", id, null, act, details);
        } else {
            trail.enter("collection-round", round.id(), round.provinceId(), act, "validation-rule", id, null, details);
        }
    }
}
