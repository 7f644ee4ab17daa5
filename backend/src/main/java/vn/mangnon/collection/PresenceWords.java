package vn.mangnon.collection;

import java.util.Map;

/** What people write for zero, no data and not applicable, folded; both languages, and the codes. */
final class PresenceWords {
    private static final Map<String, Presence> BY_WORDS = Map.of(
            "reported", Presence.REPORTED,
            "co so lieu", Presence.REPORTED,
            "no data", Presence.NO_DATA,
            "no_data", Presence.NO_DATA,
            "khong co so lieu", Presence.NO_DATA,
            "not applicable", Presence.NOT_APPLICABLE,
            "not_applicable", Presence.NOT_APPLICABLE,
            "khong ap dung", Presence.NOT_APPLICABLE);

    private PresenceWords() {}

    /** @return null for other words */
    static Presence of(String folded) {
        return BY_WORDS.get(folded);
    }
}
