package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.EvidenceFile;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.Trail;
import vn.mangnon.platform.UnitOfWork;
import vn.mangnon.platform.Versioned;
import vn.mangnon.platform.Versions;

/** Evidence on cells of forms that take figures; kept as it came, shown to whoever may see the form. */
@ApplicationScoped
class EvidenceFiles {
    private static final String COLUMNS = """
            v.id, v.submission_id, o.measure_id, d.key as cell, o.quality, v.file_name, v.media_type, v.bytes, v.added_at, v.version
            from observation_evidence v join observation o on o.id = v.observation_id join disaggregation_cell d on d.id = o.cell_id""";

    private final SubmissionRepository submissions;
    private final Sql sql;
    private final Caller caller;
    private final Trail trail;
    private final Clock clock;

    EvidenceFiles(SubmissionRepository submissions, Sql sql, Caller caller, Trail trail, Clock clock) {
        this.submissions = submissions;
        this.sql = sql;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    @Schema(name = "Evidence", description = "Minh chứng – a file that proves a figure")
    record EvidenceView(
            UUID id,
            UUID submissionId,
            UUID measureId,
            String cell,
            Quality quality,
            String fileName,

            @Schema(description = "Told by the content", examples = "application/pdf")
            String mediaType,

            int bytes,
            Instant addedAt,
            @Schema(description = "For If-Match") long version)
            implements Versioned {}

    record Original(String fileName, String mediaType, byte[] content) {}

    @UnitOfWork
    List<EvidenceView> list(UUID submissionId) {
        submissions.readable(submissionId);
        return sql.all(
                "select " + COLUMNS + " where v.submission_id = ? order by v.id limit 2000",
                EvidenceFiles::view,
                submissionId);
    }

    @UnitOfWork
    Original original(UUID submissionId, UUID id) {
        return sql.one(
                        "select file_name, media_type, content from observation_evidence where id = ? and submission_id = ?",
                        row -> new Original(row.text("file_name"), row.text("media_type"), row.bytes("content")),
                        id,
                        submissionId)
                .orElseThrow(Problem::notFound);
    }

    /** @throws Problem 422 evidence-refused, 409 evidence-there */
    @UnitOfWork
    EvidenceView add(UUID submissionId, UUID observationId, String fileName, byte[] content) {
        Submission form = submissions.ofMyAgency(submissionId);
        form.requireFigures(submissions.roundState(form));
        if (!sql.exists("select 1 from observation where id = ? and submission_id = ?", observationId, submissionId)) {
            throw CollectionProblem.unknown("/observationId");
        }
        String type = EvidenceFile.typeOf(content).orElseThrow(() -> CollectionProblem.fileRefused("file-type"));
        UUID id = Ids.next();
        sql.write(
                """
                insert into observation_evidence (id, observation_id, submission_id, file_name, media_type, bytes, digest, content, added_at, added_by, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""",
                id,
                observationId,
                submissionId,
                fileName,
                type,
                content.length,
                EvidenceFile.digest(content),
                content,
                clock.instant(),
                caller.subject());
        trail.enter(
                "submission",
                submissionId,
                form.provinceId(),
                "evidence-added",
                "evidence",
                id,
                null,
                Map.of("observationId", observationId));
        return sql.one("select " + COLUMNS + " where v.id = ?", EvidenceFiles::view, id)
                .orElseThrow();
    }

    @UnitOfWork
    void remove(UUID submissionId, UUID id, long expectedVersion) {
        Submission form = submissions.ofMyAgency(submissionId);
        EvidenceView evidence = sql.one(
                        "select " + COLUMNS + " where v.id = ? and v.submission_id = ?",
                        EvidenceFiles::view,
                        id,
                        submissionId)
                .orElseThrow(Problem::notFound);
        Versions.require(expectedVersion, evidence.version());
        form.requireFigures(submissions.roundState(form));
        sql.write("delete from observation_evidence where id = ?", id);
        trail.enter(
                "submission",
                submissionId,
                form.provinceId(),
                "evidence-removed",
                "evidence",
                id,
                null,
                Map.of("fileName", evidence.fileName()));
    }

    private static EvidenceView view(Row row) {
        return new EvidenceView(
                row.uuid("id"),
                row.uuid("submission_id"),
                row.uuid("measure_id"),
                row.text("cell"),
                row.constant("quality", Quality.class),
                row.text("file_name"),
                row.text("media_type"),
                row.integer("bytes"),
                row.instant("added_at"),
                row.number("version"));
    }
}
