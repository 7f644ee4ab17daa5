package vn.mangnon.area;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.platform.Problem.Fault;

/**
 * What a reorganisation means in one room above. All parts work in the transaction of the act, within the reach of the system; rows that
 * they write in tables with the trigger {@code journal_reorganisation} are put back exactly when the act is undone.
 */
public interface ReorganisationPart {
    /** Rooms below first: agencies 10, assignments 20, figures 30. */
    int order();

    /** Adds what stands against the act in this room, with pointers into its terms; nothing is written. */
    default void check(PlannedReorganisation act, List<Fault> faults) {}

    /** Does what follows from the act, and says so. */
    void carryOut(PlannedReorganisation act, Consequences consequences);

    /** What came after the act and would mean something else without it, in words of this room; rows that the act wrote are watched anyway. */
    default List<Fault> dependents(PlannedReorganisation act) {
        return List.of();
    }

    /** Names of units of this room; unknown ids are absent. */
    default Map<UUID, String> names(Collection<UUID> ids) {
        return Map.of();
    }

    /** The act was undone. */
    default void undone(PlannedReorganisation act) {}
}
