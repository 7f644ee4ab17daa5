package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.mangnon.platform.CountsDerived;
import vn.mangnon.platform.CountsDerived.Count;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.Sql;

/**
 * Counts derived from cases, as a source of their own: taken where a round names them, submitted and approved as they come,
 * locked when the round is closed.
 */
@ApplicationScoped
class DerivedFigures {
    private final Sql sql;
    private final Disaggregations disaggregations;
    private final Clock clock;

    DerivedFigures(Sql sql, Disaggregations disaggregations, Clock clock) {
        this.sql = sql;
        this.disaggregations = disaggregations;
        this.clock = clock;
    }

    void take(@Observes CountsDerived derived) {
        List<Count> counts = derived.counts();
        if (counts.isEmpty()) {
            return;
        }
        disaggregations.idsOf(counts.stream().map(Count::cell).distinct().toList());
        List<UUID> written = sql.all(
                """
                insert into observation as o (id, measure_id, period_id, area_id, cell_id, agency_id, source, quality, value, presence, owner_agency_id,
                    province_id, version, submitted_version, approved_version, changed_since_approval, written_at, written_by)
                select c.id, n.measure_id, n.period_id, n.area_id, d.id, null, n.source, 'OFFICIAL', c.value, 'REPORTED', n.owner_agency_id,
                       n.province_id, 1, 1, 1, false, ?, 'system'
                from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[]::numeric[]) c (id, area_id, cell, value)
                join disaggregation_cell d on d.key = c.cell
                join named_source n on n.area_id = c.area_id and n.source = ?
                join period p on p.id = n.period_id and p.first_day = ?::date and p.last_day = ?::date
                on conflict on constraint uq_observation_key do update set value = excluded.value, version = o.version + 1,
                    submitted_version = o.version + 1, approved_version = o.version + 1, written_at = excluded.written_at
                where o.value is distinct from excluded.value
                returning o.id""",
                row -> row.uuid("id"),
                clock.instant(),
                counts.stream().map(count -> Ids.next()).toList(),
                counts.stream().map(Count::areaId).toList(),
                counts.stream().map(Count::cell).toList(),
                counts.stream().map(count -> count.value().toPlainString()).toList(),
                "DERIVED:" + derived.code(),
                derived.firstDay(),
                derived.lastDay());
        sql.write("""
                insert into observation_revision (observation_id, version, value, presence, written_at, written_by)
                select id, version, value, presence, written_at, written_by from observation where id = any (?::uuid[])""", written);
    }

    /** What derived counts a closed round holds is published like everything else that was locked. */
    void lock(UUID roundId) {
        sql.write("""
                update observation o set locked_version = o.version from named_source n
                where n.round_id = ? and n.source like 'DERIVED:%' and o.measure_id = n.measure_id and o.period_id = n.period_id
                    and o.area_id = n.area_id and o.source = n.source""", roundId);
    }
}
