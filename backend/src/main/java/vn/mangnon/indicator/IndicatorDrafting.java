package vn.mangnon.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.mangnon.indicator.IndicatorQueries.Stored;
import vn.mangnon.plan.PlanSubject;
import vn.mangnon.platform.Sql;

/** Writes indicators of a draft that the caller has locked. */
@ApplicationScoped
class IndicatorDrafting {
    private final IndicatorReferences references;
    private final IndicatorWriter writer;
    private final IndicatorTables tables;
    private final Sql sql;

    IndicatorDrafting(IndicatorReferences references, IndicatorWriter writer, IndicatorTables tables, Sql sql) {
        this.references = references;
        this.writer = writer;
        this.tables = tables;
        this.sql = sql;
    }

    UUID add(UUID planId, IndicatorValues values) {
        IndicatorRules.require(references.faults(planId, (IndicatorValues) null, values, ""));
        UUID id = writer.add(pen(planId), null, placed(planId, values));
        checkNow();
        return id;
    }

    void change(UUID planId, Stored before, IndicatorValues wanted) {
        IndicatorRules.require(references.faults(planId, before.values(), wanted, ""));
        writer.change(pen(planId), before.id(), before.values(), placed(planId, wanted), before.places());
        checkNow();
    }

    void remove(UUID planId, Stored stored) {
        pen(planId).remove(PlanSubject.INDICATOR, stored.id(), stored.values());
        checkNow();
    }

    private Pen pen(UUID planId) {
        return new Pen.InDraft(planId, tables, sql);
    }

    private IndicatorValues placed(UUID planId, IndicatorValues values) {
        return values.position() == null
                ? values.at(tables.of(PlanSubject.INDICATOR).nextPosition(planId))
                : values;
    }

    /** Rules over time are checked at the end of a unit of work; from here on they hold, or the constraint's name says which does not. */
    private void checkNow() {
        sql.checkConstraintsNow();
    }
}
