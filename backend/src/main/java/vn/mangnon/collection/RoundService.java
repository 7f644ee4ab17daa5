package vn.mangnon.collection;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.collection.RoundCommands.CloseRound;
import vn.mangnon.collection.RoundCommands.DraftRound;
import vn.mangnon.collection.RoundCommands.PeriodValues;
import vn.mangnon.collection.RoundDrafting.Whole;
import vn.mangnon.collection.RoundParts.Parts;
import vn.mangnon.collection.RoundQueries.Filter;
import vn.mangnon.collection.RoundViews.RoundListItem;
import vn.mangnon.collection.RoundViews.RoundView;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.IdempotencyKeys;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.Trail;
import vn.mangnon.platform.UnitOfWork;

/** The life of a round, step by step. */
@ApplicationScoped
class RoundService {
    private final RoundRepository rounds;
    private final RoundDrafting drafting;
    private final RoundParts parts;
    private final RoundOpening opening;
    private final RoundHeirs heirs;
    private final RoundQueries queries;
    private final Periods periods;
    private final Caller caller;
    private final MergePatch patches;
    private final IdempotencyKeys idempotency;
    private final Trail trail;
    private final Clock clock;
    private final Sql sql;
    private final DerivedFigures derived;
    private final FormNews news;

    RoundService(
            RoundRepository rounds,
            RoundDrafting drafting,
            RoundParts parts,
            RoundOpening opening,
            RoundHeirs heirs,
            RoundQueries queries,
            Periods periods,
            Caller caller,
            MergePatch patches,
            IdempotencyKeys idempotency,
            Trail trail,
            Clock clock,
            Sql sql,
            DerivedFigures derived,
            FormNews news) {
        this.rounds = rounds;
        this.drafting = drafting;
        this.parts = parts;
        this.opening = opening;
        this.heirs = heirs;
        this.queries = queries;
        this.periods = periods;
        this.caller = caller;
        this.patches = patches;
        this.idempotency = idempotency;
        this.trail = trail;
        this.clock = clock;
        this.sql = sql;
        this.derived = derived;
        this.news = news;
    }

    @UnitOfWork
    Slice<RoundListItem> list(Filter filter, PageRequest page) {
        return queries.list(filter, page);
    }

    @UnitOfWork
    RoundView view(UUID id) {
        return queries.view(id);
    }

    @UnitOfWork
    RoundView draft(DraftRound command) {
        UUID created = idempotency.once("POST /collection-rounds", command, () -> {
            Whole whole = drafting.whole(command, null);
            CollectionRound round = CollectionRound.drafted(Ids.next(), whole.home(), whole.head(), clock.instant());
            rounds.persistAndFlush(round);
            parts.write(round.id(), whole.parts());
            enter(
                    round,
                    "drafted",
                    null,
                    Map.of(
                            "planId",
                            round.planId(),
                            "measures",
                            whole.parts().measures().size()));
            return round.id();
        });
        return view(created);
    }

    @UnitOfWork
    RoundView revise(UUID id, long expectedVersion, JsonNode patch) {
        CollectionRound round = rounds.toWrite(id, expectedVersion);
        round.requireDraft();
        Parts before = parts.read(id);
        DraftRound current = new DraftRound(
                round.planId(),
                round.reportingDutyId(),
                round.title(),
                PeriodValues.of(periods.view(round.periodId()).period()),
                round.expectedQuality(),
                before.asked(),
                before.due(),
                before.submitters(),
                before.rules());
        Whole whole = drafting.whole(patches.apply(current, patch, DraftRound.class), round.agencyId());
        round.revise(whole.home(), whole.head());
        parts.write(id, whole.parts());
        rounds.touch(round);
        enter(
                round,
                "revised",
                null,
                Map.of(
                        "measures",
                        whole.parts().measures().size(),
                        "submitters",
                        whole.parts().submitters().size()));
        rounds.flush();
        return view(id);
    }

    @UnitOfWork
    void discard(UUID id, long expectedVersion) {
        CollectionRound round = rounds.toWrite(id, expectedVersion);
        round.requireDraft();
        enter(round, "discarded", null, Map.of());
        rounds.delete(round);
        rounds.flush();
    }

    @UnitOfWork
    RoundView open(UUID id, long expectedVersion) {
        CollectionRound round = rounds.toWrite(id, expectedVersion);
        round.requireDraft();
        drafting.plan(round.planId());
        round.open(caller.subject(), clock.instant());
        rounds.flush();
        Parts draft = parts.read(id);
        Parts today = heirs.onTodaysMap(draft);
        if (!today.equals(draft)) {
            parts.write(id, today);
        }
        int forms = opening.open(round, today);
        enter(round, "opened", null, Map.of("submissions", forms));
        news.opened(id);
        return view(id);
    }

    @UnitOfWork
    RoundView close(UUID id, long expectedVersion, CloseRound command) {
        CollectionRound round = rounds.toWrite(id, expectedVersion);
        // Whoever is at a form finishes first; who comes after finds the round closed.
        long unlocked = sql
                .all(
                        "select state from submission where round_id = ? order by id for update",
                        row -> row.text("state"),
                        id)
                .stream()
                .filter(state -> !state.equals("LOCKED"))
                .count();
        round.close(unlocked, command.reason(), caller.subject(), clock.instant());
        rounds.flush();
        derived.lock(id);
        enter(round, "closed", command.reason(), Map.of("unlocked", unlocked));
        return view(id);
    }

    private void enter(CollectionRound round, String act, String reason, Map<String, ?> details) {
        trail.enter(
                "collection-round",
                round.id(),
                round.provinceId(),
                act,
                "collection-round",
                round.id(),
                reason,
                details);
    }
}
