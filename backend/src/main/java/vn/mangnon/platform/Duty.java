package vn.mangnon.platform;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something that is owed and not done: who has to do it by when. A duty that comes again, or whose due moment was moved, is another
 * one with the same id and another due moment.
 *
 * @param dueAt      the last moment that is not late
 * @param since      since when it lies with this agency and role; what would have reminded of it before is not theirs
 * @param agencyId   who has to do it; a dissolved agency counts as its only successor
 * @param role       whose work it is there
 * @param askedById  the agency that wants it done, and hears when it is not; may be null
 * @param provinceId whose reminder stages hold; null for the nation's
 * @param words      the parameters of the text {@code duty.<kind>}; never anything about a person
 * @param link       the path of the dashboard where it is done, such as {@code /submissions/…}
 */
public record Duty(
        DutyKind kind,
        UUID id,
        Instant dueAt,
        Instant since,
        UUID agencyId,
        Role role,
        UUID askedById,
        UUID provinceId,
        Map<String, String> words,
        String link) {}
