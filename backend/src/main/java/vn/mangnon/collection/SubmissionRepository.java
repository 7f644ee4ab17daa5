package vn.mangnon.collection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Sql;

/** Forms to act on, locked until the end of the unit of work: two who act on one form come after each other. */
@ApplicationScoped
class SubmissionRepository implements PanacheRepositoryBase<Submission, UUID> {
    private final Caller caller;
    private final RoundReach reach;
    private final RoundRepository rounds;
    private final Answering answering;
    private final Sql sql;

    SubmissionRepository(Caller caller, RoundReach reach, RoundRepository rounds, Answering answering, Sql sql) {
        this.caller = caller;
        this.reach = reach;
        this.rounds = rounds;
        this.answering = answering;
        this.sql = sql;
    }

    /** @throws Problem 404 for an unknown form and for one outside the caller's reach */
    Submission readable(UUID id) {
        return findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    /** @throws Problem 404 as above, 403 outside-reach for a form of another agency */
    Submission ofMyAgency(UUID id) {
        Submission form = readable(id);
        if (!isMine(form)) {
            throw CollectionProblem.outsideReach();
        }
        return locked(form);
    }

    /** @throws Problem 404 as above, 403 outside-reach for a form of a round that the caller does not run */
    Submission ofMyRound(UUID id) {
        Submission form = readable(id);
        if (!isOfMyRound(form)) {
            throw CollectionProblem.outsideReach();
        }
        return locked(form);
    }

    /** The same for its own approver, too. */
    Submission toReturn(UUID id) {
        Submission form = readable(id);
        if (!isOfMyRound(form) && !(isMine(form) && caller.may(Permission.FIGURES_APPROVE))) {
            throw CollectionProblem.outsideReach();
        }
        return locked(form);
    }

    /** The caller's form for an area: the own agency's, else one that it answers for. */
    Optional<Submission> ofUnit(UUID roundId, UUID areaId) {
        UUID mine = caller.desk().agencyId();
        return find("roundId = ?1 and areaId = ?2", roundId, areaId).stream()
                .filter(answering::isMine)
                .min(Comparator.comparing((Submission form) -> !form.agencyId().equals(mine))
                        .thenComparing(Submission::id));
    }

    Submission locked(Submission form) {
        flush();
        getEntityManager().refresh(form, LockModeType.PESSIMISTIC_WRITE);
        return form;
    }

    boolean isMine(Submission form) {
        return answering.isMine(form);
    }

    /** The planner runs the round: own agency, or focal agency of its area. */
    boolean isOfMyRound(Submission form) {
        CollectionRound round = rounds.findById(form.roundId());
        return round != null
                && caller.may(Permission.ROUND_EDIT)
                && reach.covers(round.agencyId(), round.areaId(), round.provinceId());
    }

    /** As it is once the form is locked: whoever closes a round waits for its forms. */
    RoundState roundState(Submission form) {
        return sql.one(
                        "select state from collection_round where id = ?",
                        row -> row.constant("state", RoundState.class),
                        form.roundId())
                .orElseThrow();
    }
}
