package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import vn.mangnon.platform.Sql;

/** The communes of a province on two days, the second ones with the children of those that became them. */
@ApplicationScoped
class SampleGround {
    private final Sql sql;

    SampleGround(Sql sql) {
        this.sql = sql;
    }

    private record Commune(UUID id, String code, String name, boolean urban) {}

    /** In the order of their codes. */
    List<SampleUnit> then(UUID province, LocalDate day, long seed) {
        return communes(province, day).stream()
                .map(commune -> {
                    SplittableRandom random =
                            new SplittableRandom(seed ^ commune.code().hashCode());
                    double children =
                            commune.urban() ? 1_500 + 2_900 * random.nextDouble() : 650 + 1_900 * random.nextDouble();
                    return new SampleUnit(commune.id(), commune.code(), commune.urban(), children, random.nextDouble());
                })
                .toList();
    }

    List<SampleUnit> now(UUID province, LocalDate day, List<SampleUnit> then) {
        Map<UUID, List<SampleUnit>> parts = new HashMap<>();
        Map<UUID, UUID> heirs = new HashMap<>();
        sql.all(
                "select area_id, heir_id from area_heir where area_id = any (?::uuid[]) and validity @> ?::date and share = 1",
                row -> heirs.put(row.uuid("area_id"), row.uuid("heir_id")),
                then.stream().map(SampleUnit::id).toList(),
                day);
        then.forEach(unit -> parts.computeIfAbsent(heirs.get(unit.id()), id -> new ArrayList<>())
                .add(unit));
        return communes(province, day).stream()
                .map(commune -> merged(commune, parts.getOrDefault(commune.id(), List.of())))
                .toList();
    }

    private static SampleUnit merged(Commune commune, List<SampleUnit> parts) {
        double children = parts.stream().mapToDouble(SampleUnit::children).sum();
        double standing = parts.stream()
                .mapToDouble(part -> part.standing() * part.children())
                .sum();
        return parts.isEmpty()
                ? new SampleUnit(commune.id(), commune.code(), commune.urban(), 3_000, 0.5)
                : new SampleUnit(commune.id(), commune.code(), commune.urban(), children, standing / children);
    }

    private List<Commune> communes(UUID province, LocalDate day) {
        return sql.all(
                """
                        select s.area_id, s.code, s.name, s.type in ('WARD', 'TOWNSHIP') as urban
                        from area_ancestry y join area a on a.id = y.area_id and a.level = 'COMMUNE'
                        join area_state s on s.area_id = y.area_id and s.validity @> ?::date
                        where y.ancestor_id = ? and y.validity @> ?::date order by s.code, s.area_id""",
                row -> new Commune(row.uuid("area_id"), row.text("code"), row.text("name"), row.truth("urban")),
                day,
                province,
                day);
    }
}
