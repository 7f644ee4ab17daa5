package vn.mangnon.platform;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.platform.WorkingDayView.Action;

/** The calendar of the state: everybody reads it, the administrator of the directory keeps it. */
@ApplicationScoped
class WorkingDayService {
    private final WorkingDayRepository days;
    private final Sql sql;
    private final Caller caller;
    private final Clock clock;
    private final MergePatch patches;
    private final IdempotencyKeys idempotency;
    private final Trail trail;

    WorkingDayService(
            WorkingDayRepository days,
            Sql sql,
            Caller caller,
            Clock clock,
            MergePatch patches,
            IdempotencyKeys idempotency,
            Trail trail) {
        this.days = days;
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
        this.patches = patches;
        this.idempotency = idempotency;
        this.trail = trail;
    }

    @UnitOfWork
    Slice<WorkingDayView> list(LocalDate from, LocalDate to, PageRequest page) {
        List<Action> actions = actions();
        return ListQuery.select("d.*", "working_day d", row -> view(row, actions))
                .whereIf(from, "d.day >= ?::date")
                .whereIf(to, "d.day <= ?::date")
                .sortable("day", "d.day", "date")
                .identifiedBy("d.id")
                .page(sql, page, "day");
    }

    @UnitOfWork
    WorkingDayView one(UUID id) {
        return sql.one("select * from working_day where id = ?", row -> view(row, actions()), id)
                .orElseThrow(Problem::notFound);
    }

    @UnitOfWork
    WorkingDayView record(WorkingDayValues values) {
        return one(idempotency.once("POST /working-days", values, () -> {
            WorkingDay day = WorkingDay.recorded(Ids.next(), values, clock.instant());
            days.persistAndFlush(day);
            trail.enter("working-day", day.id(), null, "recorded", Map.of("day", values.day(), "kind", values.kind()));
            return day.id();
        }));
    }

    @UnitOfWork
    WorkingDayView change(UUID id, long expectedVersion, JsonNode patch) {
        WorkingDay day = days.toWrite(id, expectedVersion);
        WorkingDayValues before = day.values();
        WorkingDayValues wanted = patches.apply(before, patch, WorkingDayValues.class);
        day.say(wanted);
        days.flush();
        if (!wanted.equals(before)) {
            trail.enter("working-day", id, null, "changed", Map.of("before", before, "after", wanted));
        }
        return one(id);
    }

    @UnitOfWork
    void remove(UUID id, long expectedVersion) {
        WorkingDay day = days.toWrite(id, expectedVersion);
        trail.enter(
                "working-day",
                id,
                null,
                "removed",
                Map.of("day", day.values().day(), "kind", day.values().kind()));
        days.delete(day);
        days.flush();
    }

    private List<Action> actions() {
        return caller.may(Permission.DIRECTORY_EDIT) ? List.of(Action.EDIT, Action.DELETE) : List.of();
    }

    private static WorkingDayView view(Row row, List<Action> actions) {
        return new WorkingDayView(
                row.uuid("id"),
                row.date("day"),
                row.constant("kind", WorkingDayKind.class),
                row.text("name"),
                row.text("source"),
                row.truth("verified"),
                actions,
                row.number("version"));
    }
}
