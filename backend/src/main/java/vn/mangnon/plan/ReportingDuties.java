package vn.mangnon.plan;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.UnitOfWork;

/** The reporting duties of plans. */
@Singleton
@UnitOfWork
class ReportingDuties extends PlanItems<ReportingDutyValues, ReportingDutyView> {
    ReportingDuties(ItemTools tools) {
        super(
                tools,
                PlanSubject.REPORTING_DUTY,
                "reporting_duty",
                ReportingDutyValues.class,
                "kind",
                "statement",
                "due_on",
                "due_month",
                "window_from",
                "window_to",
                "recurrence",
                "who",
                "position");
    }

    @Override
    Object[] columns(ReportingDutyValues values) {
        Window window = values.window();
        return new Object[] {
            values.kind(),
            values.statement(),
            values.date(),
            values.month(),
            window == null ? null : window.from(),
            window == null ? null : window.to(),
            values.recurrence(),
            values.who(),
            values.position()
        };
    }

    @Override
    ReportingDutyValues values(Row row) {
        return new ReportingDutyValues(
                row.constant("kind", ReportingDutyKind.class),
                row.text("statement"),
                row.date("due_on"),
                row.text("due_month"),
                Window.of(row.date("window_from"), row.date("window_to")),
                row.text("recurrence"),
                row.text("who"),
                row.integer("position"));
    }

    @Override
    ReportingDutyValues placed(ReportingDutyValues values, int position) {
        return new ReportingDutyValues(
                values.kind(),
                values.statement(),
                values.date(),
                values.month(),
                values.window(),
                values.recurrence(),
                values.who(),
                position);
    }

    @Override
    Integer position(ReportingDutyValues values) {
        return values.position();
    }

    @Override
    ReportingDutyView view(Row row, ReportingDutyValues values, ItemFrame frame) {
        return new ReportingDutyView(
                row.uuid("id"),
                row.uuid("plan_id"),
                values.kind(),
                values.statement(),
                values.date(),
                values.month(),
                values.window(),
                values.recurrence(),
                values.who(),
                row.integer("position"),
                row.date("effective_from"),
                row.date("effective_to"),
                row.uuid("amendment_id"),
                frame.plan().sample(),
                frame.allowedActions(),
                row.number("version"));
    }

    @Override
    void check(UUID planId, UUID id, ReportingDutyValues values, LocalDate on, String at) {
        if (Stream.of(values.date(), values.month(), values.window())
                        .filter(Objects::nonNull)
                        .count()
                > 1) {
            throw PlanProblem.dueTwice(at + (values.date() != null && values.month() != null ? "/month" : "/window"));
        }
        if (values.window() != null
                && values.window().from().isAfter(values.window().to())) {
            throw PlanProblem.reversed(at + "/window/from");
        }
    }

    /** Nothing hangs on anything here. */
    @Override
    public void endBelow(Amending amending, PlanSubject above, UUID aboveId, LocalDate from) {}

    @Override
    public List<Hindrance> hindrances(UUID planId) {
        return tools.sql()
                .all(
                        """
                select id, statement from reporting_duty
                where plan_id = ? and not published and num_nonnulls(due_on, due_month, window_from, recurrence) = 0 order by position, id limit 200""",
                        row -> new Hindrance(
                                "NO_DUE_DAY",
                                PlanSubject.REPORTING_DUTY,
                                row.uuid("id"),
                                Words.shortened(row.text("statement"))),
                        planId);
    }
}
