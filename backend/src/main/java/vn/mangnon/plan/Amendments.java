package vn.mangnon.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.mangnon.agency.AgencyApi;
import vn.mangnon.agency.AgencySummary;
import vn.mangnon.plan.PlanCommands.AmendPlan;
import vn.mangnon.plan.PlanCommands.Change;
import vn.mangnon.plan.PlanViews.AmendmentView;
import vn.mangnon.plan.PlanViews.ChangeView;
import vn.mangnon.plan.PlanViews.Place;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.IdempotencyKeys;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.ListQuery;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.Trail;
import vn.mangnon.platform.UnitOfWork;

/** Later changes of plans in force: each with its day, reason and document, all of it or nothing. */
@ApplicationScoped
class Amendments {
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};
    private static final String COLUMNS =
            "a.id, a.plan_id, a.number, a.reason, a.effective_on, a.recorded_at, a.recorded_by_agency_id, a.retroactive, "
                    + "a.version, " + PlanQueries.DOCUMENT;
    private static final String FROM = "plan_amendment a left join legal_document d on d.id = a.legal_document_id";

    private final PlanRepository plans;
    private final LegalDocumentRepository documents;
    private final PlanParts parts;
    private final AgencyApi agencies;
    private final Sql sql;
    private final Caller caller;
    private final Clock clock;
    private final ObjectMapper mapper;
    private final IdempotencyKeys idempotency;
    private final Trail trail;
    private final Event<PlanAmended> amended;

    Amendments(
            PlanRepository plans,
            LegalDocumentRepository documents,
            PlanParts parts,
            AgencyApi agencies,
            Sql sql,
            Caller caller,
            Clock clock,
            ObjectMapper mapper,
            IdempotencyKeys idempotency,
            Trail trail,
            Event<PlanAmended> amended) {
        this.plans = plans;
        this.documents = documents;
        this.parts = parts;
        this.agencies = agencies;
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
        this.mapper = mapper;
        this.idempotency = idempotency;
        this.trail = trail;
        this.amended = amended;
    }

    @UnitOfWork
    AmendmentView amend(UUID planId, long expectedVersion, AmendPlan command) {
        UUID created = idempotency.once("POST /plans/" + planId + "/amendments", command, () -> {
            Plan plan = plans.toWrite(planId, expectedVersion);
            plan.requireAmendable(command.effectiveOn());
            if (command.legalDocumentId() != null) {
                documents.toRelyOn(command.legalDocumentId());
            }
            UUID id = record(plan, command);
            AmendingParts amending = new AmendingParts(id, planId, command.effectiveOn(), parts.all());
            apply(amending, command.changes());
            sql.checkConstraintsNow();
            recordChanges(amending);
            plans.touch(plan);
            trail.enter(
                    "plan",
                    planId,
                    plan.provinceId(),
                    "amended",
                    "plan-amendment",
                    id,
                    command.reason(),
                    Map.of(
                            "effectiveOn",
                            command.effectiveOn().toString(),
                            "changes",
                            amending.entries().size()));
            amended.fire(new PlanAmended(planId, id, command.effectiveOn(), removed(amending)));
            return id;
        });
        return one(planId, created);
    }

    private UUID record(Plan plan, AmendPlan command) {
        UUID id = Ids.next();
        sql.write(
                """
                insert into plan_amendment (id, plan_id, number, issued, legal_document_id, reason, effective_on, recorded_on, recorded_at,
                                            recorded_by, recorded_by_agency_id, version)
                values (?, ?, (select coalesce(max(number), 0) + 1 from plan_amendment where plan_id = ?), true, ?, ?, ?, ?, ?, ?, ?, 1)""",
                id,
                plan.id(),
                plan.id(),
                command.legalDocumentId(),
                command.reason(),
                command.effectiveOn(),
                LocalDate.now(clock),
                clock.instant(),
                caller.subject(),
                caller.isSystem() ? null : caller.desk().agencyId());
        return id;
    }

    private void apply(Amending amending, List<Change> changes) {
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            parts.apply(
                    amending,
                    new PlanChange(change.subject(), change.act(), change.id(), change.values(), "/changes/" + i));
        }
    }

    private void recordChanges(AmendingParts amending) {
        List<Object[]> rows = new ArrayList<>();
        for (AmendingParts.Entry entry : amending.entries()) {
            rows.add(new Object[] {
                amending.id(),
                rows.size() + 1,
                entry.subject(),
                entry.act(),
                entry.itemId(),
                json(entry.before()),
                json(entry.after())
            });
        }
        sql.writeAll("""
                insert into plan_amendment_change (amendment_id, number, subject, act, item_id, before, after)
                values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)""", rows);
    }

    private static List<PlanAmended.Item> removed(AmendingParts amending) {
        return amending.entries().stream()
                .filter(entry -> entry.act() == AmendmentAct.REMOVE)
                .map(entry -> new PlanAmended.Item(entry.subject(), entry.itemId()))
                .toList();
    }

    @UnitOfWork
    Slice<AmendmentView> list(UUID planId, PageRequest page) {
        plans.readable(planId);
        Slice<AmendmentView> slice = ListQuery.select(COLUMNS, FROM, this::head)
                .where("a.plan_id = ?", planId)
                .sortable("number", "a.number", "integer")
                .sortable("effectiveOn", "a.effective_on", "date")
                .identifiedBy("a.id")
                .page(sql, page, "-number");
        return new Slice<>(complete(slice.items()), slice.nextCursor(), slice.total());
    }

    @UnitOfWork
    AmendmentView one(UUID planId, UUID id) {
        plans.readable(planId);
        return complete(sql.all(
                        "select " + COLUMNS + " from " + FROM + " where a.id = ? and a.plan_id = ?",
                        this::head,
                        id,
                        planId))
                .stream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** Their changes and the names of who recorded them, for all of a page at once. */
    private List<AmendmentView> complete(List<AmendmentView> heads) {
        record Done(UUID amendmentId, ChangeView change) {}
        Map<UUID, List<ChangeView>> changes = sql
                .all(
                        """
                        select amendment_id, subject, act, item_id, before::text as before, after::text as after from plan_amendment_change
                        where amendment_id = any (?::uuid[]) order by amendment_id, number""",
                        row -> new Done(
                                row.uuid("amendment_id"),
                                new ChangeView(
                                        row.constant("subject", PlanSubject.class),
                                        row.constant("act", AmendmentAct.class),
                                        row.uuid("item_id"),
                                        values(row.text("before")),
                                        values(row.text("after")))),
                        heads.stream().map(AmendmentView::id).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        Done::amendmentId, Collectors.mapping(Done::change, Collectors.toList())));
        Map<UUID, AgencySummary> recorders = agencies.findAll(heads.stream()
                .map(AmendmentView::recordedBy)
                .filter(place -> place != null)
                .map(Place::id)
                .collect(Collectors.toSet()));
        return heads.stream()
                .map(head -> new AmendmentView(
                        head.id(),
                        head.planId(),
                        head.number(),
                        head.reason(),
                        head.document(),
                        head.effectiveOn(),
                        head.recordedAt(),
                        head.recordedBy() == null
                                ? null
                                : PlanQueries.agencyPlace(
                                        recorders.get(head.recordedBy().id())),
                        head.retroactive(),
                        changes.getOrDefault(head.id(), List.of()),
                        List.of(),
                        head.version()))
                .toList();
    }

    private AmendmentView head(Row row) {
        UUID recordedBy = row.uuid("recorded_by_agency_id");
        return new AmendmentView(
                row.uuid("id"),
                row.uuid("plan_id"),
                row.integer("number"),
                row.text("reason"),
                PlanQueries.document(row),
                row.date("effective_on"),
                row.instant("recorded_at"),
                recordedBy == null ? null : new Place(recordedBy, null, ""),
                row.truth("retroactive"),
                List.of(),
                List.of(),
                row.number("version"));
    }

    private String json(Object values) {
        try {
            return values == null ? null : mapper.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Map<String, Object> values(String json) {
        try {
            return json == null ? null : mapper.readValue(json, VALUES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
