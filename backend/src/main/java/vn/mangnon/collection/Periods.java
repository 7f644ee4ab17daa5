package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import vn.mangnon.collection.RoundCommands.PeriodValues;
import vn.mangnon.platform.ListQuery;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.UnitOfWork;

/** Periods: those of the common years stand ready, any other is made when somebody needs it. */
@ApplicationScoped
class Periods {
    private static final int FIRST_YEAR = 1901;
    private static final int LAST_YEAR = 2199;

    private final Sql sql;

    Periods(Sql sql) {
        this.sql = sql;
    }

    /** @param on periods in which this day lies */
    record Filter(PeriodKind kind, PeriodCalendar calendar, Integer year, LocalDate on) {}

    @UnitOfWork
    Slice<PeriodView> list(Filter filter, PageRequest page) {
        var query = ListQuery.select(PeriodView.COLUMNS, "period p", PeriodView::of)
                .whereIf(filter.kind(), "p.kind = ?")
                .whereIf(filter.calendar(), "p.calendar = ?")
                .whereIf(filter.on(), "?::date between p.first_day and p.last_day")
                .sortable("firstDay", "p.first_day", "date")
                .sortable("lastDay", "p.last_day", "date")
                .identifiedBy("lpad(to_hex(p.id), 32, '0')::uuid");
        if (filter.year() != null) {
            query.where("p.last_day between make_date(?, 1, 1) and make_date(?, 12, 31)", filter.year(), filter.year());
        }
        return query.page(sql, page, "-lastDay");
    }

    /** @throws vn.mangnon.platform.Problem 422 period-unclear when the values name no period */
    Period period(PeriodValues values) {
        return values.kind().isRegular() ? regular(values) : custom(values);
    }

    private static Period regular(PeriodValues values) {
        if (values.firstDay() != null || values.lastDay() != null) {
            throw CollectionProblem.periodUnclear(values.firstDay() != null ? "/period/firstDay" : "/period/lastDay");
        }
        if (values.year() == null || values.year() < FIRST_YEAR || values.year() > LAST_YEAR) {
            throw CollectionProblem.periodUnclear("/period/year");
        }
        if (values.number() == null
                || values.number() < 1
                || values.number() > values.kind().perYear()) {
            throw CollectionProblem.periodUnclear("/period/number");
        }
        return Period.regular(values.kind(), values.calendar(), values.year(), values.number());
    }

    private static Period custom(PeriodValues values) {
        if (values.year() != null || values.number() != null) {
            throw CollectionProblem.periodUnclear(values.year() != null ? "/period/year" : "/period/number");
        }
        if (values.firstDay() == null
                || values.lastDay() == null
                || values.firstDay().isAfter(values.lastDay())) {
            throw CollectionProblem.periodUnclear("/period/firstDay");
        }
        return Period.custom(values.calendar(), values.firstDay(), values.lastDay());
    }

    int idOf(Period period) {
        return find(period).orElseGet(() -> {
            sql.write(
                    "insert into period (kind, calendar, first_day, last_day) values (?, ?, ?::date, ?::date) on conflict do nothing",
                    period.kind(),
                    period.calendar(),
                    period.firstDay(),
                    period.lastDay());
            return find(period).orElseThrow();
        });
    }

    private Optional<Integer> find(Period period) {
        return sql.one(
                "select id from period where kind = ? and calendar = ? and first_day = ?::date and last_day = ?::date",
                row -> row.integer("id"),
                period.kind(),
                period.calendar(),
                period.firstDay(),
                period.lastDay());
    }

    PeriodView view(int id) {
        return sql.one("select " + PeriodView.COLUMNS + " from period p where p.id = ?", PeriodView::of, id)
                .orElseThrow();
    }
}
