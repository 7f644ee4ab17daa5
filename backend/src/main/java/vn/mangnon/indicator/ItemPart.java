package vn.mangnon.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.mangnon.plan.Amending;
import vn.mangnon.plan.Hindrance;
import vn.mangnon.plan.PlanChange;
import vn.mangnon.plan.PlanPart;
import vn.mangnon.plan.PlanSubject;

/** What indicators, measures and targets do alike as parts of their plan: each is a table whose rows hang on a row of another. */
abstract class ItemPart implements PlanPart {
    final PartTools tools;
    private final PlanSubject subject;
    private final PlanSubject above;
    private final String aboveColumn;

    ItemPart(PartTools tools, PlanSubject subject, PlanSubject above, String aboveColumn) {
        this.tools = tools;
        this.subject = subject;
        this.above = above;
        this.aboveColumn = aboveColumn;
    }

    abstract void add(Amending amending, PlanChange change);

    abstract void change(Amending amending, PlanChange change);

    abstract void remove(Amending amending, PlanChange change);

    @Override
    public PlanSubject subject() {
        return subject;
    }

    @Override
    public void apply(Amending amending, PlanChange change) {
        switch (change.act()) {
            case ADD -> add(amending, change);
            case CHANGE -> change(amending, change);
            case REMOVE -> remove(amending, change);
        }
    }

    @Override
    public void endBelow(Amending amending, PlanSubject ending, UUID aboveId, LocalDate from) {
        if (ending == above) {
            tools.endBelow(amending, subject, aboveColumn, aboveId, from);
        }
    }

    @Override
    public void publish(UUID planId, LocalDate from) {
        tools.tables().of(subject).publish(planId, from);
    }

    @Override
    public List<Hindrance> hindrances(UUID planId) {
        return List.of();
    }
}
