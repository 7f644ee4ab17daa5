package vn.mangnon.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import vn.mangnon.platform.Problem;

/** Reports to act on, locked until the end of the unit of work. */
@ApplicationScoped
class ProgressRepository implements PanacheRepositoryBase<ProgressReport, UUID> {
    private final WorkReach reach;

    ProgressRepository(WorkReach reach) {
        this.reach = reach;
    }

    /** @throws Problem 404 for an unknown report and for one outside the caller's reach */
    ProgressReport readable(UUID id) {
        return findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    /** @throws Problem 404 as above, 403 outside-reach for a report of another agency */
    ProgressReport ofMine(UUID id) {
        ProgressReport report = readable(id);
        if (!reach.isMine(report.agencyId())) {
            throw AssignmentProblem.outsideReach();
        }
        return locked(report);
    }

    /** @throws Problem 404 as above, 403 outside-reach for a report that another agency accepts */
    ProgressReport toDecide(UUID id) {
        ProgressReport report = readable(id);
        if (!reach.isMine(report.receiverId())) {
            throw AssignmentProblem.outsideReach();
        }
        return locked(report);
    }

    private ProgressReport locked(ProgressReport report) {
        flush();
        getEntityManager().refresh(report, LockModeType.PESSIMISTIC_WRITE);
        return report;
    }
}
