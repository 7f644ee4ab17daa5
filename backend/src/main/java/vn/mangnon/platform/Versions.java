package vn.mangnon.platform;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions of single resources as ETags: acts and changes need the one that the caller was looking at. */
public final class Versions {
    private static final Pattern TAG = Pattern.compile("\\s*\"(\\d{1,18})\"\\s*");

    private Versions() {}

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * The version of an {@code If-Match} header.
     *
     * @throws Problem 428 without the header, 412 for one that this service never gave ({@code *} included)
     */
    public static long expected(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(428, "precondition-required");
        }
        Matcher tag = TAG.matcher(ifMatch);
        if (!tag.matches()) {
            throw Problem.of(412, "stale");
        }
        return Long.parseLong(tag.group(1));
    }

    /** @throws Problem 412 when somebody changed it since */
    public static void require(long expected, long actual) {
        if (expected != actual) {
            throw Problem.of(412, "stale");
        }
    }
}
