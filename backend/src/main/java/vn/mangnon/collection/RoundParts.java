package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.area.AreaLevel;
import vn.mangnon.collection.RoundCommands.DueValues;
import vn.mangnon.collection.RoundCommands.MeasureAsked;
import vn.mangnon.collection.RoundCommands.RuleValues;
import vn.mangnon.collection.RoundCommands.SourceValues;
import vn.mangnon.collection.RoundCommands.SubmitterValues;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.Sql;

/** What hangs on a round: measures with their sources, due moments, submitters, rules; written and read as a whole. */
@ApplicationScoped
class RoundParts {
    private final Sql sql;
    private final Disaggregations disaggregations;
    private final RuleStore ruleStore;

    RoundParts(Sql sql, Disaggregations disaggregations, RuleStore ruleStore) {
        this.sql = sql;
        this.disaggregations = disaggregations;
        this.ruleStore = ruleStore;
    }

    /** @param measures in order, each with what the plan says of it */
    record Parts(List<Asked> measures, List<DueValues> due, List<SubmitterValues> submitters, List<RuleValues> rules) {
        List<MeasureAsked> asked() {
            return measures.stream().map(Asked::asked).toList();
        }
    }

    record Asked(MeasureAsked asked, PlanMeasures.Measure measure) {}

    void write(UUID roundId, Parts parts) {
        for (String table : List.of("round_submitter", "round_due", "round_measure")) {
            sql.write("delete from " + table + " where round_id = ?", roundId);
        }
        disaggregations.idsOf(parts.asked().stream()
                .flatMap(m -> m.cells().stream())
                .distinct()
                .toList());
        List<Object[]> measures = new ArrayList<>();
        List<Object[]> sources = new ArrayList<>();
        for (Asked one : parts.measures()) {
            PlanMeasures.Measure m = one.measure();
            measures.add(new Object[] {
                roundId,
                m.id(),
                measures.size(),
                one.asked().required(),
                one.asked().cells(),
                m.name(),
                m.unit(),
                m.aggregation(),
                m.numerator(),
                m.denominator()
            });
            one.asked()
                    .sources()
                    .forEach(s -> sources.add(
                            new Object[] {roundId, m.id(), s.level(), s.kind(), s.agencyId(), s.derivedCode()}));
        }
        sql.writeAll("""
                insert into round_measure (round_id, measure_id, position, required, cells, name, unit, aggregation, numerator, denominator)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", measures);
        sql.writeAll(
                "insert into round_source (round_id, measure_id, level, kind, agency_id, derived_code) values (?, ?, ?, ?, ?, ?)",
                sources);
        sql.writeAll(
                "insert into round_due (round_id, tier, due_at) values (?, ?, ?)",
                parts.due().stream()
                        .map(d -> new Object[] {roundId, d.tier(), d.dueAt()})
                        .toList());
        List<Object[]> submitters = new ArrayList<>();
        parts.submitters()
                .forEach(s -> submitters.add(new Object[] {
                    roundId, s.agencyId(), s.areaId(), submitters.size(), s.measureIds(), s.onePerson()
                }));
        sql.writeAll(
                "insert into round_submitter (round_id, agency_id, area_id, position, measure_ids, one_person) values (?, ?, ?, ?, ?::uuid[], ?)",
                submitters);
        writeRules(roundId, parts.rules());
    }

    /** Rules that stay the same keep their ids and versions: somebody may be looking at them. */
    private void writeRules(UUID roundId, List<RuleValues> rules) {
        if (rules(roundId).equals(rules)) {
            return;
        }
        sql.write("delete from validation_rule where round_id = ?", roundId);
        for (int i = 0; i < rules.size(); i++) {
            ruleStore.add(Ids.next(), roundId, rules.get(i), i);
        }
    }

    Parts read(UUID roundId) {
        Map<UUID, List<SourceValues>> sources = new HashMap<>();
        sql.all(
                        """
                        select measure_id, level, kind, agency_id, derived_code from round_source where round_id = ?
                        order by array_position(array['NATION', 'PROVINCE', 'DISTRICT', 'COMMUNE'], level)""",
                        row -> Map.entry(
                                row.uuid("measure_id"),
                                new SourceValues(
                                        row.constant("level", AreaLevel.class),
                                        row.constant("kind", SourceKind.class),
                                        row.uuid("agency_id"),
                                        row.text("derived_code"))),
                        roundId)
                .forEach(found -> sources.computeIfAbsent(found.getKey(), id -> new ArrayList<>())
                        .add(found.getValue()));
        List<Asked> measures = sql.all(
                """
                select measure_id, required, cells, name, unit, aggregation, numerator, denominator from round_measure where round_id = ? order by position""",
                row -> new Asked(
                        new MeasureAsked(
                                row.uuid("measure_id"),
                                row.truth("required"),
                                row.texts("cells"),
                                sources.getOrDefault(row.uuid("measure_id"), List.of())),
                        new PlanMeasures.Measure(
                                row.uuid("measure_id"),
                                row.text("name"),
                                row.text("unit"),
                                row.text("aggregation"),
                                row.text("numerator"),
                                row.text("denominator"),
                                List.of())),
                roundId);
        return new Parts(measures, due(roundId), submitters(roundId), rules(roundId));
    }

    private List<DueValues> due(UUID roundId) {
        return sql.all("""
                select tier, due_at from round_due where round_id = ?
                order by array_position(array['COMMUNE', 'DISTRICT', 'PROVINCE_AGENCY', 'NATIONAL_AGENCY'], tier)""", row -> new DueValues(row.constant("tier", Tier.class), row.instant("due_at")), roundId);
    }

    private List<SubmitterValues> submitters(UUID roundId) {
        return sql.all(
                "select agency_id, area_id, measure_ids, one_person from round_submitter where round_id = ? order by position",
                row -> new SubmitterValues(
                        row.uuid("agency_id"), row.uuid("area_id"), row.uuids("measure_ids"), row.truth("one_person")),
                roundId);
    }

    private List<RuleValues> rules(UUID roundId) {
        return sql.all(
                "select * from validation_rule where round_id = ? order by position, id", RuleStore::values, roundId);
    }
}
