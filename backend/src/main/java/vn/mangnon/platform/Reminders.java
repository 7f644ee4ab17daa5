package vn.mangnon.platform;

import java.time.Instant;
import java.util.Optional;

/** Implemented by the room notice: lets a person remind of a duty by hand, in the unit of work of their act. */
public interface Reminders {
    /** @return when the next reminder of this duty may be sent, when that is too early now; empty: it is on its way */
    Optional<Instant> remindOf(Duty duty);
}
