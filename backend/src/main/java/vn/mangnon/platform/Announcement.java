package vn.mangnon.platform;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something happened that an agency should hear of. Fired in the transaction in which it happens; the room notice tells those who
 * have the role there, so that either both are there or neither.
 *
 * @param topic      names the texts {@code notice.<topic>.title} and {@code notice.<topic>.text} in the words of the room that fires it
 * @param provinceId null: of no province
 * @param about      the kind of thing it is about, such as {@code submission}
 * @param words      the parameters of the texts; never anything about a person, nor what somebody wrote freely
 * @param dueAt      by when something is to be done about it; may be null; {@code {due}} in the texts
 * @param link       the path of the dashboard that shows it
 * @param mailed     whether it is sent by mail too
 */
public record Announcement(
        String topic,
        UUID agencyId,
        Role role,
        UUID provinceId,
        String about,
        UUID aboutId,
        Map<String, String> words,
        Instant dueAt,
        String link,
        boolean mailed) {}
