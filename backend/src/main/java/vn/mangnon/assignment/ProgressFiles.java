package vn.mangnon.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.assignment.ProgressViews.FileView;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.EvidenceFile;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.Trail;
import vn.mangnon.platform.UnitOfWork;
import vn.mangnon.platform.Versions;

/** Evidence of progress, kept as it came, shown to whoever may see the report. */
@ApplicationScoped
class ProgressFiles {
    private final ProgressRepository reports;
    private final Sql sql;
    private final Caller caller;
    private final Trail trail;
    private final Clock clock;

    ProgressFiles(ProgressRepository reports, Sql sql, Caller caller, Trail trail, Clock clock) {
        this.reports = reports;
        this.sql = sql;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    record Original(String fileName, byte[] content) {}

    @UnitOfWork
    Original original(UUID reportId, UUID id) {
        return sql.one(
                        "select file_name, content from progress_file where id = ? and report_id = ?",
                        row -> new Original(row.text("file_name"), row.bytes("content")),
                        id,
                        reportId)
                .orElseThrow(Problem::notFound);
    }

    /** @throws Problem 422 evidence-refused, 409 evidence-there */
    @UnitOfWork
    FileView add(UUID reportId, String fileName, byte[] content) {
        ProgressReport report = reports.ofMine(reportId);
        report.requireOpen();
        String type = EvidenceFile.typeOf(content)
                .orElseThrow(() -> AssignmentProblem.fileRefused("file-type", EvidenceFile.MOST_MEGABYTES));
        UUID id = Ids.next();
        sql.write(
                """
                insert into progress_file (id, report_id, file_name, media_type, bytes, digest, content, added_at, added_by, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""",
                id,
                reportId,
                fileName,
                type,
                content.length,
                EvidenceFile.digest(content),
                content,
                clock.instant(),
                caller.subject());
        enter(report, "progress-file-added", id);
        return one(reportId, id);
    }

    @UnitOfWork
    void remove(UUID reportId, UUID id, long expectedVersion) {
        ProgressReport report = reports.ofMine(reportId);
        FileView file = one(reportId, id);
        Versions.require(expectedVersion, file.version());
        report.requireOpen();
        sql.write("delete from progress_file where id = ?", id);
        enter(report, "progress-file-removed", id);
    }

    private FileView one(UUID reportId, UUID id) {
        return sql.one(
                        "select " + ProgressQueries.FILE + " from progress_file f where f.id = ? and f.report_id = ?",
                        ProgressQueries::file,
                        id,
                        reportId)
                .orElseThrow(Problem::notFound);
    }

    private void enter(ProgressReport report, String act, UUID file) {
        trail.enter(
                "plan",
                report.planId(),
                report.provinceId(),
                act,
                "progress-report",
                report.id(),
                null,
                Map.of("fileId", file));
    }
}
