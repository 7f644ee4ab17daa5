package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.collection.RoundViews.Place;
import vn.mangnon.collection.SubmissionViews.Cells;
import vn.mangnon.collection.SubmissionViews.RoundRef;
import vn.mangnon.collection.SubmissionViews.SubmissionListItem;
import vn.mangnon.collection.SubmissionViews.Times;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.ListQuery;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.Words;

/** The questions asked about forms as a whole. */
@ApplicationScoped
class SubmissionQueries {
    /** Only for an agency that is no more somebody else is looked for. */
    private static final String ANSWERING = """
            case when g.valid_to is null then s.agency_id
                 else coalesce(agency_in_charge(s.agency_id, {today}), agency_in_charge(s.appointed_agency_id, {today})) end""";

    private static final String COLUMNS = """
            s.id, s.round_id, r.title as round_title, r.state as round_state, r.expected_quality, r.sample, s.agency_id, g.code as agency_code,
            g.name as agency_name, s.area_id, st.code as area_code, st.name as area_name, s.state, s.due_at, s.entered_at, s.entered_by_name,
            s.submitted_at, s.submitted_by_name, s.approved_at, s.approved_by_name, s.first_approved_at, s.locked_at, s.returned_at, s.returns,
            s.seconds_after_return, s.return_reason, s.one_person, s.version, k.asked, o.filled, o.changed, h.id as answering_id,
            h.code as answering_code, h.name as answering_name, """ + PeriodView.COLUMNS;
    private static final String FROM = """
            submission s join collection_round r on r.id = s.round_id join period p on p.id = s.period_id join agency g on g.id = s.agency_id
            join area_state st on st.area_id = s.area_id and st.latest
            cross join lateral (
                select coalesce(sum(cardinality(m.cells)), 0) as asked from round_measure m
                where m.round_id = s.round_id and m.measure_id = any (s.measure_ids)) k
            cross join lateral (
                select count(*) filter (where o.presence is not null and o.quality = r.expected_quality) as filled,
                       count(*) filter (where o.changed_since_approval) as changed
                from observation o where o.submission_id = s.id) o
            left join agency h on h.id =\s""" + ANSWERING;

    private final Sql sql;
    private final Caller caller;
    private final Clock clock;

    SubmissionQueries(Sql sql, Caller caller, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param q       words of the agency's or the area's name
     * @param mine    of the caller's own agency
     * @param overdue past due and never approved
     * @param changed with figures that changed since the form was approved
     */
    record Filter(
            String q,
            UUID roundId,
            UUID agencyId,
            UUID areaId,
            SubmissionState state,
            Boolean mine,
            Boolean overdue,
            Boolean late,
            Boolean changed) {
        static Filter ofRound(
                String q, UUID roundId, SubmissionState state, Boolean overdue, Boolean late, Boolean changed) {
            return new Filter(q, roundId, null, null, state, null, overdue, late, changed);
        }
    }

    Slice<SubmissionListItem> list(Filter filter, PageRequest page) {
        Instant now = clock.instant();
        var query = ListQuery.select(COLUMNS, from(), row -> item(row, now))
                .whereIf(filter.roundId(), "s.round_id = ?")
                .whereIf(filter.agencyId(), "s.agency_id = ?")
                .whereIf(filter.areaId(), "s.area_id = ?")
                .whereIf(filter.state(), "s.state = ?")
                .sortable("dueAt", "s.due_at", "timestamptz")
                .sortable("area", "st.short_name collate \"vi-x-icu\"", "text")
                .sortable("agency", "g.name collate \"vi-x-icu\"", "text")
                .sortable("state", "s.state", "text")
                .identifiedBy("s.id");
        if (filter.q() != null && !filter.q().isBlank()) {
            Words words = Words.of(filter.q());
            query.where(
                    words.in("(g.name_folded || ' ' || fold(st.name))"),
                    words.patterns().toArray());
        }
        if (Boolean.TRUE.equals(filter.mine())) {
            query.where(
                    "(s.agency_id = any (?::uuid[]) or s.appointed_agency_id = ?) and h.id = ?",
                    caller.desk().agencies(),
                    caller.desk().agencyId(),
                    caller.desk().agencyId());
        }
        if (filter.overdue() != null) {
            query.where("(s.first_approved_at is null and s.due_at < ?) = ?", now, filter.overdue());
        }
        if (filter.late() != null) {
            query.where("(coalesce(s.first_approved_at, ?) > s.due_at) = ?", now, filter.late());
        }
        if (filter.changed() != null) {
            query.where(
                    "exists (select 1 from observation c where c.submission_id = s.id and c.changed_since_approval) = ?",
                    filter.changed());
        }
        return query.page(sql, page, filter.roundId() != null ? "area" : "-dueAt");
    }

    /** The day stands in the text, since a list's parameters are those of its conditions. */
    private String from() {
        return FROM.replace("{today}", "date '" + LocalDate.now(clock) + "'");
    }

    /** A form's head, with the names of people that lists leave out. */
    record Head(SubmissionListItem item, String enteredBy, String submittedBy, String approvedBy) {}

    Optional<Head> head(UUID id) {
        Instant now = clock.instant();
        return sql.one(
                "select " + COLUMNS + " from " + from() + " where s.id = ?",
                row -> new Head(
                        item(row, now),
                        row.text("entered_by_name"),
                        row.text("submitted_by_name"),
                        row.text("approved_by_name")),
                id);
    }

    private static SubmissionListItem item(Row row, Instant now) {
        Instant due = row.instant("due_at");
        Instant approved = row.instant("first_approved_at");
        boolean late = (approved == null ? now : approved).isAfter(due);
        return new SubmissionListItem(
                row.uuid("id"),
                new RoundRef(
                        row.uuid("round_id"),
                        row.text("round_title"),
                        row.constant("round_state", RoundState.class),
                        row.constant("expected_quality", Quality.class),
                        row.truth("sample")),
                PeriodView.of(row),
                new Place(row.uuid("agency_id"), row.text("agency_code"), row.text("agency_name")),
                new Place(row.uuid("area_id"), row.text("area_code"), row.text("area_name")),
                row.uuid("answering_id") == null
                        ? null
                        : new Place(row.uuid("answering_id"), row.text("answering_code"), row.text("answering_name")),
                row.constant("state", SubmissionState.class),
                new Times(
                        due,
                        row.instant("entered_at"),
                        row.instant("submitted_at"),
                        row.instant("approved_at"),
                        approved,
                        row.instant("locked_at"),
                        row.instant("returned_at"),
                        late,
                        late && approved == null,
                        (int) row.number("returns"),
                        row.number("seconds_after_return")),
                new Cells(row.number("asked"), row.number("filled"), row.number("changed")),
                row.text("return_reason"),
                row.truth("one_person"),
                row.number("version"));
    }
}
