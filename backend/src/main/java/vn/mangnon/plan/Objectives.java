package vn.mangnon.plan;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.UnitOfWork;

/** The objectives of plans, nested. */
@Singleton
@UnitOfWork
class Objectives extends PlanItems<ObjectiveValues, ObjectiveView> {
    Objectives(ItemTools tools) {
        super(
                tools,
                PlanSubject.OBJECTIVE,
                "objective",
                ObjectiveValues.class,
                "parent_id",
                "code",
                "statement",
                "position");
    }

    @Override
    Object[] columns(ObjectiveValues values) {
        return new Object[] {values.parentId(), values.code(), values.statement(), values.position()};
    }

    @Override
    ObjectiveValues values(Row row) {
        return new ObjectiveValues(
                row.uuid("parent_id"), row.text("code"), row.text("statement"), row.integer("position"));
    }

    @Override
    ObjectiveValues placed(ObjectiveValues values, int position) {
        return new ObjectiveValues(values.parentId(), values.code(), values.statement(), position);
    }

    @Override
    Integer position(ObjectiveValues values) {
        return values.position();
    }

    @Override
    ObjectiveValues resolved(ObjectiveValues values, UnaryOperator<UUID> resolve) {
        return new ObjectiveValues(
                resolve.apply(values.parentId()), values.code(), values.statement(), values.position());
    }

    @Override
    ObjectiveView view(Row row, ObjectiveValues values, ItemFrame frame) {
        return new ObjectiveView(
                row.uuid("id"),
                row.uuid("plan_id"),
                values.parentId(),
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
    void check(UUID planId, UUID id, ObjectiveValues values, LocalDate on, String at) {
        requireParent(planId, id, values.parentId(), on, at + "/parentId");
    }

    @Override
    public void endBelow(Amending amending, PlanSubject above, UUID aboveId, LocalDate from) {
        if (above == PlanSubject.OBJECTIVE) {
            endBelow(amending, "parent_id", aboveId, from);
        }
    }

    @Override
    public List<Hindrance> hindrances(UUID planId) {
        return sameCode(planId, "parent_id");
    }
}
