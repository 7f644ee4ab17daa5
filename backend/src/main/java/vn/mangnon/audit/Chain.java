package vn.mangnon.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.crypto.Mac;

/** How entries are chained: pure, so that sealing and verifying cannot differ. */
final class Chain {
    /** The entry as one canonical text; the columns' own order, null apart from empty. */
    static final String CANONICAL = """
            json_build_array(e.id, to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.stream_kind, e.stream_id,
                e.stream_number, e.province_id, e.act, e.subject_kind, e.subject_id, e.actor, e.actor_name, e.actor_agency_id,
                e.actor_agency_code, e.request_id, e.reason, e.details)::text""";

    static final byte[] START = new byte[32];

    private final Mac mac;

    Chain(Mac mac) {
        this.mac = mac;
    }

    /** The MAC of one seal, over the province, the number, the seal before and the entry. */
    byte[] seal(UUID province, long number, byte[] before, String canonicalEntry) {
        mac.update(place("seal", province, number));
        mac.update(before);
        return mac.doFinal(canonicalEntry.getBytes(StandardCharsets.UTF_8));
    }

    /** The MAC of the head, so that nobody without the key can set the chain back. */
    byte[] head(UUID province, long number, byte[] last) {
        mac.update(place("head", province, number));
        return mac.doFinal(last);
    }

    private static byte[] place(String what, UUID province, long number) {
        return ByteBuffer.allocate(28)
                .put(what.getBytes(StandardCharsets.US_ASCII))
                .putLong(province.getMostSignificantBits())
                .putLong(province.getLeastSignificantBits())
                .putLong(number)
                .array();
    }
}
