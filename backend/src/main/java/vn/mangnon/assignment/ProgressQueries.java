package vn.mangnon.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.mangnon.assignment.ProgressCommands.Words;
import vn.mangnon.assignment.ProgressViews.Act;
import vn.mangnon.assignment.ProgressViews.FileView;
import vn.mangnon.assignment.ProgressViews.ProgressItem;
import vn.mangnon.assignment.ProgressViews.ReportView;
import vn.mangnon.assignment.ProgressViews.RevisionView;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.ListQuery;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Sql;

/** Reports of progress with their words, of the caller's own reach, as the row policies say. */
@ApplicationScoped
class ProgressQueries {
    private static final String FROM = """
            progress_report r join assignment a on a.id = r.assignment_id join plan p on p.id = r.plan_id join agency g on g.id = r.agency_id""";

    private static final String ITEM = """
            r.id, r.assignment_id, r.duty_id, r.state, r.revision, r.version, v.percent, v.milestone, left(v.statement, 300) as statement, v.as_of,
            v.reported_at, v.reported_by_name, (select count(*)::integer from progress_file f where f.report_id = r.id) as files,
            """ + WorkSql.SUBJECT + ", " + WorkSql.AGENCY;

    static final String FILE = "f.id, f.report_id, f.file_name, f.media_type, f.bytes, f.added_at, f.version";

    private final Sql sql;
    private final Caller caller;
    private final Clock clock;

    ProgressQueries(Sql sql, Caller caller, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param toDecide those that the caller's agency has to accept or return */
    record Filter(
            WhoseWork whose,
            UUID agencyId,
            UUID planId,
            UUID assignmentId,
            UUID subjectId,
            UUID dutyId,
            ProgressState state,
            boolean toDecide) {}

    Slice<ProgressItem> list(Filter filter, PageRequest page) {
        UUID me = caller.desk().agencyId();
        var query = ListQuery.select(
                        ITEM,
                        FROM + " join progress_revision v on v.report_id = r.id and v.number = r.revision",
                        ProgressQueries::item)
                .sortable("recordedAt", "r.id", "uuid")
                .identifiedBy("r.id")
                .whereIf(filter.agencyId(), "r.agency_id = ?")
                .whereIf(filter.planId(), "r.plan_id = ?")
                .whereIf(filter.assignmentId(), "r.assignment_id = ?")
                .whereIf(filter.subjectId(), "r.subject_id = ?")
                .whereIf(filter.dutyId(), "r.duty_id = ?")
                .whereIf(filter.state(), "r.state = ?");
        if (filter.whose() != null) {
            query.where(filter.whose() == WhoseWork.OWN ? "r.keeper_id = ?" : "r.keeper_id <> ?", me);
        }
        if (filter.toDecide()) {
            query.where("r.receiver_id = ? and r.state = 'REPORTED'", me);
        }
        return query.page(sql, page, "-recordedAt");
    }

    ReportView view(ProgressReport report, List<Act> allowed) {
        List<RevisionView> revisions = sql.all(
                "select * from progress_revision where report_id = ? order by number desc",
                row -> new RevisionView(
                        row.integer("number"),
                        row.integer("percent"),
                        row.text("milestone"),
                        row.text("statement"),
                        row.date("as_of"),
                        row.instant("reported_at"),
                        row.text("reported_by_name"),
                        row.constant("outcome", ProgressState.class),
                        row.text("reason"),
                        row.instant("decided_at"),
                        row.text("decided_by_name")),
                report.id());
        return sql.one(
                        """
                select r.id, r.duty_id, r.state, r.version, r.assignment_id, d.due_on, %s, %s, %s
                from %s join agency c on c.id = r.receiver_id left join duty d on d.id = r.duty_id where r.id = ?""".formatted(WorkSql.SUBJECT, WorkSql.AGENCY, WorkSql.agency("c", "receiver"), FROM),
                        row -> new ReportView(
                                row.uuid("id"),
                                row.uuid("assignment_id"),
                                row.uuid("duty_id"),
                                row.date("due_on"),
                                WorkSql.subject(row),
                                row.constant("role", AssignmentRole.class),
                                row.text("part"),
                                WorkSql.agency(row, "agency"),
                                WorkSql.agency(row, "receiver"),
                                row.constant("state", ProgressState.class),
                                revisions,
                                files(report.id()),
                                row.truth("sample"),
                                allowed,
                                row.number("version")),
                        report.id())
                .orElseThrow();
    }

    /** The words of the report's present revision. */
    void write(ProgressReport report, Words words, String byName) {
        sql.write(
                """
                insert into progress_revision (report_id, number, percent, milestone, statement, as_of, reported_at, reported_by, reported_by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                report.id(),
                report.revision(),
                words.percent(),
                words.milestone(),
                words.statement(),
                words.asOf(),
                clock.instant(),
                report.reportedBy(),
                byName);
    }

    /** What became of the report's present revision. */
    void decide(ProgressReport report, String reason, String by, String byName) {
        sql.write("""
                update progress_revision set outcome = ?, reason = ?, decided_at = ?, decided_by = ?, decided_by_name = ?
                where report_id = ? and number = ?""", report.state(), reason, clock.instant(), by, byName, report.id(), report.revision());
    }

    List<FileView> files(UUID reportId) {
        return sql.all(
                "select " + FILE + " from progress_file f where f.report_id = ? order by f.id limit 200",
                ProgressQueries::file,
                reportId);
    }

    static FileView file(Row row) {
        return new FileView(
                row.uuid("id"),
                row.uuid("report_id"),
                row.text("file_name"),
                row.text("media_type"),
                row.integer("bytes"),
                row.instant("added_at"),
                row.number("version"));
    }

    private static ProgressItem item(Row row) {
        return new ProgressItem(
                row.uuid("id"),
                row.uuid("assignment_id"),
                row.uuid("duty_id"),
                WorkSql.subject(row),
                row.constant("role", AssignmentRole.class),
                WorkSql.agency(row, "agency"),
                row.constant("state", ProgressState.class),
                row.integer("percent"),
                row.text("milestone"),
                row.text("statement"),
                row.date("as_of"),
                row.instant("reported_at"),
                row.text("reported_by_name"),
                row.integer("revision"),
                row.integer("files"),
                row.truth("sample"),
                row.number("version"));
    }
}
