package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.mangnon.agency.AgencyApi;
import vn.mangnon.agency.AgencySummary;
import vn.mangnon.area.AreaApi;
import vn.mangnon.area.AreaSummary;
import vn.mangnon.collection.RoundCommands.SubmitterValues;
import vn.mangnon.collection.RoundParts.Asked;
import vn.mangnon.collection.RoundParts.Parts;
import vn.mangnon.collection.RoundViews.DueView;
import vn.mangnon.collection.RoundViews.MeasureView;
import vn.mangnon.collection.RoundViews.Place;
import vn.mangnon.collection.RoundViews.PlanRef;
import vn.mangnon.collection.RoundViews.Progress;
import vn.mangnon.collection.RoundViews.RoundListItem;
import vn.mangnon.collection.RoundViews.RoundView;
import vn.mangnon.collection.RoundViews.RuleView;
import vn.mangnon.collection.RoundViews.SourceView;
import vn.mangnon.collection.RoundViews.SubmitterView;
import vn.mangnon.platform.ListQuery;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Sql;

/** The questions asked about rounds. */
@ApplicationScoped
class RoundQueries {
    private static final String COLUMNS = """
            r.id, r.title, r.state, r.plan_id, pl.title as plan_title, r.reporting_duty_id, r.agency_id, r.area_id, r.province_id, r.expected_quality,
            r.opened_at, r.closed_at, r.closing_reason, r.sample, r.version, d.first_due_at, d.last_due_at, g.code as agency_code, g.name as agency_name,
            st.code as area_code, st.name as area_name, c.*, """ + PeriodView.COLUMNS;
    private static final String FROM = """
            collection_round r join plan pl on pl.id = r.plan_id join period p on p.id = r.period_id join agency g on g.id = r.agency_id
            join area_state st on st.area_id = r.area_id and st.latest
            cross join lateral (select min(due_at) as first_due_at, max(due_at) as last_due_at from round_due where round_id = r.id) d
            cross join lateral (
                select count(*) as submissions, count(*) filter (where s.state = 'OPEN') as open, count(*) filter (where s.state = 'SUBMITTED') as submitted,
                       count(*) filter (where s.state = 'APPROVED') as approved, count(*) filter (where s.state = 'LOCKED') as locked,
                       count(*) filter (where s.state in ('RETURNED', 'REOPENED')) as returned,
                       count(*) filter (where s.first_approved_at is null and s.due_at < %s) as overdue
                from submission s where s.round_id = r.id) c""";

    private final Sql sql;
    private final RoundParts parts;
    private final RoundOpening opening;
    private final RoundReach reach;
    private final AgencyApi agencies;
    private final AreaApi areas;
    private final Clock clock;

    RoundQueries(
            Sql sql,
            RoundParts parts,
            RoundOpening opening,
            RoundReach reach,
            AgencyApi agencies,
            AreaApi areas,
            Clock clock) {
        this.sql = sql;
        this.parts = parts;
        this.opening = opening;
        this.reach = reach;
        this.agencies = agencies;
        this.areas = areas;
        this.clock = clock;
    }

    record Filter(UUID planId, UUID areaId, UUID agencyId, RoundState state, Integer year) {}

    Slice<RoundListItem> list(Filter filter, PageRequest page) {
        var query = ListQuery.select(COLUMNS, from(), RoundQueries::item)
                .whereIf(filter.planId(), "r.plan_id = ?")
                .whereIf(filter.areaId(), "r.area_id = ?")
                .whereIf(filter.agencyId(), "r.agency_id = ?")
                .whereIf(filter.state(), "r.state = ?")
                .sortable("recordedAt", "r.recorded_at", "timestamptz")
                .sortable("period", "p.last_day", "date")
                .sortable("due", "coalesce(d.last_due_at, 'infinity'::timestamptz)", "timestamptz")
                .sortable("title", "r.title collate \"vi-x-icu\"", "text")
                .identifiedBy("r.id");
        if (filter.year() != null) {
            query.where("p.last_day between make_date(?, 1, 1) and make_date(?, 12, 31)", filter.year(), filter.year());
        }
        return query.page(sql, page, "-recordedAt");
    }

    RoundView view(UUID id) {
        return sql.one("select " + COLUMNS + " from " + from() + " where r.id = ?", this::view, id)
                .orElseThrow(Problem::notFound);
    }

