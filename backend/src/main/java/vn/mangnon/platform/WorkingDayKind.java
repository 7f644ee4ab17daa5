package vn.mangnon.platform;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a day differs from the week: a holiday by law, a day off in compensation or exchange, a Saturday or Sunday that is worked. */
@Schema(name = "WorkingDayKind")
enum WorkingDayKind {
    HOLIDAY,
    DAY_OFF,
    WORKDAY
}
