package vn.mangnon.platform;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Implemented by a room that knows deadlines: how agencies kept those of a period. Asked in the caller's own unit of work, so that it
 * counts what the caller may see and nothing else.
 */
public interface DeadlineTally {
    /** What is counted. */
    enum Kind {
        /** Days on which assignments fall due. */
        DUTIES,
        /** Forms of rounds that collect figures. */
        FORMS
    }

    /**
     * @param onTime   done by its deadline
     * @param doneLate done after it
     * @param late     not done, and its deadline is over
     * @param open     not done, and in time still
     */
    record Tally(UUID agencyId, long onTime, long doneLate, long late, long open) {}

    Kind kind();

    /** Of all whose deadline lies between two days, both included. */
    List<Tally> tally(LocalDate from, LocalDate until);
}
