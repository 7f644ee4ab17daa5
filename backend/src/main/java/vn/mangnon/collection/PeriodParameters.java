package vn.mangnon.collection;

import java.time.LocalDate;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Problem.Fault;

/** How a caller names a period: by its id, by its place in a year, or by its own days. */
record PeriodParameters(
        Integer id,
        PeriodKind kind,
        PeriodCalendar calendar,
        Integer year,
        Integer number,
        LocalDate firstDay,
        LocalDate lastDay) {
    private static final int FIRST_YEAR = 1901;
    private static final int LAST_YEAR = 2199;

    /** @throws Problem 400 when it names none that is known */
    PeriodView in(SumQueries queries) {
        if (id != null) {
            return queries.period(id).orElseThrow(() -> Problem.invalid(Fault.inParameter("periodId", "unknown-id")));
        }
        PeriodKind ofKind = kind == null ? PeriodKind.YEAR : kind;
        PeriodCalendar ofCalendar = calendar == null ? PeriodCalendar.STATISTICAL : calendar;
        return queries.period(ofKind.isRegular() ? regular(ofKind, ofCalendar) : custom(ofCalendar))
                .orElseThrow(() -> unclear(ofKind.isRegular() ? "year" : "firstDay"));
    }

    private Period regular(PeriodKind ofKind, PeriodCalendar ofCalendar) {
        if (year == null || year < FIRST_YEAR || year > LAST_YEAR) {
            throw unclear("year");
        }
        int place = number == null ? 1 : number;
        if (number == null && ofKind != PeriodKind.YEAR || place < 1 || place > ofKind.perYear()) {
            throw unclear("number");
        }
        return Period.regular(ofKind, ofCalendar, year, place);
    }

    private Period custom(PeriodCalendar ofCalendar) {
        if (firstDay == null || lastDay == null || firstDay.isAfter(lastDay)) {
            throw unclear("firstDay");
        }
        return Period.custom(ofCalendar, firstDay, lastDay);
    }

    private static Problem unclear(String parameter) {
        return Problem.invalid(Fault.inParameter(parameter, "period-unclear"));
    }
}
