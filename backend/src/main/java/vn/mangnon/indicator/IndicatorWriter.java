package vn.mangnon.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.mangnon.plan.PlanSubject;
import vn.mangnon.platform.Ids;

/**
 * Writes an indicator, its measures and their targets so that afterwards they say what is wanted: what has an id is changed,
 * what has none is added, what is left out is removed. The place in the list is the place in the document.
 */
@ApplicationScoped
class IndicatorWriter {
    UUID add(Pen pen, UUID name, IndicatorValues values) {
        UUID id = Ids.next();
        pen.add(PlanSubject.INDICATOR, name, id, said(values), IndicatorTables.columns(values));
        addMeasures(pen, id, values.measures());
        return id;
    }

    /**
     * @param before what is there, with all ids
     * @param places the stored places of measures and targets
     */
    void change(Pen pen, UUID id, IndicatorValues before, IndicatorValues after, Map<UUID, Integer> places) {
        pen.change(PlanSubject.INDICATOR, id, said(before), said(after), IndicatorTables.columns(after));
        Map<UUID, MeasureValues> old = byId(before.measures(), MeasureValues::id);
        Map<UUID, MeasureValues> kept = byId(after.measures(), MeasureValues::id);
        before.measures().stream()
                .filter(m -> !kept.containsKey(m.id()))
                .forEach(m -> pen.remove(PlanSubject.MEASURE, m.id(), said(m)));
        Order order = new Order(places);
        for (MeasureValues wanted : after.measures()) {
            int place = order.placeOf(wanted.id());
            if (wanted.id() == null) {
                addMeasure(pen, null, id, wanted, place);
            } else {
                changeMeasure(pen, id, old.get(wanted.id()), wanted, place, places);
            }
        }
    }

    UUID addMeasure(Pen pen, UUID name, UUID indicatorId, MeasureValues values, int position) {
        UUID id = Ids.next();
        MeasureValues known = values.withId(id);
        pen.add(PlanSubject.MEASURE, name, id, said(known), IndicatorTables.columns(indicatorId, known, position));
        for (int i = 0; i < values.targets().size(); i++) {
            addTarget(pen, null, id, values.targets().get(i), i);
        }
        return id;
    }

    void changeMeasure(
            Pen pen,
            UUID indicatorId,
            MeasureValues before,
            MeasureValues after,
            int position,
            Map<UUID, Integer> places) {
        if (!said(before).equals(said(after)) || !places.get(after.id()).equals(position)) {
            pen.change(
                    PlanSubject.MEASURE,
                    after.id(),
                    said(before),
                    said(after),
                    IndicatorTables.columns(indicatorId, after, position));
        }
        Map<UUID, TargetValues> old = byId(before.targets(), TargetValues::id);
        Map<UUID, TargetValues> kept = byId(after.targets(), TargetValues::id);
        before.targets().stream()
                .filter(t -> !kept.containsKey(t.id()))
                .forEach(t -> pen.remove(PlanSubject.TARGET, t.id(), t));
        Order order = new Order(places);
        for (TargetValues wanted : after.targets()) {
            int place = order.placeOf(wanted.id());
            if (wanted.id() == null) {
                addTarget(pen, null, after.id(), wanted, place);
            } else if (!old.get(wanted.id()).equals(wanted)
                    || !places.get(wanted.id()).equals(place)) {
                pen.change(
                        PlanSubject.TARGET,
                        wanted.id(),
                        old.get(wanted.id()),
                        wanted,
                        IndicatorTables.columns(after.id(), wanted, place));
            }
        }
    }

    UUID addTarget(Pen pen, UUID name, UUID measureId, TargetValues values, int position) {
        UUID id = Ids.next();
        TargetValues known = values.withId(id);
        pen.add(PlanSubject.TARGET, name, id, known, IndicatorTables.columns(measureId, known, position));
        return id;
    }

    private void addMeasures(Pen pen, UUID indicatorId, List<MeasureValues> measures) {
        for (int i = 0; i < measures.size(); i++) {
            addMeasure(pen, null, indicatorId, measures.get(i), i);
        }
    }

    private static IndicatorValues said(IndicatorValues values) {
        return values.withMeasures(List.of());
    }

    private static MeasureValues said(MeasureValues values) {
        return values.withTargets(List.of());
    }

    private static <T> Map<UUID, T> byId(List<T> items, Function<T, UUID> id) {
        return items.stream().filter(item -> id.apply(item) != null).collect(Collectors.toMap(id, Function.identity()));
    }

    /** Gives each item of a list a place after the one before it, and moves nothing that stands right already. */
    private static final class Order {
        private final Map<UUID, Integer> places;
        private int last = -1;

        Order(Map<UUID, Integer> places) {
            this.places = places;
        }

        int placeOf(UUID id) {
            Integer stored = id == null ? null : places.get(id);
            last = stored != null && stored > last ? stored : last + 1;
            return last;
        }
    }
}
