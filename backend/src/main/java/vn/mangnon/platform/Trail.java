package vn.mangnon.platform;

import java.util.Map;
import java.util.UUID;

/**
 * The audit door: every write enters itself here, in its own transaction (no entry, no act).
 * Details name fields and plain facts, never values of a person's identity.
 */
public interface Trail {
    /**
     * @param stream     kind of the stream that numbers the entry, such as {@code plan}
     * @param streamId   the thing whose history it is
     * @param provinceId whose trail it belongs to; null for the nation's
     * @param act        past participle in kebab-case, such as {@code issued}
     * @param reason     what the caller gave as a reason; may be null
     */
    void enter(
            String stream,
            UUID streamId,
            UUID provinceId,
            String act,
            String subjectKind,
            UUID subjectId,
            String reason,
            Map<String, ?> details);

    default void enter(String stream, UUID streamId, UUID provinceId, String act, Map<String, ?> details) {
        enter(stream, streamId, provinceId, act, stream, streamId, null, details);
    }
}
