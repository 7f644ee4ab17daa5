package vn.mangnon.indicator;

import java.util.UUID;
import vn.mangnon.plan.Amending;
import vn.mangnon.plan.ItemTable;
import vn.mangnon.plan.PlanSubject;
import vn.mangnon.platform.Sql;

/** How what is said reaches the rows: freely in a draft, as versions by an amendment. */
interface Pen {
    /** @param name what the request calls the new item; may be null */
    void add(PlanSubject subject, UUID name, UUID id, Object said, Object[] columns);

    void change(PlanSubject subject, UUID id, Object before, Object after, Object[] columns);

    /** Removes what stands below it as well. */
    void remove(PlanSubject subject, UUID id, Object before);

    /** Writes a draft. */
    record InDraft(UUID planId, IndicatorTables tables, Sql sql) implements Pen {
        @Override
        public void add(PlanSubject subject, UUID name, UUID id, Object said, Object[] columns) {
            tables.of(subject).draft(planId, id, columns);
        }

        @Override
        public void change(PlanSubject subject, UUID id, Object before, Object after, Object[] columns) {
            tables.of(subject).redraft(id, columns);
        }

        @Override
        public void remove(PlanSubject subject, UUID id, Object before) {
            if (subject == PlanSubject.INDICATOR) {
                sql.write(
                        "delete from target where measure_id in (select m.id from measure m where m.indicator_id = ?) and not published",
                        id);
                sql.write("delete from measure where indicator_id = ? and not published", id);
            } else if (subject == PlanSubject.MEASURE) {
                sql.write("delete from target where measure_id = ? and not published", id);
            }
            tables.of(subject).dropDraft(id);
        }
    }

    /** Writes an amendment of an issued plan. */
    record InAmendment(Amending amending, IndicatorTables tables) implements Pen {
        @Override
        public void add(PlanSubject subject, UUID name, UUID id, Object said, Object[] columns) {
            tables.of(subject).add(amending, id, columns);
            amending.added(subject, name, id, said);
        }

        @Override
        public void change(PlanSubject subject, UUID id, Object before, Object after, Object[] columns) {
            ItemTable table = tables.of(subject);
            if (!table.change(amending, id, columns)) {
                throw new IllegalStateException(subject + " " + id + " is not there on " + amending.effectiveOn());
            }
            amending.changed(subject, id, before, after);
        }

        @Override
        public void remove(PlanSubject subject, UUID id, Object before) {
            amending.removed(subject, id, amending.effectiveOn(), before);
            tables.of(subject).end(id, amending.effectiveOn());
        }
    }
}
