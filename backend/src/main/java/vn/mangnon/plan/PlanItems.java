package vn.mangnon.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.ListQuery;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Problem.Fault;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Versioned;
import vn.mangnon.platform.Versions;

/**
 * The steps that all items of a plan take alike: read as of a day, written in a draft, changed by an amendment.
 *
 * @param <V> what an item says
 * @param <W> how it is shown
 */
abstract class PlanItems<V extends Record, W extends Versioned> implements PlanPart {
    final ItemTools tools;
    final ItemTable table;
    private final PlanSubject subject;
    private final String name;
    private final Class<V> type;

    PlanItems(ItemTools tools, PlanSubject subject, String name, Class<V> type, String... content) {
        this.tools = tools;
        this.subject = subject;
        this.name = name;
        this.type = type;
        this.table = new ItemTable(tools.sql(), tools.clock(), name, content);
    }

    /** In the order of the table's content. */
    abstract Object[] columns(V values);

    /** The values of the row {@code t}. */
    abstract V values(Row row);

    abstract V placed(V values, int position);

    abstract Integer position(V values);

    abstract W view(Row row, V values, ItemFrame frame);

    /** Columns and joins that the view needs beyond the row's own. */
    String viewColumns() {
        return "t.*";
    }

    String viewJoins() {
        return "";
    }

    /** References that may name an item which the same amendment adds. */
    V resolved(V values, UnaryOperator<UUID> resolve) {
        return values;
    }

    /**
     * The rules beyond bounds.
     *
     * @param id null for a new item
     * @param on the day from which the item says so; null in a draft
     * @param at JSON pointer of the values
     */
    abstract void check(UUID planId, UUID id, V values, LocalDate on, String at);

    @Override
    public PlanSubject subject() {
        return subject;
    }

    Slice<W> list(UUID planId, LocalDate on, PageRequest page) {
        PlanSummary plan = tools.plans().readable(planId).summary();
        LocalDate day = plan.readingDay(on, tools.today());
        ItemFrame frame = tools.frame(plan, day);
        return ListQuery.select(viewColumns(), name + " t " + viewJoins(), row -> view(row, values(row), frame))
                .where("t.plan_id = ?", planId)
                .where("t.effective @> ?::date", day)
                .sortable("position", "t.position", "integer")
                .identifiedBy("t.id")
                .page(tools.sql(), page, "position");
    }

    /** @param on null: today, else the last day before on which it was there */
    W one(UUID id, LocalDate on) {
        PlanSummary plan = tools.plans().readable(planOf(id)).summary();
        LocalDate day = plan.readingDay(on, tools.today());
        ItemFrame frame = tools.frame(plan, day);
        return tools.sql()
                .one(
                        "select " + viewColumns() + " from " + name + " t " + viewJoins()
                                + " where t.id = ? and (?::date is null or t.effective @> ?::date) order by t.effective @> ?::date desc, t.effective_from desc limit 1",
                        row -> view(row, values(row), frame),
                        id,
                        on,
                        on,
                        day)
                .orElseThrow(Problem::notFound);
    }

    W add(UUID planId, V values) {
        UUID created = tools.idempotency().once("POST /plans/" + planId + "/" + name, values, () -> {
            Plan plan = tools.plans().toWrite(planId);
            UUID id = draft(plan, values);
            tools.enter(plan, subject, id, "added");
            return id;
        });
        return one(created, null);
    }

    /** Into a draft that the caller may write, without an entry in the trail: whoever adds many enters them as one act. */
    UUID draft(Plan plan, V values) {
        plan.requireDraft();
        check(plan.id(), null, values, null, "");
        UUID id = Ids.next();
        table.draft(plan.id(), id, columns(withPosition(plan.id(), values)));
        tools.plans().touch(plan);
        return id;
    }

    W change(UUID id, long expectedVersion, JsonNode patch) {
        Plan plan = tools.plans().toWrite(planOf(id));
        plan.requireDraft();
        V before = current(id, expectedVersion);
        V wanted = withPosition(plan.id(), tools.patches().apply(before, patch, type));
        if (!wanted.equals(before)) {
            check(plan.id(), id, wanted, null, "");
            table.redraft(id, columns(wanted));
            tools.plans().touch(plan);
            tools.enter(plan, subject, id, "changed");
        }
        return one(id, null);
    }

    void remove(UUID id, long expectedVersion) {
        Plan plan = tools.plans().toWrite(planOf(id));
        plan.requireDraft();
        current(id, expectedVersion);
        table.dropDraft(id);
        tools.checkNow();
        tools.plans().touch(plan);
        tools.enter(plan, subject, id, "removed");
    }

    @Override
    public void publish(UUID planId, LocalDate from) {
        table.publish(planId, from);
    }

    @Override
    public void apply(Amending amending, PlanChange change) {
        switch (change.act()) {
            case ADD -> addBy(amending, change);
            case CHANGE -> changeBy(amending, change);
            case REMOVE -> remove(amending, required(amending, change), amending.effectiveOn());
        }
    }

