package vn.mangnon.collection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long a period is; the regular ones are numbered within their year. */
@Schema(name = "PeriodKind")
public enum PeriodKind {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12),
    CUSTOM(0);

    private final int months;

    PeriodKind(int months) {
        this.months = months;
    }

    int months() {
        return months;
    }

    boolean isRegular() {
        return months > 0;
    }

    /** How many there are in a year. */
    int perYear() {
        return 12 / months;
    }
}
