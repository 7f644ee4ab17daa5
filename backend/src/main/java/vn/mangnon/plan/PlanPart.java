package vn.mangnon.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One kind of item of a plan, wherever it is kept. Called inside the unit of work that has locked the plan. */
public interface PlanPart {
    PlanSubject subject();

    /**
     * Applies one change of an amendment to its item and enters it in the amendment.
     *
     * @throws vn.mangnon.platform.Problem with pointers below {@code change.pointer()}
     */
    void apply(Amending amending, PlanChange change);

    /** An item above ends on a day: ends those of this part that hang on it then or later, and enters each. */
    void endBelow(Amending amending, PlanSubject above, UUID aboveId, LocalDate from);

    /** The draft is about to be issued: its items hold from this day on. */
    void publish(UUID planId, LocalDate from);

    /** What somebody should look at before the draft is issued. */
    List<Hindrance> hindrances(UUID planId);
}
