package vn.mangnon.notice;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.notice.StageView.Action;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.DutyKind;
import vn.mangnon.platform.IdempotencyKeys;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.ListQuery;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.Trail;
import vn.mangnon.platform.UnitOfWork;

/** The stages of reminding, kept by the keeper of the directory, and by each province for itself. */
@ApplicationScoped
class StageService {
    private static final String FROM =
            "reminder_stage s left join area_state st on st.area_id = s.province_id and st.latest";

    private final StageRepository stages;
    private final StageReach reach;
    private final Sql sql;
    private final Caller caller;
    private final Clock clock;
    private final MergePatch patches;
    private final IdempotencyKeys idempotency;
    private final Trail trail;

    StageService(
            StageRepository stages,
            StageReach reach,
            Sql sql,
            Caller caller,
            Clock clock,
            MergePatch patches,
            IdempotencyKeys idempotency,
            Trail trail) {
        this.stages = stages;
        this.reach = reach;
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
        this.patches = patches;
        this.idempotency = idempotency;
        this.trail = trail;
    }

    /** The nation's, and those of the caller's province; the keeper of the directory sees all. */
    @UnitOfWork
    Slice<StageView> list(DutyKind kind, PageRequest page) {
        var query = ListQuery.select("s.*, st.name as province_name", FROM, this::view)
                .whereIf(kind, "s.duty_kind = ?")
                .sortable("workingDays", "s.working_days", "integer")
                .sortable("dutyKind", "s.duty_kind", "text")
                .identifiedBy("s.id");
        if (!caller.may(Permission.DIRECTORY_EDIT)) {
            query.where(
                    "s.province_id is null or s.province_id = ?", caller.desk().provinceId());
        }
        return query.page(sql, page, "dutyKind,workingDays");
    }

    @UnitOfWork
    StageView one(UUID id) {
        return sql.one("select s.*, st.name as province_name from " + FROM + " where s.id = ?", this::view, id)
                .filter(stage -> stage.provinceId() == null
                        || reach.covers(stage.provinceId())
                        || stage.provinceId().equals(caller.desk().provinceId()))
                .orElseThrow(Problem::notFound);
    }

    /** The keeper of the directory adds to the nation's, a planner to their province's. */
    @UnitOfWork
    StageView add(StageValues values) {
        UUID provinceId =
                caller.may(Permission.DIRECTORY_EDIT) ? null : caller.desk().provinceId();
        reach.require(provinceId);
        return one(idempotency.once("POST /reminder-stages", values, () -> {
            ReminderStage stage = ReminderStage.added(Ids.next(), provinceId, values, clock.instant());
            stages.persistAndFlush(stage);
            enter(stage, "added", Map.of("code", values.code(), "dutyKind", values.dutyKind()));
            return stage.id();
        }));
    }

    @UnitOfWork
    StageView change(UUID id, long expectedVersion, JsonNode patch) {
        ReminderStage stage = stages.toWrite(id, expectedVersion);
        StageValues before = stage.values();
        StageValues wanted = patches.apply(before, patch, StageValues.class);
        if (!wanted.equals(before)) {
            stage.say(wanted, clock.instant());
            stages.flush();
            enter(stage, "changed", Map.of("before", before, "after", wanted));
        }
        return one(id);
    }

    @UnitOfWork
    void remove(UUID id, long expectedVersion) {
        ReminderStage stage = stages.toWrite(id, expectedVersion);
        enter(stage, "removed", Map.of("code", stage.values().code()));
        stages.delete(stage);
        stages.flush();
    }

    private void enter(ReminderStage stage, String act, Map<String, ?> details) {
        trail.enter("reminder-stage", stage.id(), stage.provinceId(), act, details);
    }

    private StageView view(Row row) {
        return new StageView(
                row.uuid("id"),
                row.uuid("province_id"),
                row.text("province_name"),
                row.constant("duty_kind", DutyKind.class),
                row.text("code"),
                row.integer("working_days"),
                row.time("at_time").toString(),
                row.constant("recipient", StageRecipient.class),
                row.truth("mailed"),
                row.truth("active"),
                row.instant("holds_from"),
                reach.covers(row.uuid("province_id")) ? List.of(Action.EDIT, Action.DELETE) : List.of(),
                row.number("version"));
    }
}
