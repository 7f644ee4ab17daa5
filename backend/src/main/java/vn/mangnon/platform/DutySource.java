package vn.mangnon.platform;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Implemented by a room that knows what is owed; read by the room notice, which reminds of it. Asked in a unit of work of Măng Non
 * itself, so that row policies hide nothing.
 */
public interface DutySource {
    DutyKind kind();

    /**
     * What is not done yet, in the order of due moment and id, one page after another.
     *
     * @param dueBefore how far ahead anybody wants to be reminded
     * @param afterDue  with {@code afterId} the last one of the page before
     */
    List<Duty> open(Instant dueBefore, Instant afterDue, UUID afterId, int limit);

    /** The duty as it is now; empty once it is done or no longer wanted. */
    Optional<Duty> find(UUID id, Instant dueAt);
}
