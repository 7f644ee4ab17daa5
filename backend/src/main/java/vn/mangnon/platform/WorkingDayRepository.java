package vn.mangnon.platform;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** Days of the calendar to change. */
@ApplicationScoped
class WorkingDayRepository implements PanacheRepositoryBase<WorkingDay, UUID> {
    /** @throws Problem 404 when there is none, 412 when somebody changed it since */
    WorkingDay toWrite(UUID id, long expectedVersion) {
        WorkingDay day = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
        Versions.require(expectedVersion, day.version());
        return day;
    }
}
