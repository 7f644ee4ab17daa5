package vn.mangnon.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.mangnon.assignment.AssignmentCommands.HandOverResponsibilities;
import vn.mangnon.assignment.AssignmentViews.HandOverView;
import vn.mangnon.assignment.AssignmentViews.LineOutcome;
import vn.mangnon.assignment.AssignmentViews.MovedLine;
import vn.mangnon.assignment.AssignmentViews.SkippedLine;
import vn.mangnon.platform.Sql;

/** The rows of a hand-over: what is held before, what is written, and the report that stays. */
@ApplicationScoped
class HandOverRecords {
    private static final String HELD = """
            select a.id, a.plan_id, a.agency_id, a.role, a.subject_type, a.subject_id, a.part, a.valid_from, a.valid_until, a.statement, a.published,
                   p.state in ('DRAFT', 'IN_FORCE') as open
            from assignment a join plan p on p.id = a.plan_id
            """;

    private final Sql sql;
    private final Clock clock;

    HandOverRecords(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** An assignment with the words that its successor keeps. */
    record Row(Held held, String part, String statement, boolean published, boolean planOpen) {}

    List<UUID> plansOf(UUID agencyId, LocalDate on) {
        return sql.all(
                "select distinct plan_id from assignment where agency_id = ? and last_day >= ?",
                row -> row.uuid("plan_id"),
                agencyId,
                on);
    }

    int countHeldBy(UUID agencyId, LocalDate on) {
        return sql.one(
                        "select count(*)::integer as n from assignment where agency_id = ? and last_day >= ?",
                        row -> row.integer("n"),
                        agencyId,
                        on)
                .orElseThrow();
    }

    List<Row> heldBy(UUID agencyId, LocalDate on) {
        return sql.all(
                HELD + "where a.agency_id = ? and a.last_day >= ? order by a.id", HandOverRecords::row, agencyId, on);
    }

    List<Row> heldBy(UUID agencyId, Collection<UUID> subjectIds) {
        return sql.all(
                HELD + "where a.agency_id = ? and a.subject_id = any (?::uuid[]) order by a.id",
                HandOverRecords::row,
                agencyId,
                subjectIds);
    }

    void open(UUID id, UUID from, UUID to, HandOverResponsibilities command, String by) {
        sql.write(
                "insert into handover (id, from_agency_id, to_agency_id, effective_on, reason, legal_document_id, recorded_at, recorded_by, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, 0)",
                id,
                from,
                to,
                command.on(),
                command.reason() == null ? null : command.reason().strip(),
                command.legalDocumentId(),
                clock.instant(),
                by);
    }

    /** Ends before it begins anything, so that at no moment two lead. */
    void carryOut(UUID id, HandOver handOver, Map<UUID, Row> before) {
        if (!handOver.removed().isEmpty()) {
            sql.write("delete from assignment where id = any (?::uuid[])", handOver.removed());
        }
        List<Object[]> shortened = new ArrayList<>();
        handOver.shortened().forEach((assignment, last) -> shortened.add(new Object[] {last, id, assignment}));
        sql.writeAll(
                "update assignment set valid_until = ?, ended_by = ?, version = version + 1 where id = ?", shortened);
        Instant now = clock.instant();
        List<Object[]> opened = new ArrayList<>();
        handOver.opened().forEach(opening -> {
            Held held = opening.held();
            Row words = before.get(opening.inPlaceOf());
            opened.add(new Object[] {
                held.id(),
                held.planId(),
                held.subject().type().name(),
                held.subject().id(),
                held.agencyId(),
                held.role().name(),
                words.part(),
                words.statement(),
                held.span().from(),
                held.span().until(),
                words.published(),
                id,
                now
            });
        });
        sql.writeAll(
                "insert into assignment (id, plan_id, subject_type, subject_id, agency_id, role, part, statement, valid_from, valid_until, published,"
                        + " opened_by, recorded_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                opened);
    }

    /** @param left what stays as it is, with why */
    void report(
            UUID id, HandOver handOver, Map<UUID, Row> before, Collection<Row> left, Function<Row, LineOutcome> why) {
        List<Object[]> lines = new ArrayList<>();
        for (HandOver.Line line : handOver.lines()) {
            String part = before.get(line.before().id()).part();
            lines.add(line(
                    id,
                    lines.size(),
                    line.before(),
                    part,
                    LineOutcome.valueOf(line.outcome().name()),
                    line.opened()));
        }
        for (Row row : left) {
            lines.add(line(id, lines.size(), row.held(), row.part(), why.apply(row), List.of()));
        }
        sql.writeAll(
                "insert into handover_line (handover_id, number, assignment_id, plan_id, agency_id, subject_type, subject_id, role, part, outcome, opened)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                lines);
    }

    private static Object[] line(UUID id, int number, Held held, String part, LineOutcome outcome, List<Held> opened) {
        return new Object[] {
            id,
            number,
            held.id(),
            held.planId(),
            held.agencyId(),
            held.subject().type().name(),
            held.subject().id(),
            held.role().name(),
            part,
            outcome.name(),
            opened.stream().map(Held::id).toArray(UUID[]::new)
        };
    }

    Optional<HandOverView> view(UUID id) {
        List<MovedLine> moved = new ArrayList<>();
        List<SkippedLine> skipped = new ArrayList<>();
        sql.all(
                "select l.*, p.title as plan_title from handover_line l join plan p on p.id = l.plan_id where l.handover_id = ? order by l.number",
                row -> {
                    LineOutcome outcome = row.constant("outcome", LineOutcome.class);
                    SubjectType type = row.constant("subject_type", SubjectType.class);
                    AssignmentRole role = row.constant("role", AssignmentRole.class);
                    return outcome == LineOutcome.MOVED
                            ? moved.add(new MovedLine(
                                    row.uuid("assignment_id"),
                                    row.uuid("plan_id"),
                                    row.text("plan_title"),
                                    type,
                                    row.uuid("subject_id"),
                                    role,
                                    row.text("part"),
                                    row.uuids("opened")))
                            : skipped.add(new SkippedLine(
                                    row.uuid("assignment_id"),
                                    row.uuid("plan_id"),
                                    row.text("plan_title"),
                                    row.uuid("agency_id"),
                                    type,
                                    row.uuid("subject_id"),
                                    role,
                                    row.text("part"),
                                    outcome));
                },
                id);
        return sql.one(
                """
                select h.*, f.name as from_name, t.name as to_name
                from handover h join agency f on f.id = h.from_agency_id join agency t on t.id = h.to_agency_id where h.id = ?""",
                row -> new HandOverView(
                        id,
                        row.uuid("from_agency_id"),
                        row.text("from_name"),
                        row.uuid("to_agency_id"),
                        row.text("to_name"),
                        row.date("effective_on"),
                        row.text("reason"),
                        row.uuid("legal_document_id"),
                        row.instant("recorded_at"),
                        moved,
                        skipped,
                        row.number("version")),
                id);
    }

    private static Row row(vn.mangnon.platform.Row row) {
        Held held = new Held(
                row.uuid("id"),
                row.uuid("plan_id"),
                row.uuid("agency_id"),
                row.constant("role", AssignmentRole.class),
                Subject.of(row.constant("subject_type", SubjectType.class), row.uuid("subject_id"), row.text("part")),
                new Span(row.date("valid_from"), row.date("valid_until")));
        return new Row(held, row.text("part"), row.text("statement"), row.truth("published"), row.truth("open"));
    }
}
