package vn.mangnon.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import vn.mangnon.platform.Problem;

/** Obstacles to act on, locked until the end of the unit of work. */
@ApplicationScoped
class ObstacleRepository implements PanacheRepositoryBase<Obstacle, UUID> {
    private final WorkReach reach;

    ObstacleRepository(WorkReach reach) {
        this.reach = reach;
    }

    /** @throws Problem 404 for an unknown obstacle and for one outside the caller's reach */
    Obstacle readable(UUID id) {
        return findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    /** @throws Problem 404 as above, 403 outside-reach for an obstacle of another agency */
    Obstacle ofMine(UUID id) {
        Obstacle obstacle = readable(id);
        if (!reach.isMine(obstacle.keeperId())) {
            throw AssignmentProblem.outsideReach();
        }
        return locked(obstacle);
    }

    /** @throws Problem 404 as above, 403 outside-reach for an obstacle that lies with another agency */
    Obstacle heldByMe(UUID id) {
        Obstacle obstacle = readable(id);
        if (!reach.isMine(obstacle.holderId())) {
            throw AssignmentProblem.outsideReach();
        }
        return locked(obstacle);
    }

    private Obstacle locked(Obstacle obstacle) {
        flush();
        getEntityManager().refresh(obstacle, LockModeType.PESSIMISTIC_WRITE);
        return obstacle;
    }
}
