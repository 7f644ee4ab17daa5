package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.collection.FormQueries.Line;
import vn.mangnon.collection.FormViews.CellView;
import vn.mangnon.collection.FormViews.ObjectionView;
import vn.mangnon.collection.FormViews.VerdictView;
import vn.mangnon.collection.Verdict.Entry;
import vn.mangnon.collection.Verdict.Objection;
import vn.mangnon.collection.Verdict.Rule;
import vn.mangnon.indicator.Unit;
import vn.mangnon.platform.Problem.Fault;
import vn.mangnon.platform.ProblemWords;

/** The rules that hold for a round, and their verdict on a form. */
@ApplicationScoped
class ValidationRules {
    private final RuleStore store;
    private final Disaggregations disaggregations;
    private final ProblemWords words;
    private final Clock clock;

    ValidationRules(RuleStore store, Disaggregations disaggregations, ProblemWords words, Clock clock) {
        this.store = store;
        this.disaggregations = disaggregations;
        this.words = words;
        this.clock = clock;
    }

    /** @param expected what the round asks: an estimate does not do for an official figure */
    List<Objection> verdict(UUID roundId, Quality expected, List<Line> lines) {
        List<Entry> entries = lines.stream().map(line -> entry(line, expected)).toList();
        return Verdict.of(entries, rules(roundId), disaggregations.codes(LocalDate.now(clock)));
    }

    private static Entry entry(Line line, Quality expected) {
        BigDecimal previous =
                line.row().previous() == null ? null : line.row().previous().value();
        return new Entry(line.measure(), line.row().cell(), content(counting(line, expected)), previous);
    }

    private static CellView counting(Line line, Quality expected) {
        CellView official = line.row().official();
        boolean stated = line.officialHere() && official.presence() != null;
        return stated || expected == Quality.OFFICIAL ? official : line.row().estimated();
    }

    private static CellContent content(CellView cell) {
        return cell == null
                ? CellContent.EMPTY
                : new CellContent(
                        cell.numerator(),
                        cell.denominator(),
                        cell.value(),
                        cell.presence(),
                        cell.gapReason(),
                        cell.comment());
    }

    private List<Rule> rules(UUID roundId) {
        return store.ofRound(roundId).stream()
                .map(rule -> new Rule(
                        rule.kind(),
                        rule.severity(),
                        rule.measureId(),
                        rule.units() == null
                                ? null
                                : rule.units().stream().map(Unit::name).toList(),
                        rule.lower(),
                        rule.upper(),
                        rule.percent(),
                        rule.dimension(),
                        rule.otherMeasureId(),
                        rule.comparator()))
                .toList();
    }

    VerdictView view(List<Objection> objections) {
        return new VerdictView(
                objections.stream().noneMatch(Objection::stops),
                objections.stream()
                        .map(o -> new ObjectionView(
                                o.severity(), o.rule(), o.measureId(), o.cell(), say(o), o.explained()))
                        .toList());
    }

    String say(Objection objection) {
        return words.say("fault.objection-" + objection.rule(), objection.arguments());
    }

    /** The objections that stop a form, as faults at its rows. */
    static List<Fault> faults(List<Objection> objections, List<Line> lines) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            places.put(lines.get(i).measure().id() + lines.get(i).row().cell(), i);
        }
        return objections.stream()
                .filter(Objection::stops)
                .map(o -> Fault.at(
                        "/rows/" + places.get(o.measureId() + o.cell()), "objection-" + o.rule(), o.arguments()))
                .toList();
    }
}