    /** The moment stands in the text, since a list's parameters are those of its conditions; to the minute, so that statements are met again. */
    private String from() {
        return FROM.formatted("to_timestamp("
                + clock.instant().truncatedTo(ChronoUnit.MINUTES).getEpochSecond() + ")");
    }

    private static RoundListItem item(Row row) {
        return new RoundListItem(
                row.uuid("id"),
                row.text("title"),
                row.constant("state", RoundState.class),
                new PlanRef(row.uuid("plan_id"), row.text("plan_title")),
                new Place(row.uuid("agency_id"), row.text("agency_code"), row.text("agency_name")),
                new Place(row.uuid("area_id"), row.text("area_code"), row.text("area_name")),
                PeriodView.of(row),
                row.constant("expected_quality", Quality.class),
                row.instant("first_due_at"),
                row.instant("last_due_at"),
                new Progress(
                        row.number("submissions"),
                        row.number("open"),
                        row.number("submitted"),
                        row.number("approved"),
                        row.number("locked"),
                        row.number("returned"),
                        row.number("overdue")),
                row.truth("sample"),
                row.number("version"));
    }

    private RoundView view(Row row) {
        RoundListItem head = item(row);
        Parts whole = parts.read(head.id());
        Places places = places(whole);
        return new RoundView(
                head.id(),
                head.title(),
                head.state(),
                head.plan(),
                row.uuid("reporting_duty_id"),
                head.agency(),
                head.area(),
                head.period(),
                head.expectedQuality(),
                whole.measures().stream().map(asked -> measure(asked, places)).toList(),
                whole.due().stream().map(d -> new DueView(d.tier(), d.dueAt())).toList(),
                whole.submitters().stream()
                        .map(s -> new SubmitterView(
                                places.agency(s.agencyId()), places.area(s.areaId()), s.measureIds(), s.onePerson()))
                        .toList(),
                whole.rules().stream()
                        .map(r -> new RuleView(
                                r.kind(),
                                r.severity(),
                                r.measureId(),
                                r.units(),
                                r.lower(),
                                r.upper(),
                                r.percent(),
                                r.dimension(),
                                r.otherMeasureId(),
                                r.comparator()))
                        .toList(),
                head.state() == RoundState.DRAFT ? opening.forms(whole).hindrances() : List.of(),
                head.progress(),
                row.instant("opened_at"),
                row.instant("closed_at"),
                row.text("closing_reason"),
                head.sample(),
                actions(
                        head,
                        reach.offersRunning(head.agency().id(), head.area().id(), row.uuid("province_id"))),
                head.version());
    }

    private static List<RoundAction> actions(RoundListItem round, boolean mine) {
        if (!mine) {
            return List.of();
        }
        return switch (round.state()) {
            case DRAFT -> List.of(RoundAction.EDIT, RoundAction.DELETE, RoundAction.OPEN);
            case OPEN -> List.of(RoundAction.CLOSE, RoundAction.LOCK, RoundAction.RETURN);
            case CLOSED -> List.of();
        };
    }

    private static MeasureView measure(Asked one, Places places) {
        PlanMeasures.Measure m = one.measure();
        return new MeasureView(
                m.id(),
                m.name(),
                m.unit(),
                m.aggregation(),
                m.numerator(),
                m.denominator(),
                one.asked().required(),
                one.asked().cells(),
                one.asked().sources().stream()
                        .map(s -> new SourceView(
                                s.level(),
                                s.kind(),
                                s.agencyId() == null ? null : places.agency(s.agencyId()),
                                s.derivedCode()))
                        .toList());
    }

    /** The names of all that a round mentions. */
    private record Places(Map<UUID, AgencySummary> agencies, Map<UUID, AreaSummary> areas) {
        Place agency(UUID id) {
            AgencySummary agency = agencies.get(id);
            return new Place(id, agency.code(), agency.name());
        }

        Place area(UUID id) {
            AreaSummary area = areas.get(id);
            return new Place(id, area.code(), area.name());
        }
    }

    private Places places(Parts whole) {
        List<UUID> named = new ArrayList<>(
                whole.submitters().stream().map(SubmitterValues::agencyId).toList());
        named.addAll(whole.asked().stream()
                .flatMap(m -> m.sources().stream())
                .flatMap(s -> Stream.ofNullable(s.agencyId()))
                .collect(Collectors.toSet()));
        return new Places(
                agencies.findAll(named),
                areas.findAll(
                        whole.submitters().stream().map(SubmitterValues::areaId).toList()));
    }
}
