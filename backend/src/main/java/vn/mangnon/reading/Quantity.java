package vn.mangnon.reading;

import java.math.BigDecimal;

/**
 * A number with its unit.
 *
 * @param from     token of the number
 * @param to       after the last token of number and unit
 * @param upper    of "3-5%" and "từ 3% đến 5%", else null
 * @param unit     null when the number stands bare
 * @param unitFrom first token of the unit
 * @param yearly   "%/năm"
 * @param orMore   "trở lên"
 * @param orLess   "trở xuống"
 */
record Quantity(
        int from,
        int to,
        BigDecimal value,
        BigDecimal upper,
        PlanDraft.Unit unit,
        int unitFrom,
        boolean yearly,
        boolean orMore,
        boolean orLess) {

    /** A share or a rate, which is a figure wherever it stands; a count needs a verb before it. */
    boolean isRate() {
        return unit != null
                && unit != PlanDraft.Unit.COUNT
                && unit != PlanDraft.Unit.OTHER
                && unit != PlanDraft.Unit.AGE_YEARS
                && unit != PlanDraft.Unit.MONEY_VND
                && unit != PlanDraft.Unit.POINTS;
    }
}
