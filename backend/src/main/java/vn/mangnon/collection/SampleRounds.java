package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.agency.AgencyApi;
import vn.mangnon.area.AreaApi;
import vn.mangnon.indicator.Aggregation;
import vn.mangnon.indicator.Unit;
import vn.mangnon.plan.PlanApi;
import vn.mangnon.plan.PlanSummary;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.Trail;
import vn.mangnon.platform.UnitOfWork;

/**
 * Writes a round of the demonstration as if it had been held: opened through the door by which every round opens, its forms
 * and figures then set by set, with revisions and an entry in the trail for each form.
 */
@ApplicationScoped
class SampleRounds {
    static final String PROVINCE = "2004-22";
    static final long SEED = 20_210_308;
    private static final LocalDate OLD_MAP_DAY = LocalDate.of(2024, 12, 31);

    private final Sql sql;
    private final AreaApi areas;
    private final AgencyApi agencies;
    private final PlanApi plans;
    private final PlanMeasures measures;
    private final SumQueries heads;
    private final SampleGround ground;
    private final SampleOpening opening;
    private final SampleWriting writing;
    private final Trail trail;
    private final Clock clock;

    SampleRounds(
            Sql sql,
            AreaApi areas,
            AgencyApi agencies,
            PlanApi plans,
            PlanMeasures measures,
            SumQueries heads,
            SampleGround ground,
            SampleOpening opening,
            SampleWriting writing,
            Trail trail,
            Clock clock) {
        this.sql = sql;
        this.areas = areas;
        this.agencies = agencies;
        this.plans = plans;
        this.measures = measures;
        this.heads = heads;
        this.ground = ground;
        this.opening = opening;
        this.writing = writing;
        this.trail = trail;
        this.clock = clock;
    }

    /** All rounds, or none: once in the life of a database. @return how many figures were written; 0 when they are there */
    @UnitOfWork
    int writeOnce() {
        sql.all("select pg_advisory_xact_lock(4711, 61)", row -> true);
        UUID province = areas.byKey(PROVINCE).orElseThrow().id();
        PlanSummary plan = plan(province);
        if (plan == null || sql.exists("select 1 from collection_round where plan_id = ? and sample", plan.id())) {
            return 0;
        }
        List<SampleUnit> then = ground.then(province, OLD_MAP_DAY, SEED);
        List<SampleUnit> now = ground.now(province, SampleRound.NEW_MAP, then);
        int written = 0;
        for (SampleRound round : SampleRound.ALL) {
            written += write(round, plan, round.isOfOldMap() ? then : now);
        }
        return written;
    }

    /** The demonstration's plan of the province; null where it has not been loaded. */
    private PlanSummary plan(UUID province) {
        return plans
                .readable(sql.all(
                        "select id from plan where sample and area_id = ? and state = 'IN_FORCE'",
                        row -> row.uuid("id"),
                        province))
                .stream()
                .findFirst()
                .orElse(null);
    }

    private int write(SampleRound sample, PlanSummary plan, List<SampleUnit> units) {
        Map<SampleMeasure.Source, UUID> sources = sources(sample);
        Map<SampleMeasure, PlanMeasures.Measure> asked = asked(sample, plan);
        CollectionRound round = opening.open(sample, plan, sources, asked, units);
        Map<UUID, String> codes = new HashMap<>();
        units.forEach(unit -> codes.put(unit.id(), unit.code()));
        sources.forEach((source, agency) -> codes.put(agency, source.name()));
        Map<UUID, SampleForm> forms = writing.forms(sample, round, codes);
        Set<UUID> reporting = writing.reporting(round);
        List<SampleUnit> heard =
                units.stream().filter(unit -> reporting.contains(unit.id())).toList();
        int written = writing.figures(sample, round, figures(sample, asked, heard, plan.areaId()), forms);
        if (sample.isClosed()) {
            opening.close(sample, round, forms.values());
        }
        forms.forEach((id, form) -> trail.enter(
                "submission",
                id,
                plan.provinceId(),
                "sample-loaded",
                Map.of("roundId", round.id(), "state", form.state())));
        trail.enter(
                "collection-round",
                round.id(),
                plan.provinceId(),
                "sample-loaded",
                Map.of("planId", plan.id(), "submissions", forms.size(), "figures", written));
        return written;
    }

    /** Until 28 February 2025 the department of labour spoke for the communes of the old map. */
    private Map<SampleMeasure.Source, UUID> sources(SampleRound sample) {
        Map<SampleMeasure.Source, UUID> sources = new LinkedHashMap<>();
        LocalDate day = sample.openedOn();
        if (sample.isOfOldMap()) {
            sources.put(SampleMeasure.Source.COMMUNES, agency("22.SLDTBXH", day));
        }
        sources.put(SampleMeasure.Source.EDUCATION, agency("22.SGDDT", day));
        sources.put(SampleMeasure.Source.HEALTH, agency("22.SYT", day));
        sources.put(SampleMeasure.Source.POLICE, agency("22.CA", day));
        return sources;
    }

    private UUID agency(String code, LocalDate day) {
        return agencies.byCode(code, day).orElseThrow().id();
    }

    /** What the plan measures, by the place of each measure in its indicator. */
    private Map<SampleMeasure, PlanMeasures.Measure> asked(SampleRound sample, PlanSummary plan) {
        LocalDate day = LocalDate.now(clock);
        Map<UUID, PlanMeasures.Measure> known = new HashMap<>();
        measures.ofPlan(plan.id(), day).forEach(measure -> known.put(measure.id(), measure));
        Map<String, List<UUID>> byIndicator = new LinkedHashMap<>();
        heads.ofPlan(plan.id(), day).forEach(head -> byIndicator
                .computeIfAbsent(head.indicatorCode(), code -> new ArrayList<>())
                .add(head.id()));
        Map<SampleMeasure, PlanMeasures.Measure> asked = new LinkedHashMap<>();
        SampleMeasure.ALL.stream().filter(sample::asks).forEach(measure -> {
            List<UUID> ofIndicator = byIndicator.getOrDefault(measure.indicator(), List.of());
            if (measure.place() < ofIndicator.size()) {
                asked.put(measure, known.get(ofIndicator.get(measure.place())));
            }
        });
        return asked;
    }

    private static List<SampleFigure> figures(
            SampleRound sample, Map<SampleMeasure, PlanMeasures.Measure> asked, List<SampleUnit> units, UUID province) {
        SampleFigures made = new SampleFigures(SEED, sample.year(), sample.isHalfYear() ? 0.48 : 1);
        Map<SampleMeasure, FormMeasure> ofCommunes = new LinkedHashMap<>();
        Map<SampleMeasure, FormMeasure> ofProvince = new LinkedHashMap<>();
        asked.forEach((measure, known) -> (measure.source() == SampleMeasure.Source.COMMUNES ? ofCommunes : ofProvince)
                .put(
                        measure,
                        new FormMeasure(
                                known.id(),
                                known.name(),
                                Unit.valueOf(known.unit()),
                                Aggregation.valueOf(known.aggregation()),
                                measure.size() > 0,
                                List.of(Cell.TOTAL))));
        List<SampleFigure> figures = made.ofCommunes(ofCommunes, units);
        figures.addAll(made.ofProvince(ofProvince, province));
        return figures;
    }
}
