package vn.mangnon.plan;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.UnitOfWork;

/** The tasks of plans, nested, with the codes that are printed in the document. */
@Singleton
@UnitOfWork
class Tasks extends PlanItems<TaskValues, TaskView> {
    Tasks(ItemTools tools) {
        super(
                tools,
                PlanSubject.TASK,
                "task",
                TaskValues.class,
                "parent_id",
                "parent_code",
                "code",
                "statement",
                "position");
    }

    @Override
    Object[] columns(TaskValues values) {
        return new Object[] {
            values.parentId(), values.parentCode(), values.code(), values.statement(), values.position()
        };
    }

    @Override
    TaskValues values(Row row) {
        return new TaskValues(
                row.uuid("parent_id"),
                row.text("parent_code"),
                row.text("code"),
                row.text("statement"),
                row.integer("position"));
    }

    @Override
    TaskValues placed(TaskValues values, int position) {
        return new TaskValues(values.parentId(), values.parentCode(), values.code(), values.statement(), position);
    }

    @Override
    Integer position(TaskValues values) {
        return values.position();
    }

    @Override
    TaskValues resolved(TaskValues values, UnaryOperator<UUID> resolve) {
        return new TaskValues(
                resolve.apply(values.parentId()),
                values.parentCode(),
                values.code(),
                values.statement(),
                values.position());
    }

    @Override
    String viewColumns() {
        return "t.*, coalesce(above.code, t.parent_code) as shown_parent_code";
    }

    /** A task and the one above it as they were at the same time. */
    @Override
    String viewJoins() {
        return """
                 left join lateral (
                    select p.code from task p where p.id = t.parent_id and p.effective && t.effective
                    order by p.effective_from desc nulls last limit 1) above on true""";
    }

    @Override
    TaskView view(Row row, TaskValues values, ItemFrame frame) {
        return new TaskView(
                row.uuid("id"),
                row.uuid("plan_id"),
                values.parentId(),
                row.text("shown_parent_code"),
                values.code(),
                values.statement(),
                row.integer("position"),
                row.date("effective_from"),
                row.date("effective_to"),
                row.uuid("amendment_id"),
                frame.plan().sample(),
                frame.allowedActions(),
                row.number("version"));
    }

    @Override
    void check(UUID planId, UUID id, TaskValues values, LocalDate on, String at) {
        if (values.parentId() != null && values.parentCode() != null) {
            throw PlanProblem.parentCodeTwice(at + "/parentCode");
        }
        requireParent(planId, id, values.parentId(), on, at + "/parentId");
    }

    @Override
    public void endBelow(Amending amending, PlanSubject above, UUID aboveId, LocalDate from) {
        if (above == PlanSubject.TASK) {
            endBelow(amending, "parent_id", aboveId, from);
        }
    }

    @Override
    public List<Hindrance> hindrances(UUID planId) {
        return sameCode(planId, "null");
    }
}
