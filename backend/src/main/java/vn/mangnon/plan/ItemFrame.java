package vn.mangnon.plan;

import java.time.LocalDate;
import java.util.List;

/** What all items of one plan share when they are shown: the plan, the day, and what the caller may do with them. */
record ItemFrame(PlanSummary plan, LocalDate day, List<ItemAction> allowedActions) {}
