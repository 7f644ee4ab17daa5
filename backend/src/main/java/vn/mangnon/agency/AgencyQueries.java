package vn.mangnon.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.agency.AgencyViews.AgencyListItem;
import vn.mangnon.agency.AgencyViews.AgencyRef;
import vn.mangnon.agency.AgencyViews.AgencyView;
import vn.mangnon.agency.AgencyViews.LinkView;
import vn.mangnon.area.AreaLevel;
import vn.mangnon.area.ReorganisationKind;
import vn.mangnon.platform.ListQuery;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.Words;

/** The questions asked about agencies, each one query. */
@ApplicationScoped
class AgencyQueries {
    private static final String COLUMNS = """
            g.id, g.code, g.name, g.short_name, g.kind, g.area_id, s.name as area_name, s.level, g.focal, g.reports_to_id,
            g.valid_from, g.valid_to, g.generated, g.doubt""";
    /** The area as it is called latest while it lives. */
    private static final String FROM = """
            agency g join area_state s on s.area_id = g.area_id and s.latest""";

    private final Sql sql;

    AgencyQueries(Sql sql) {
        this.sql = sql;
    }

    record Filter(String q, LocalDate on, UUID areaId, UUID parentId, AreaLevel level, AgencyKind kind, String code) {}

    Slice<AgencyListItem> list(Filter filter, PageRequest page) {
        var query = ListQuery.select(COLUMNS, FROM, AgencyQueries::item)
                .sortable("name", "g.name collate \"vi-x-icu\"", "text")
                .sortable("code", "g.code", "text")
                .identifiedBy("g.id")
                .whereIf(filter.on(), "g.lifetime @> ?::date")
                .whereIf(filter.areaId(), "g.area_id = ?")
                .whereIf(filter.parentId(), "g.reports_to_id = ?")
                .whereIf(filter.level(), "s.level = ?")
                .whereIf(filter.kind(), "g.kind = ?")
                .whereIf(filter.code(), "g.code = ?");
        if (filter.q() != null && !filter.q().isBlank()) {
            Words words = Words.of(filter.q());
            List<Object> values = new ArrayList<>(words.patterns());
            values.add(filter.q().strip());
            values.addAll(words.patterns());
            query.where(
                    "g.id in (select id from agency where %s union all select id from agency where code = ? union all select agency_id from agency_alias where %s)"
                            .formatted(words.in("name_folded"), words.in("alias_folded")),
                    values.toArray());
        }
        return query.page(sql, page, "name");
    }

    Optional<AgencyView> one(UUID id, List<String> allowedActions) {
        return sql.one(
                """
                select %s, g.key, g.version, up.code as up_code, up.name as up_name,
                       array(select alias from agency_alias where agency_id = g.id order by alias) as aliases
                from %s left join agency up on up.id = g.reports_to_id where g.id = ?""".formatted(COLUMNS, FROM),
                row -> {
                    AgencyListItem item = item(row);
                    AgencyRef up = item.reportsToId() == null
                            ? null
                            : new AgencyRef(item.reportsToId(), row.text("up_code"), row.text("up_name"));
                    return new AgencyView(
                            item.id(),
                            row.text("key"),
                            item.code(),
                            item.name(),
                            item.shortName(),
                            row.texts("aliases"),
                            item.kind(),
                            item.areaId(),
                            item.areaName(),
                            item.level(),
                            item.focal(),
                            up,
                            item.validFrom(),
                            item.validTo(),
                            item.generated(),
                            item.doubt(),
                            links("predecessor_id", "successor_id", id),
                            links("successor_id", "predecessor_id", id),
                            allowedActions,
                            row.number("version"));
                },
                id);
    }

    List<UUID> successorIds(UUID id) {
        return sql.all(
                "select successor_id from agency_succession where predecessor_id = ? order by successor_id",
                row -> row.uuid("successor_id"),
                id);
    }

    private List<LinkView> links(String shown, String own, UUID id) {
        return sql.all(
                """
                select g.id, g.code, g.name, g.valid_from, g.valid_to, r.kind, r.document_number, r.document_date, r.effective_on
                from agency_succession l join reorganisation r on r.id = l.reorganisation_id join agency g on g.id = l.%s
                where l.%s = ? order by r.effective_on, g.code, g.id""".formatted(shown, own),
                row -> new LinkView(
                        row.uuid("id"),
                        row.text("code"),
                        row.text("name"),
                        row.date("valid_from"),
                        row.date("valid_to"),
                        row.constant("kind", ReorganisationKind.class),
                        row.text("document_number"),
                        row.date("document_date"),
                        row.date("effective_on")),
                id);
    }

    private static AgencyListItem item(Row row) {
        return new AgencyListItem(
                row.uuid("id"),
                row.text("code"),
                row.text("name"),
                row.text("short_name"),
                row.constant("kind", AgencyKind.class),
                row.uuid("area_id"),
                row.text("area_name"),
                row.constant("level", AreaLevel.class),
                row.truth("focal"),
                row.uuid("reports_to_id"),
                row.date("valid_from"),
                row.date("valid_to"),
                row.truth("generated"),
                row.text("doubt"));
    }
}
