package vn.mangnon.platform;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list. */
public record Slice<T>(
        List<T> items,

        @Schema(nullable = true, description = "Give it as cursor to get the next page; null on the last")
        String nextCursor,

        Total total) {

    /** How many there are in all: exact, or at least that many when counting on would cost more than the page. */
    @Schema(name = "Total")
    public record Total(long value, Kind kind) {
        /** At least as many as are shown. */
        Total atLeast(int shown) {
            return new Total(Math.max(value, shown), kind);
        }

        @Schema(name = "TotalKind")
        public enum Kind {
            EXACT,
            AT_LEAST
        }
    }
}
