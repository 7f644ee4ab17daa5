package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A figure of a clause while its measure, group and year are being worked out. */
final class Figure {

    final Lead lead;
    /** null for "duy trì đến năm 2030": what is kept is the figure before. */
    final Quantity quantity;

    final int from;
    final int to;

    String measure;
    String scope;
    /** Times that stand before and after the figure. */
    final List<TimePhrase> before = new ArrayList<>();

    final List<TimePhrase> after = new ArrayList<>();
    List<TimePhrase> times = List.of();
    Integer baseYear;
    /** "tăng từ 65% … lên 80%": the way of a movement whose start has been taken out. */
    PlanDraft.Direction moved;
    /** Token where the words of a movement's start begin ("từ 23% năm 2020"), -1 without one. */
    int start = -1;

    int leadFrom;
    int leadTo;
    int tailFrom;
    int tailTo;
    boolean newMeasure;
    boolean respectively;
    /** "riêng …" or "mỗi …" names its group. */
    boolean apart;
    /** "duy trì" before the name of the measure. */
    boolean keepsMeasure;

    PlanDraft.Unit unit;
    String unitText;
    PlanDraft.Comparator comparator;
    PlanDraft.Comparator baseComparator;
    PlanDraft.Change change = PlanDraft.Change.LEVEL;
    PlanDraft.Direction direction;

    Figure(Lead lead, Quantity quantity, int from, int to) {
        this.lead = lead;
        this.quantity = quantity;
        this.from = from;
        this.to = to;
    }

    boolean isKeep() {
        return quantity == null;
    }

    boolean hasTimeAfter() {
        return !after.isEmpty();
    }

    boolean hasTime() {
        return !before.isEmpty() || !after.isEmpty();
    }

    /** "50% số phường …, phấn đấu 100% vào năm 2025": two levels of one measure cannot be due in one year. */
    boolean surpassedBy(Figure next) {
        return next.lead.level()
                && next.leadTo - next.leadFrom > 0
                && Objects.equals(measure, next.measure)
                && Objects.equals(scope, next.scope)
                && quantity.value().compareTo(next.quantity.value()) != 0;
    }

    boolean coordinated() {
        return !newMeasure
                && !lead.level()
                && lead.moves() == null
                && lead.comparator() == null
                && !quantity.orMore()
                && !quantity.orLess();
    }
}
