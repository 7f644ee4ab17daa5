package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.area.AreaLevel;
import vn.mangnon.collection.CollectionRound.Head;
import vn.mangnon.collection.CollectionRound.Home;
import vn.mangnon.collection.RoundCommands.DueValues;
import vn.mangnon.collection.RoundCommands.MeasureAsked;
import vn.mangnon.collection.RoundCommands.SourceValues;
import vn.mangnon.collection.RoundCommands.SubmitterValues;
import vn.mangnon.collection.RoundParts.Asked;
import vn.mangnon.collection.RoundParts.Parts;
import vn.mangnon.plan.PlanSummary;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.Sql;

/** Opens and closes the rounds of the demonstration, on their day, by the steps of every round. */
@ApplicationScoped
class SampleOpening {
    private final Sql sql;
    private final Periods periods;
    private final RoundRepository rounds;
    private final RoundParts parts;
    private final RoundOpening opening;
    private final Clock clock;

    SampleOpening(
            Sql sql, Periods periods, RoundRepository rounds, RoundParts parts, RoundOpening opening, Clock clock) {
        this.sql = sql;
        this.periods = periods;
        this.rounds = rounds;
        this.parts = parts;
        this.opening = opening;
        this.clock = clock;
    }

    CollectionRound open(
            SampleRound sample,
            PlanSummary plan,
            Map<SampleMeasure.Source, UUID> sources,
            Map<SampleMeasure, PlanMeasures.Measure> asked,
            List<SampleUnit> units) {
        UUID ofCommunes = sources.get(SampleMeasure.Source.COMMUNES);
        Instant opened =
                sample.openedOn().atTime(8, 30).atZone(SampleRound.ZONE).toInstant();
        CollectionRound round = CollectionRound.drafted(
                Ids.next(),
                new Home(
                        ofCommunes != null ? ofCommunes : plan.agencyId(),
                        plan.areaId(),
                        plan.provinceId(),
                        plan.id(),
                        plan.sample()),
                new Head(null, sample.title(), periods.idOf(sample.period()), sample.quality()),
                opened);
        rounds.persistAndFlush(round);
        Parts whole = new Parts(
                questions(asked, sources),
                List.of(
                        new DueValues(Tier.COMMUNE, SampleRound.at(sample.dueOfCommunes())),
                        new DueValues(Tier.PROVINCE_AGENCY, SampleRound.at(sample.dueOfAgencies()))),
                submitters(asked.keySet(), sources, units, plan.areaId()),
                List.of());
        parts.write(round.id(), whole);
        round.open(SampleWriting.BY, opened);
        rounds.flush();
        opening.open(round, whole, sample.openedOn());
        return round;
    }

    private static List<Asked> questions(
            Map<SampleMeasure, PlanMeasures.Measure> asked, Map<SampleMeasure.Source, UUID> sources) {
        List<Asked> questions = new ArrayList<>();
        asked.forEach((measure, known) -> questions.add(new Asked(
                new MeasureAsked(
                        known.id(),
                        measure.size() > 0,
                        measure.isToldApartByResidence()
                                ? List.of(Cell.TOTAL, SampleFigures.RURAL, SampleFigures.URBAN)
                                : null,
                        List.of(source(measure, sources))),
                known)));
        return questions;
    }

    private List<SubmitterValues> submitters(
            Collection<SampleMeasure> asked,
            Map<SampleMeasure.Source, UUID> sources,
            List<SampleUnit> units,
            UUID province) {
        UUID ofCommunes = sources.get(SampleMeasure.Source.COMMUNES);
        List<SubmitterValues> submitters = new ArrayList<>();
        Map<UUID, UUID> own = ofCommunes == null ? focalAgencies(units) : Map.of();
        units.forEach(unit -> submitters.add(
                new SubmitterValues(ofCommunes != null ? ofCommunes : own.get(unit.id()), unit.id(), null, false)));
        asked.stream()
                .map(SampleMeasure::source)
                .filter(source -> source != SampleMeasure.Source.COMMUNES)
                .distinct()
                .forEach(source -> submitters.add(new SubmitterValues(sources.get(source), province, null, false)));
        return submitters;
    }

    private static SourceValues source(SampleMeasure measure, Map<SampleMeasure.Source, UUID> sources) {
        boolean communes = measure.source() == SampleMeasure.Source.COMMUNES;
        UUID agency = sources.get(measure.source());
        return agency == null
                ? SourceValues.OF_COMMUNES
                : new SourceValues(communes ? AreaLevel.COMMUNE : AreaLevel.PROVINCE, SourceKind.AGENCY, agency, null);
    }

    private Map<UUID, UUID> focalAgencies(List<SampleUnit> units) {
        Map<UUID, UUID> own = new HashMap<>();
        sql.all(
                        "select area_id, id from agency where area_id = any (?::uuid[]) and focal and lifetime @> ?::date",
                        row -> Map.entry(row.uuid("area_id"), row.uuid("id")),
                        units.stream().map(SampleUnit::id).toList(),
                        LocalDate.now(clock))
                .forEach(found -> own.put(found.getKey(), found.getValue()));
        return own;
    }

    /** Forms that never came stay as they are; the reason says how many. */
    void close(SampleRound sample, CollectionRound round, Collection<SampleForm> forms) {
        long unlocked = forms.stream()
                .filter(form -> form.state() != SubmissionState.LOCKED)
                .count();
        round.close(
                unlocked,
                unlocked == 0 ? null : "Hết thời hạn tổng hợp; %d phiếu không gửi số liệu".formatted(unlocked),
                SampleWriting.BY,
                sample.closedOn().atTime(17, 0).atZone(SampleRound.ZONE).toInstant());
        rounds.flush();
    }
}
