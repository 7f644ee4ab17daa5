package vn.mangnon.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Versions;

/** Stages to change. */
@ApplicationScoped
class StageRepository implements PanacheRepositoryBase<ReminderStage, UUID> {
    private final StageReach reach;

    StageRepository(StageReach reach) {
        this.reach = reach;
    }

    /** @throws Problem 404 when there is none, 403 outside-reach, 412 when somebody changed it since */
    ReminderStage toWrite(UUID id, long expectedVersion) {
        ReminderStage stage =
                findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
        reach.require(stage.provinceId());
        Versions.require(expectedVersion, stage.version());
        return stage;
    }
}
