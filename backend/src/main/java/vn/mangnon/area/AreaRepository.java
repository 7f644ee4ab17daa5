package vn.mangnon.area;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import vn.mangnon.area.AreaCommands.Share;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.Versions;

/** Areas to change. */
@ApplicationScoped
class AreaRepository implements PanacheRepositoryBase<Area, UUID> {
    private static final String OF_THE_END =
            "join reorganisation r on r.id = l.reorganisation_id join area a on a.id = l.predecessor_id where r.effective_on > a.valid_to";

    private final Sql sql;

    AreaRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * The area as the caller saw it, locked until the end of the unit of work.
     *
     * @throws Problem 404 for an unknown id, 412 when somebody changed it since
     */
    Area toChange(UUID id, long expectedVersion) {
        Area area = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (area == null) {
            throw Problem.notFound();
        }
        Versions.require(expectedVersion, area.version());
        return area;
    }

    /** Its version tells that something changes, be it in its history only. */
    void touch(Area area) {
        getEntityManager().lock(area, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** Where it went when it ended; parts that it gave away while it lived are not among them. */
    List<Share> successors(UUID id) {
        return sql.all(
                "select l.successor_id, l.share from area_succession l " + OF_THE_END
                        + " and l.predecessor_id = ? order by l.successor_id",
                row -> new Share(row.uuid("successor_id"), row.decimal("share")),
                id);
    }

    /** Called before the day of its end is written. */
    void dropSuccessors(UUID id) {
        sql.write(
                "delete from area_succession where (predecessor_id, successor_id, reorganisation_id) in ("
                        + "select l.predecessor_id, l.successor_id, l.reorganisation_id from area_succession l "
                        + OF_THE_END + " and l.predecessor_id = ?)",
                id);
    }

    void addSuccessors(UUID id, UUID reorganisation, List<Share> successors) {
        sql.writeAll(
                "insert into area_succession (predecessor_id, successor_id, reorganisation_id, share) values (?, ?, ?, ?)",
                successors.stream()
                        .map(to -> new Object[] {id, to.areaId(), reorganisation, to.share()})
                        .toList());
    }

    void addPredecessors(UUID id, UUID reorganisation, List<Share> predecessors) {
        sql.writeAll(
                "insert into area_succession (predecessor_id, successor_id, reorganisation_id, share) values (?, ?, ?, ?)",
                predecessors.stream()
                        .map(from -> new Object[] {from.areaId(), id, reorganisation, from.share()})
                        .toList());
    }

    /** Rules over time are checked at the end of a transaction; from here on they hold, or the constraint's name says which does not. */
    void checkNow() {
        sql.checkConstraintsNow();
    }
}
