package vn.mangnon.indicator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.mangnon.indicator.IndicatorQueries.Stored;
import vn.mangnon.plan.Amending;
import vn.mangnon.plan.PlanChange;
import vn.mangnon.plan.PlanSubject;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Problem.Fault;
import vn.mangnon.platform.Sql;

/** What indicators, measures and targets share when an amendment changes them. */
@ApplicationScoped
class PartTools {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final IndicatorTables tables;
    private final IndicatorQueries queries;
    private final IndicatorReferences references;
    private final IndicatorWriter writer;
    private final MergePatch patches;
    private final Sql sql;

    PartTools(
            IndicatorTables tables,
            IndicatorQueries queries,
            IndicatorReferences references,
            IndicatorWriter writer,
            MergePatch patches,
            Sql sql) {
        this.tables = tables;
        this.queries = queries;
        this.references = references;
        this.writer = writer;
        this.patches = patches;
        this.sql = sql;
    }

    IndicatorTables tables() {
        return tables;
    }

    IndicatorQueries queries() {
        return queries;
    }

    IndicatorReferences references() {
        return references;
    }

    IndicatorWriter writer() {
        return writer;
    }

    MergePatch patches() {
        return patches;
    }

    Pen pen(Amending amending) {
        return new Pen.InAmendment(amending, tables);
    }

    /** What stands under something: the id of what it stands under, where the request says it, and the values without it. */
    record Below(UUID aboveId, String pointer, JsonNode values) {}

    Below below(Amending amending, PlanChange change, String field) {
        String pointer = change.valuesPointer() + "/" + field;
        JsonNode id = change.values() == null ? null : change.values().get(field);
        if (id == null || id.isNull()) {
            throw Problem.invalid(Fault.at(pointer, "required"));
        }
        if (!id.isTextual() || !UUID_FORM.matcher(id.textValue()).matches()) {
            throw Problem.invalid(Fault.at(pointer, "malformed"));
        }
        ObjectNode values = ((ObjectNode) change.values()).deepCopy();
        values.remove(field);
        return new Below(amending.resolve(UUID.fromString(id.textValue())), pointer, values);
    }

    UUID idOf(Amending amending, PlanChange change) {
        if (change.id() == null) {
            throw Problem.invalid(Fault.at(change.idPointer(), "required"));
        }
        return amending.resolve(change.id());
    }

    void requireNoId(UUID id, PlanChange change) {
        if (id != null) {
            throw IndicatorProblem.unknown(change.valuesPointer() + "/id");
        }
    }

    /** A measure, and the indicator of which it is, as they are on the day from which the amendment holds. */
    record MeasureFound(Stored indicator, MeasureValues measure) {}

    MeasureFound measureOn(Amending amending, UUID measureId, String pointer) {
        UUID indicatorId = queries.indicatorOf(measureId).orElseThrow(() -> IndicatorProblem.unknown(pointer));
        Stored indicator = indicatorOn(amending, indicatorId, pointer);
        return indicator.values().measures().stream()
                .filter(measure -> measure.id().equals(measureId))
                .findFirst()
                .map(measure -> new MeasureFound(indicator, measure))
                .orElseThrow(() -> IndicatorProblem.notThereOn(pointer, amending.effectiveOn()));
    }

    /** The indicator as it would stand on the effective day. */
    Stored indicatorOn(Amending amending, UUID id, String pointer) {
        if (queries.planOf(id).filter(amending.planId()::equals).isEmpty()) {
            throw IndicatorProblem.unknown(pointer);
        }
        return queries.stored(id, amending.effectiveOn())
                .orElseThrow(() -> IndicatorProblem.notThereOn(pointer, amending.effectiveOn()));
    }

    /** The place after the last of these measures or targets. */
    int after(Stored indicator, List<?> siblings) {
        return siblings.stream()
                        .map(item -> item instanceof MeasureValues measure ? measure.id() : ((TargetValues) item).id())
                        .mapToInt(id -> indicator.places().get(id))
                        .max()
                        .orElse(-1)
                + 1;
    }

    /** A part of the indicator changes: its own version tells so. */
    void touch(Amending amending, UUID indicatorId) {
        sql.write(
                "update indicator set version = version + 1 where id = ? and effective @> ?::date",
                indicatorId,
                amending.effectiveOn());
    }

    /** Ends the items that stand below another through a column, each from the first day on which it does, and what stands below them. */
    void endBelow(Amending amending, PlanSubject subject, String column, UUID aboveId, LocalDate from) {
        record Standing(UUID id, LocalDate from) {}
        String table = subject.name().toLowerCase(Locale.ROOT);
        sql.all(
                        "select id, greatest(min(effective_from), ?::date) as day from " + table + " where " + column
                                + " = ? and effective && daterange(?::date, null) group by id",
                        row -> new Standing(row.uuid("id"), row.date("day")),
                        from,
                        aboveId,
                        from)
                .forEach(standing -> {
                    amending.removed(
                            subject,
                            standing.id(),
                            standing.from(),
                            queries.said(subject, standing.id(), standing.from()));
                    tables.of(subject).end(standing.id(), standing.from());
                });
    }
}
