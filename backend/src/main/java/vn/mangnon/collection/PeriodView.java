package vn.mangnon.collection;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.platform.Row;

@Schema(name = "Period", description = "Kỳ số liệu – a period of figures")
record PeriodView(
        int id,
        PeriodKind kind,
        PeriodCalendar calendar,
        LocalDate firstDay,
        LocalDate lastDay,

        @Schema(nullable = true, description = "Of a regular period: the year of its last day")
        Integer year,

        @Schema(nullable = true, description = "Of a regular period: counts from 1 in its year")
        Integer number) {

    /** Reads the columns of {@link #COLUMNS}. */
    static PeriodView of(Row row) {
        Period period = new Period(
                row.constant("period_kind", PeriodKind.class),
                row.constant("period_calendar", PeriodCalendar.class),
                row.date("period_first_day"),
                row.date("period_last_day"));
        return new PeriodView(
                row.integer("period_id"),
                period.kind(),
                period.calendar(),
                period.firstDay(),
                period.lastDay(),
                period.year(),
                period.number());
    }

    static final String COLUMNS =
            "p.id as period_id, p.kind as period_kind, p.calendar as period_calendar, p.first_day as period_first_day, p.last_day as period_last_day";

    Period period() {
        return new Period(kind, calendar, firstDay, lastDay);
    }
}
