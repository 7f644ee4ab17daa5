package vn.mangnon.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Versions;

/** Assignments to change. */
@ApplicationScoped
class AssignmentRepository implements PanacheRepositoryBase<Assignment, UUID> {
    /** @throws Problem 404 for one that is unknown or in somebody else's draft */
    Assignment require(UUID id) {
        Assignment assignment = findById(id);
        if (assignment == null) {
            throw Problem.notFound();
        }
        return assignment;
    }

    /** As it is now that its plan is locked; 412 when somebody changed it since the caller looked. */
    void refresh(Assignment assignment, long expectedVersion) {
        try {
            getEntityManager().refresh(assignment);
        } catch (EntityNotFoundException removed) {
            throw Problem.notFound();
        }
        Versions.require(expectedVersion, assignment.version());
    }

    List<Assignment> onSubject(UUID subjectId) {
        return list("subjectId", subjectId);
    }

    /** All that a save of several changes may touch: what lies on these subjects, and these. */
    List<Assignment> around(UUID planId, Collection<UUID> subjectIds, Collection<UUID> ids) {
        return list("planId = ?1 and (subjectId in ?2 or id in ?3)", planId, subjectIds, ids);
    }
}
