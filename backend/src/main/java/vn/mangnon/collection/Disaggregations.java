package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.platform.Fold;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.UnitOfWork;

/** The code list by which figures are told apart, and the cells made of it. */
@ApplicationScoped
class Disaggregations {
    private final Sql sql;
    private final Clock clock;

    Disaggregations(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Schema(name = "Disaggregation", description = "Một cách phân tổ – one way of telling figures apart")
    record Dimension(
            @Schema(examples = "SEX") String code,
            @Schema(examples = "Giới tính") String name,
            @Schema(examples = "Sex") String nameEn,

            @Schema(
                    description = "What measures call it, in small letters without accents",
                    examples = "[\"gioi tinh\",\"sex\"]")
            List<String> words,

            List<Value> values) {}

    @Schema(name = "DisaggregationValue")
    record Value(
            @Schema(examples = "FEMALE") String code,
            @Schema(examples = "Nữ") String name,
            @Schema(examples = "Female") String nameEn) {}

    /** @param on null: today */
    @UnitOfWork
    List<Dimension> list(LocalDate on) {
        record Line(String dimension, String name, String nameEn, List<String> words, Value value) {}
        Map<String, Dimension> dimensions = new LinkedHashMap<>();
        sql.all(
                        """
                        select d.code as dimension, d.name as dimension_name, d.name_en as dimension_name_en, d.words, v.code, v.name, v.name_en
                        from disaggregation_dimension d join disaggregation_value v on v.dimension = d.code
                        where daterange(v.valid_from, v.valid_to, '[]') @> ?::date order by d.position, v.position""",
                        row -> new Line(
                                row.text("dimension"),
                                row.text("dimension_name"),
                                row.text("dimension_name_en"),
                                row.texts("words"),
                                new Value(row.text("code"), row.text("name"), row.text("name_en"))),
                        on != null ? on : LocalDate.now(clock))
                .forEach(line -> dimensions
                        .computeIfAbsent(
                                line.dimension(),
                                code -> new Dimension(
                                        code, line.name(), line.nameEn(), line.words(), new ArrayList<>()))
                        .values()
                        .add(line.value()));
        return List.copyOf(dimensions.values());
    }

    /** The values of each dimension on a day. */
    Map<String, Set<String>> codes(LocalDate on) {
        return list(on).stream().collect(Collectors.toMap(Dimension::code, d -> d.values().stream()
                .map(Value::code)
                .collect(Collectors.toSet())));
    }

    /** The dimensions that a measure names in its own words. */
    Set<String> named(Collection<String> words) {
        if (words.isEmpty()) {
            return Set.of();
        }
        List<String> folded = words.stream().map(Fold::fold).toList();
        return Set.copyOf(sql.all(
                "select code from disaggregation_dimension where words && ?::text[] or lower(code) = any (?::text[])",
                row -> row.text("code"),
                folded,
                folded));
    }

    /** The ids of cells by their keys, made where they are new. */
    Map<String, Integer> idsOf(Collection<String> keys) {
        sql.write(
                "insert into disaggregation_cell (key) select k from unnest(?::text[]) k order by k on conflict do nothing",
                Set.copyOf(keys));
        return known(keys);
    }

    /** The same for cells that a round asks: they are there. */
    Map<String, Integer> known(Collection<String> keys) {
        Map<String, Integer> ids = new HashMap<>();
        sql.all(
                        "select key, id from disaggregation_cell where key = any (?::text[])",
                        row -> Map.entry(row.text("key"), row.integer("id")),
                        keys)
                .forEach(found -> ids.put(found.getKey(), found.getValue()));
        return ids;
    }
}
