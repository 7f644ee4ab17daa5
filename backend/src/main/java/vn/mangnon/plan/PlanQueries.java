package vn.mangnon.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.mangnon.agency.AgencyApi;
import vn.mangnon.agency.AgencySummary;
import vn.mangnon.area.AreaApi;
import vn.mangnon.area.AreaSummary;
import vn.mangnon.plan.PlanViews.BasisView;
import vn.mangnon.plan.PlanViews.Counts;
import vn.mangnon.plan.PlanViews.DocumentRef;
import vn.mangnon.plan.PlanViews.Place;
import vn.mangnon.plan.PlanViews.PlanListItem;
import vn.mangnon.plan.PlanViews.PlanRef;
import vn.mangnon.plan.PlanViews.PlanView;
import vn.mangnon.platform.Fold;
import vn.mangnon.platform.ListQuery;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Sql;

/** The questions asked about plans. */
@ApplicationScoped
class PlanQueries {
    static final String DOCUMENT = """
            d.id as document_id, d.kind as document_kind, d.number as document_number, d.number_as_written, d.issued_on, d.issued_partial,
            d.issuer, d.title as document_title""";
    private static final String HEAD = """
            p.id, p.title, p.state, p.agency_id, p.area_id, p.province_id, p.parent_plan_id, p.period_from, p.period_to, p.effective_on,
            p.closed_on, p.sample, p.version""";
    private static final String VIEW = """
            with seen as (
                select p.*, coalesce(?::date, greatest(p.effective_on, ?::date)) as day from plan p where p.id = ?)
            select %s, %s, p.general_objective, p.issuance_reason, p.closing_reason, p.replaced_by, p.day,
                   (select count(*) from plan below where below.parent_plan_id = p.id) as below,
                   (select count(*) from plan_amendment a where a.plan_id = p.id) as amendments,
                   (select count(*) from objective t where t.plan_id = p.id and t.effective @> p.day) as objectives,
                   (select count(*) from task t where t.plan_id = p.id and t.effective @> p.day) as tasks,
                   (select count(*) from reporting_duty t where t.plan_id = p.id and t.effective @> p.day) as reporting_duties,
                   (select count(*) from funding_source t where t.plan_id = p.id and t.effective @> p.day) as funding_sources
            from seen p join legal_document d on d.id = p.legal_document_id""".formatted(HEAD, DOCUMENT);

    private final Sql sql;
    private final Clock clock;
    private final AreaApi areas;
    private final AgencyApi agencies;
    private final PlanReach reach;
    private final PlanParts parts;

    PlanQueries(Sql sql, Clock clock, AreaApi areas, AgencyApi agencies, PlanReach reach, PlanParts parts) {
        this.sql = sql;
        this.clock = clock;
        this.areas = areas;
        this.agencies = agencies;
        this.reach = reach;
        this.parts = parts;
    }

    /** @param on in force on this day */
    record Filter(String q, UUID areaId, UUID agencyId, UUID parentPlanId, PlanState state, LocalDate on) {}

    Slice<PlanListItem> list(Filter filter, PageRequest page) {
        var query = ListQuery.select(
                        HEAD + ", " + DOCUMENT,
                        "plan p join legal_document d on d.id = p.legal_document_id",
                        PlanQueries::item)
                .whereIf(filter.areaId(), "p.area_id = ?")
                .whereIf(filter.agencyId(), "p.agency_id = ?")
                .whereIf(filter.parentPlanId(), "p.parent_plan_id = ?")
                .whereIf(filter.state(), "p.state = ?")
                .sortable("title", "p.title collate \"vi-x-icu\"", "text")
                .sortable("period", "coalesce(p.period_from, 0::smallint)", "smallint")
                .sortable("issuedOn", "coalesce(d.issued_on, '0001-01-01'::date)", "date")
                .sortable("effectiveOn", "coalesce(p.effective_on, '9999-12-31'::date)", "date")
                .identifiedBy("p.id");
        if (filter.on() != null) {
            query.where("p.effective_on <= ? and (p.closed_on is null or p.closed_on > ?)", filter.on(), filter.on());
        }
        if (filter.q() != null && !filter.q().isBlank()) {
            String pattern = Fold.containing(filter.q());
            query.where("p.title_folded like ? or d.number_folded like ?", pattern, pattern);
        }
        return named(query.page(sql, page, "-period"));
    }

    /** @param on null: today, or the first day in force when that is still to come */
    PlanView view(UUID id, LocalDate on) {
        return sql.one(VIEW, this::view, on, LocalDate.now(clock), id).orElseThrow(Problem::notFound);
    }

    private PlanView view(Row row) {
        PlanListItem head = item(row);
        Heads heads = heads(head);
        AreaSummary area = areas.find(head.area().id()).orElseThrow();
        UUID replacedBy = row.uuid("replaced_by");
        boolean draft = head.state() == PlanState.DRAFT;
        PlanSummary summary = new PlanSummary(
                head.id(),
                head.title(),
                head.state(),
                head.agency().id(),
                head.area().id(),
                row.uuid("province_id"),
                head.parentPlanId(),
                head.effectiveOn(),
                head.closedOn(),
                head.sample(),
                head.version());
        return new PlanView(
                head.id(),
                head.title(),
                head.state(),
                head.document(),
                agencyPlace(agencies.find(head.agency().id()).orElseThrow()),
                areaPlace(area),
                row.uuid("province_id"),
                head.period(),
                row.text("general_objective"),
                head.effectiveOn(),
                row.text("issuance_reason"),
                head.closedOn(),
                row.text("closing_reason"),
                heads.all().stream()
                        .filter(other -> other.id().equals(replacedBy))
                        .findFirst()
                        .orElse(null),
                heads.replaces(),
                heads.above(),
                row.number("below"),
                bases(head.id()),
                new Counts(
                        row.number("objectives"),
                        row.number("tasks"),
                        row.number("reporting_duties"),
                        row.number("funding_sources")),
                row.number("amendments"),
                draft ? parts.hindrances(head.id()) : List.of(),
                row.date("day"),
                head.sample(),
                actions(summary),
                head.version());
    }