    private void addBy(Amending amending, PlanChange change) {
        V given = tools.patches().apply(null, change.values(), type, change.valuesPointer());
        V values = withPosition(amending.planId(), resolved(given, amending::resolve));
        check(amending.planId(), null, values, amending.effectiveOn(), change.valuesPointer());
        UUID id = Ids.next();
        table.add(amending, id, columns(values));
        amending.added(subject, change.id(), id, values);
    }

    private void changeBy(Amending amending, PlanChange change) {
        UUID id = required(amending, change);
        V before = valuesOn(id, amending.effectiveOn());
        V patched = tools.patches().apply(before, change.values(), type, change.valuesPointer());
        V values = withPosition(amending.planId(), resolved(patched, amending::resolve));
        check(amending.planId(), id, values, amending.effectiveOn(), change.valuesPointer());
        table.change(amending, id, columns(values));
        amending.changed(subject, id, before, values);
    }

    /** The item that the change means, which is there on the effective day. */
    private UUID required(Amending amending, PlanChange change) {
        if (change.id() == null) {
            throw Problem.invalid(Fault.at(change.idPointer(), "required"));
        }
        UUID id = amending.resolve(change.id());
        if (!tools.sql().exists("select 1 from " + name + " where id = ? and plan_id = ?", id, amending.planId())) {
            throw PlanProblem.unknown(change.idPointer());
        }
        if (valuesOn(id, amending.effectiveOn()) == null) {
            throw PlanProblem.notThereOn(change.idPointer(), amending.effectiveOn());
        }
        return id;
    }

    /** Ends an item and everything below it. */
    void remove(Amending amending, UUID id, LocalDate from) {
        amending.removed(subject, id, from, valuesOn(id, from));
        table.end(id, from);
    }

    /** Ends the items of this kind that stand below another through a column, each from the first day on which it does. */
    void endBelow(Amending amending, String column, UUID aboveId, LocalDate from) {
        record Below(UUID id, LocalDate from) {}
        tools.sql()
                .all(
                        "select id, greatest(min(effective_from), ?::date) as day from " + name + " where " + column
                                + " = ? and effective && daterange(?::date, null) group by id",
                        row -> new Below(row.uuid("id"), row.date("day")),
                        from,
                        aboveId,
                        from)
                .forEach(below -> remove(amending, below.id(), below.from()));
    }

    /** Two items with one printed number, as some documents have it. */
    List<Hindrance> sameCode(UUID planId, String within) {
        return tools.sql()
                .all(
                        """
                select id, code, statement from (
                    select id, code, statement, position, count(*) over (partition by %s, code) as n
                    from %s where plan_id = ? and not published and code is not null) coded
                where n > 1 order by position, id limit 200""".formatted(within, name),
                        row -> new Hindrance(
                                "DUPLICATE_CODE",
                                subject,
                                row.uuid("id"),
                                row.text("code") + " " + Words.shortened(row.text("statement"))),
                        planId);
    }

    /** The item above is of the same plan, there from that day on, and not below the item itself. */
    void requireParent(UUID planId, UUID id, UUID parentId, LocalDate on, String at) {
        if (parentId == null) {
            return;
        }
        if (!existsIn(planId, parentId, on)) {
            throw PlanProblem.unknown(at);
        }
        if (id != null && (id.equals(parentId) || wouldNestInItself(id, parentId, on))) {
            throw PlanProblem.nestedInItself(at);
        }
    }

    private boolean existsIn(UUID planId, UUID id, LocalDate on) {
        return tools.sql()
                .exists(
                        "select 1 from " + name + " where id = ? and plan_id = ? and effective @> ?::date",
                        id,
                        planId,
                        on == null ? tools.today() : on);
    }

    /** Whether putting the item below another would put it below itself, on any day from the given one on. */
    private boolean wouldNestInItself(UUID id, UUID parentId, LocalDate on) {
        return tools.sql().exists("""
                with recursive up (id, days) as (
                    select ?::uuid, daterange(?::date, null)
                    union
                    select t.parent_id, u.days * t.effective from up u join %s t on t.id = u.id and t.effective && u.days
                    where t.parent_id is not null)
                select 1 from up where id = ? limit 1""".formatted(name), parentId, on, id);
    }

    private UUID planOf(UUID id) {
        return tools.sql()
                .one("select plan_id from " + name + " where id = ? limit 1", row -> row.uuid("plan_id"), id)
                .orElseThrow(Problem::notFound);
    }

    private V current(UUID id, long expectedVersion) {
        record Current<T>(T values, long version) {}
        Current<V> current = tools.sql()
                .one(
                        "select t.* from " + name + " t where t.id = ?",
                        row -> new Current<>(values(row), row.number("version")),
                        id)
                .orElseThrow(Problem::notFound);
        Versions.require(expectedVersion, current.version());
        return current.values();
    }

    private V valuesOn(UUID id, LocalDate day) {
        return tools.sql()
                .one("select t.* from " + name + " t where t.id = ? and t.effective @> ?::date", this::values, id, day)
                .orElse(null);
    }

    private V withPosition(UUID planId, V values) {
        return position(values) == null ? placed(values, table.nextPosition(planId)) : values;
    }
}
