package vn.mangnon.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.Versions;

/** Agencies to change. */
@ApplicationScoped
class AgencyRepository implements PanacheRepositoryBase<Agency, UUID> {
    private static final String LINK =
            "insert into agency_succession (predecessor_id, successor_id, reorganisation_id) values (?, ?, ?)";

    private final Sql sql;

    AgencyRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * The agency as the caller saw it, locked until the end of the unit of work.
     *
     * @throws Problem 404 for an unknown id, 412 when somebody changed it since
     */
    Agency toChange(UUID id, long expectedVersion) {
        Agency agency = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (agency == null) {
            throw Problem.notFound();
        }
        Versions.require(expectedVersion, agency.version());
        return agency;
    }

    /** Its version tells that something changes, be it in its lists only. */
    void touch(Agency agency) {
        getEntityManager().lock(agency, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    void replaceSuccessors(UUID id, UUID reorganisation, List<UUID> successors) {
        sql.write("delete from agency_succession where predecessor_id = ?", id);
        sql.writeAll(
                LINK,
                successors.stream()
                        .map(to -> new Object[] {id, to, reorganisation})
                        .toList());
    }

    void addPredecessors(UUID id, UUID reorganisation, List<UUID> predecessors) {
        sql.writeAll(
                LINK,
                predecessors.stream()
                        .map(from -> new Object[] {from, id, reorganisation})
                        .toList());
    }

    long countKnown(List<UUID> ids) {
        return count("id in ?1", ids);
    }

    /** Rules over time are checked at the end of a transaction; from here on they hold, or the constraint's name says which does not. */
    void checkNow() {
        flush();
        sql.checkConstraintsNow();
    }
}
