package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.mangnon.indicator.Change;
import vn.mangnon.indicator.Comparator;
import vn.mangnon.indicator.Direction;
import vn.mangnon.indicator.MeasureValues;
import vn.mangnon.indicator.TargetValues;
import vn.mangnon.indicator.Unit;
import vn.mangnon.platform.Problem.Fault;

/** The targets of one indicator of a draft as measures: those of the same measure text and unit are of one, scopes are groups of it. */
final class DraftMeasures {
    private static final Pattern PLACE = Pattern.compile("/measures/(\\d+)(/targets/(\\d+))?(/.*)?");

    private final List<List<Integer>> places = new ArrayList<>();
    private final List<MeasureValues> values = new ArrayList<>();

    DraftMeasures(List<PlanDraft.Target> targets) {
        record Key(String name, PlanDraft.Unit unit) {}
        Map<Key, List<Integer>> byMeasure = new LinkedHashMap<>();
        for (int i = 0; i < targets.size(); i++) {
            byMeasure
                    .computeIfAbsent(
                            new Key(targets.get(i).measure(), targets.get(i).unit()), key -> new ArrayList<>())
                    .add(i);
        }
        byMeasure.forEach((key, of) -> {
            places.add(of);
            values.add(measure(
                    key.name(), key.unit(), of.stream().map(targets::get).toList()));
        });
    }

    List<MeasureValues> values() {
        return values;
    }

    /** A fault of the indicator that would be written, at the place of the draft that it comes from. */
    Fault inDraft(Fault fault, String indicator) {
        Matcher place = PLACE.matcher(fault.pointer());
        if (!place.matches()) {
            return Fault.at(indicator + fault.pointer(), fault.code(), fault.arguments());
        }
        List<Integer> targets = places.get(Integer.parseInt(place.group(1)));
        int target = targets.get(place.group(3) == null ? 0 : Integer.parseInt(place.group(3)));
        String rest = Objects.requireNonNullElse(place.group(4), "");
        return Fault.at(
                indicator + "/targets/" + target + (rest.equals("/name") ? "/measure" : rest),
                fault.code(),
                fault.arguments());
    }

    private static MeasureValues measure(String name, PlanDraft.Unit unit, List<PlanDraft.Target> targets) {
        return new MeasureValues(
                null,
                name,
                Unit.valueOf(unit.name()),
                first(targets, PlanDraft.Target::unitText),
                null,
                null,
                direction(targets),
                null,
                List.of(),
                first(targets, PlanDraft.Target::catalogueCode),
                null,
                targets.stream().map(DraftMeasures::values).toList());
    }

    private static String first(List<PlanDraft.Target> targets, Function<PlanDraft.Target, String> fact) {
        return targets.stream().map(fact).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Which way the measure should go, when all its targets that say so say the same. */
    private static Direction direction(List<PlanDraft.Target> targets) {
        List<PlanDraft.Direction> said = targets.stream()
                .map(PlanDraft.Target::direction)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return said.size() == 1 ? Direction.valueOf(said.getFirst().name()) : null;
    }

    private static TargetValues values(PlanDraft.Target t) {
        return new TargetValues(
                null,
                t.year(),
                t.yearFrom(),
                t.baseYear(),
                Comparator.valueOf(t.comparator().name()),
                t.baseComparator() == null
                        ? null
                        : Comparator.valueOf(t.baseComparator().name()),
                t.value(),
                t.upper(),
                t.scope(),
                Change.valueOf(t.change().name()),
                t.direction() == null ? null : Direction.valueOf(t.direction().name()));
    }
}