    private List<PlanAction> actions(PlanSummary plan) {
        if (!reach.offersWriting(plan)) {
            return List.of();
        }
        return switch (plan.state()) {
            case DRAFT -> List.of(PlanAction.EDIT, PlanAction.DELETE, PlanAction.ISSUE);
            case IN_FORCE -> List.of(PlanAction.AMEND, PlanAction.CLOSE);
            case CLOSED, REPLACED -> List.of();
        };
    }

    /** The other plans that a plan is tied to. */
    private record Heads(List<PlanRef> above, List<PlanRef> replaces, List<PlanRef> all) {}

    private Heads heads(PlanListItem plan) {
        record Tied(String tie, UUID id, String title, PlanState state, UUID areaId) {}
        List<Tied> tied = sql.all(
                """
                with recursive above (id, depth) as (
                    select p.parent_plan_id, 1 from plan p where p.id = ? and p.parent_plan_id is not null
                    union all
                    select p.parent_plan_id, a.depth + 1 from above a join plan p on p.id = a.id
                    where p.parent_plan_id is not null and a.depth < 20),
                tied (tie, id, depth) as (
                    select 'ABOVE', id, depth from above
                    union all select 'REPLACES', p.id, 0 from plan p where p.replaced_by = ?
                    union all select 'REPLACED_BY', p.replaced_by, 0 from plan p where p.id = ? and p.replaced_by is not null)
                select t.tie, p.id, p.title, p.state, p.area_id from tied t join plan p on p.id = t.id order by t.tie, t.depth, p.id""",
                row -> new Tied(
                        row.text("tie"),
                        row.uuid("id"),
                        row.text("title"),
                        row.constant("state", PlanState.class),
                        row.uuid("area_id")),
                plan.id(),
                plan.id(),
                plan.id());
        Map<UUID, AreaSummary> names =
                areas.findAll(tied.stream().map(Tied::areaId).collect(Collectors.toSet()));
        Map<String, List<PlanRef>> byTie = tied.stream()
                .collect(Collectors.groupingBy(
                        Tied::tie,
                        Collectors.mapping(
                                t -> new PlanRef(
                                        t.id(),
                                        t.title(),
                                        t.state(),
                                        t.areaId(),
                                        names.get(t.areaId()).name()),
                                Collectors.toList())));
        return new Heads(
                byTie.getOrDefault("ABOVE", List.of()),
                byTie.getOrDefault("REPLACES", List.of()),
                byTie.getOrDefault("REPLACED_BY", List.of()));
    }

    private List<BasisView> bases(UUID planId) {
        return sql.all(
                "select b.relation, " + DOCUMENT
                        + " from plan_basis b join legal_document d on d.id = b.legal_document_id where b.plan_id = ?"
                        + " order by b.position",
                row -> new BasisView(row.constant("relation", BasisRelation.class), document(row)),
                planId);
    }

    private Slice<PlanListItem> named(Slice<PlanListItem> slice) {
        Map<UUID, AreaSummary> areasById =
                areas.findAll(ids(slice.items().stream().map(PlanListItem::area).toList()));
        Map<UUID, AgencySummary> agenciesById = agencies.findAll(
                ids(slice.items().stream().map(PlanListItem::agency).toList()));
        List<PlanListItem> items = slice.items().stream()
                .map(item -> new PlanListItem(
                        item.id(),
                        item.title(),
                        item.state(),
                        item.document(),
                        agencyPlace(agenciesById.get(item.agency().id())),
                        areaPlace(areasById.get(item.area().id())),
                        item.period(),
                        item.parentPlanId(),
                        item.effectiveOn(),
                        item.closedOn(),
                        item.sample(),
                        item.version()))
                .toList();
        return new Slice<>(items, slice.nextCursor(), slice.total());
    }

    private static Collection<UUID> ids(List<Place> places) {
        return places.stream().map(Place::id).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Names come from the rooms area and agency, once for all rows. */
    private static PlanListItem item(Row row) {
        return new PlanListItem(
                row.uuid("id"),
                row.text("title"),
                row.constant("state", PlanState.class),
                document(row),
                new Place(row.uuid("agency_id"), null, ""),
                new Place(row.uuid("area_id"), null, ""),
                Years.of(row.integer("period_from"), row.integer("period_to")),
                row.uuid("parent_plan_id"),
                row.date("effective_on"),
                row.date("closed_on"),
                row.truth("sample"),
                row.number("version"));
    }

    static DocumentRef document(Row row) {
        UUID id = row.uuid("document_id");
        return id == null
                ? null
                : new DocumentRef(
                        id,
                        row.constant("document_kind", LegalDocumentKind.class),
                        row.text("document_number"),
                        row.text("number_as_written"),
                        row.date("issued_on"),
                        row.text("issued_partial"),
                        row.text("issuer"),
                        row.text("document_title"));
    }

    static Place agencyPlace(AgencySummary agency) {
        return new Place(agency.id(), agency.code(), agency.name());
    }

    private static Place areaPlace(AreaSummary area) {
        return new Place(area.id(), area.code(), area.name());
    }
}
