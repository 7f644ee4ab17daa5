package vn.mangnon.collection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.collection.FigureImportViews.Counts;
import vn.mangnon.collection.FigureImportViews.FigureFindingView;
import vn.mangnon.collection.FigureImportViews.FigureImportFormView;
import vn.mangnon.collection.FigureImportViews.FigureImportItem;
import vn.mangnon.collection.FigureImportViews.Outcome;
import vn.mangnon.collection.FigureImportViews.Refusal;
import vn.mangnon.collection.FigureImportViews.State;
import vn.mangnon.collection.FigureRow.Finding;
import vn.mangnon.collection.RoundViews.Place;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.ListQuery;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.ProblemWords;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.SheetFormat;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Sql;

/** Files of figures, what stands against them, and how far work on them has come. */
@ApplicationScoped
class FigureImportStore {
    /** Whoever works on a file says so more often than this. */
    private static final Duration SILENT = Duration.ofSeconds(90);

    private static final int PIECE = 1 << 20;
    private static final String COLUMNS = """
            i.id, i.round_id, r.title as round_title, i.submission_id, i.file_name, i.format, i.refusal, i.refusal_arguments::text as refusal_arguments,
            i.rows_read, i.imported_at, i.imported_by_name, i.applied_at, i.version, i.content is not null as kept,
            case when i.state in ('CHECKING', 'APPLYING') and i.seen_at < ? then 'INTERRUPTED' else i.state end as state, f.*,
            (select count(*) from figure_import_finding n where n.import_id = i.id and n.submission_id is null) as loose""";
    private static final String FROM = """
            figure_import i join collection_round r on r.id = i.round_id
            cross join lateral (
                select coalesce(sum(x.rows), 0) as rows, count(*) as forms, count(*) filter (where x.outcome = 'APPLIED') as forms_applied,
                       count(*) filter (where x.outcome = 'FAULTY') as forms_faulty, coalesce(sum(x.changes), 0) as changes,
                       coalesce(sum(x.unchanged), 0) as unchanged, coalesce(sum(x.refused), 0) as refused,
                       coalesce(sum(x.conflicts), 0) as conflicts, coalesce(sum(x.errors), 0) as errors, coalesce(sum(x.warnings), 0) as warnings
                from figure_import_form x where x.import_id = i.id) f""";
    private static final String FINDING_COLUMNS =
            "n.id, n.submission_id, st.name as area, n.row_number, n.address, n.severity, n.code, n.arguments::text as arguments";
    private static final String FINDING_FROM = """
            figure_import_finding n left join submission s on s.id = n.submission_id
            left join area_state st on st.area_id = s.area_id and st.latest""";

    private final Sql sql;
    private final Clock clock;
    private final ObjectMapper mapper;
    private final ProblemWords words;

    FigureImportStore(Sql sql, Clock clock, ObjectMapper mapper, ProblemWords words) {
        this.sql = sql;
        this.clock = clock;
        this.mapper = mapper;
        this.words = words;
    }

    /** A file to work on. */
    record Kept(
            UUID id, UUID roundId, UUID submissionId, String fileName, SheetFormat format, State state, int version) {}

    /** What came of one form. */
    record FormResult(
            UUID submissionId,
            int firstRow,
            int rows,
            int changes,
            int unchanged,
            int refused,
            int conflicts,
            int errors,
            int warnings,
            Outcome outcome) {}

    void add(
            UUID id,
            UUID roundId,
            UUID submissionId,
            UUID agencyId,
            String fileName,
            SheetFormat format,
            byte[] digest,
            long bytes,
            Path content,
            Submission.Person by) {
        Instant now = clock.instant();
        try {
            sql.write(
                    """
                insert into figure_import (id, round_id, submission_id, agency_id, file_name, format, bytes, digest, content, state, rows_read,
                    imported_at, imported_by, imported_by_name, seen_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'CHECKING', 0, ?, ?, ?, ?, 0)""",
                    id,
                    roundId,
                    submissionId,
                    agencyId,
                    fileName,
                    format,
                    bytes,
                    digest,
                    Files.readAllBytes(content),
                    now,
                    by.subject(),
                    by.name(),
                    now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Kept> kept(UUID id) {
        return sql.one(
                """
                select i.id, i.round_id, i.submission_id, i.file_name, i.format, i.version,
                       case when i.state in ('CHECKING', 'APPLYING') and i.seen_at < ? then 'INTERRUPTED' else i.state end as state
                from figure_import i where i.id = ? for update""",
                row -> new Kept(
                        row.uuid("id"),
                        row.uuid("round_id"),
                        row.uuid("submission_id"),
                        row.text("file_name"),
                        row.constant("format", SheetFormat.class),
                        row.constant("state", State.class),
                        row.integer("version")),
                clock.instant().minus(SILENT),
                id);
    }

    /** @return whether the file is still kept */
    boolean copyTo(UUID id, OutputStream out) {
        int at = 1;
        while (true) {
            byte[] piece = sql.one(
                            "select substring(content from ? for ?) as piece from figure_import where id = ? and content is not null",
                            row -> row.bytes("piece"),
                            at,
                            PIECE,
                            id)
                    .orElse(null);
            if (piece == null) {
                return false;
            }
            try {
                out.write(piece);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (piece.length < PIECE) {
                return true;
            }
            at += PIECE;
        }
    }

    void seen(UUID id, int rowsRead) {
        sql.write("update figure_import set seen_at = ?, rows_read = ? where id = ?", clock.instant(), rowsRead, id);
    }

    void become(UUID id, State state, int rowsRead) {
        Instant now = clock.instant();
        sql.write(
                "update figure_import set state = ?, seen_at = ?, rows_read = ?, applied_at = ?, version = version + 1 where id = ?",
                state,
                now,
                rowsRead,
                state == State.APPLIED ? now : null,
                id);
    }

    void refuse(UUID id, String code, Map<String, Object> arguments) {
        sql.write(
                "update figure_import set state = 'REFUSED', refusal = ?, refusal_arguments = ?::jsonb, seen_at = ?, version = version + 1 where id = ?",
                code,
                json(arguments),
                clock.instant(),
                id);
    }

    void write(UUID id, FormResult form) {
        sql.write(
                """
                insert into figure_import_form (import_id, submission_id, first_row, rows, changes, unchanged, refused, conflicts, errors, warnings,
                    outcome, applied_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, case when ? then ?::timestamptz end)
                on conflict (import_id, submission_id) do update set changes = excluded.changes, unchanged = excluded.unchanged,
                    refused = excluded.refused, conflicts = excluded.conflicts, errors = excluded.errors, warnings = excluded.warnings,
                    outcome = excluded.outcome, applied_at = excluded.applied_at""",
                id,
                form.submissionId(),
                form.firstRow(),
                form.rows(),
                form.changes(),
                form.unchanged(),
                form.refused(),
                form.conflicts(),
                form.errors(),
                form.warnings(),
                form.outcome(),
                form.outcome() == Outcome.APPLIED,
                clock.instant());
    }

    void spoil(UUID id, Set<UUID> forms) {
        sql.write(
                "update figure_import_form set outcome = 'FAULTY' where import_id = ? and submission_id = any (?::uuid[])",
                id,
                forms);
    }

    /** The forms that may be applied. */
    List<UUID> ready(UUID id) {
        return sql.all(
                "select submission_id from figure_import_form where import_id = ? and outcome = 'READY'",
                row -> row.uuid("submission_id"),
                id);
    }

    void forgetFindings(UUID id, UUID submissionId) {
        sql.write("delete from figure_import_finding where import_id = ? and submission_id = ?", id, submissionId);
    }

    void find(UUID id, UUID submissionId, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        sql.writeAll(
                """
                insert into figure_import_finding (id, import_id, submission_id, row_number, address, severity, code, arguments)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)""",
                findings.stream()
                        .map(one -> new Object[] {
                            Ids.next(),
                            id,
                            submissionId,
                            one.row(),
                            one.address(),
                            one.severity(),
                            one.code(),
                            json(one.arguments())
                        })
                        .toList());
    }

    /** @param refusal in words */
    record Shown(FigureImportItem item, Refusal refusal, int rowsRead, boolean kept, long looseFindings) {}

    Optional<Shown> shown(UUID id) {
        return sql.one(
                "select " + COLUMNS + " from " + FROM + " where i.id = ?",
                this::shown,
                clock.instant().minus(SILENT),
                id);
    }

    Slice<FigureImportItem> list(UUID roundId, UUID submissionId, PageRequest page) {
        // The moment before which a worker counts as gone is the first parameter of the columns, so it is written out.
        String columns =
                COLUMNS.replace("seen_at < ?", "seen_at < '" + clock.instant().minus(SILENT) + "'");
        return ListQuery.select(columns, FROM, row -> shown(row).item())
                .whereIf(roundId, "i.round_id = ?")
                .whereIf(submissionId, "i.submission_id = ?")
                .sortable("importedAt", "i.imported_at", "timestamptz")
                .identifiedBy("i.id")
                .page(sql, page, "-importedAt");
    }

    private Shown shown(Row row) {
        String refusal = row.text("refusal");
        return new Shown(
                new FigureImportItem(
                        row.uuid("id"),
                        row.uuid("round_id"),
                        row.text("round_title"),
                        row.uuid("submission_id"),
                        row.text("file_name"),
                        row.constant("format", SheetFormat.class),
                        row.constant("state", State.class),
                        new Counts(
                                (int) row.number("rows"),
                                (int) row.number("forms"),
                                (int) row.number("forms_applied"),
                                (int) row.number("forms_faulty"),
                                (int) row.number("changes"),
                                (int) row.number("unchanged"),
                                (int) (row.number("refused") + row.number("loose")),
                                (int) row.number("conflicts"),
                                (int) row.number("errors"),
                                (int) row.number("warnings")),
                        row.instant("imported_at"),
                        row.text("imported_by_name"),
                        row.instant("applied_at"),
                        row.integer("version")),
                refusal == null
                        ? null
                        : new Refusal(refusal, words.say("fault." + refusal, read(row.text("refusal_arguments")))),
                row.integer("rows_read"),
                row.truth("kept"),
                row.number("loose"));
    }

    List<FigureFindingView> firstFindings(UUID id, int most) {
        return sql.all(
                "select " + FINDING_COLUMNS + " from " + FINDING_FROM
                        + " where n.import_id = ? order by n.row_number, n.id limit " + most,
                this::finding,
                id);
    }

    Slice<FigureFindingView> findings(UUID id, UUID submissionId, FigureRow.Severity severity, PageRequest page) {
        return ListQuery.select(FINDING_COLUMNS, FINDING_FROM, this::finding)
                .where("n.import_id = ?", id)
                .whereIf(submissionId, "n.submission_id = ?")
                .whereIf(severity, "n.severity = ?")
                .sortable("row", "n.row_number", "integer")
                .identifiedBy("n.id")
                .page(sql, page, "row");
    }

    private FigureFindingView finding(Row row) {
        int number = row.integer("row_number");
        String code = row.text("code");
        return new FigureFindingView(
                row.uuid("id"),
                row.uuid("submission_id"),
                row.text("area"),
                number == 0 ? null : number,
                row.text("address"),
                row.constant("severity", FigureRow.Severity.class),
                code,
                words.say("fault." + code, read(row.text("arguments"))));
    }

    Slice<FigureImportFormView> forms(UUID id, Outcome outcome, PageRequest page) {
        return ListQuery.select("""
                        f.submission_id, s.area_id, st.code as area_code, st.name as area_name, f.first_row, f.rows, f.changes, f.unchanged, f.refused,
                        f.conflicts, f.errors, f.warnings, f.outcome, f.applied_at""", """
                        figure_import_form f join submission s on s.id = f.submission_id
                        join area_state st on st.area_id = s.area_id and st.latest""", FigureImportStore::form)
                .where("f.import_id = ?", id)
                .whereIf(outcome, "f.outcome = ?")
                .sortable("row", "f.first_row", "integer")
                .sortable("area", "st.short_name collate \"vi-x-icu\"", "text")
                .identifiedBy("f.submission_id")
                .page(sql, page, "row");
    }

    private static FigureImportFormView form(Row row) {
        return new FigureImportFormView(
                row.uuid("submission_id"),
                new Place(row.uuid("area_id"), row.text("area_code"), row.text("area_name")),
                row.integer("first_row"),
                row.integer("rows"),
                row.integer("changes"),
                row.integer("unchanged"),
                row.integer("refused"),
                row.integer("conflicts"),
                row.integer("errors"),
                row.integer("warnings"),
                row.constant("outcome", Outcome.class),
                row.instant("applied_at"));
    }

    /** The files of before this moment; what they did stays. */
    int forgetContents(Instant before) {
        return sql.write(
                "update figure_import set content = null where content is not null and imported_at < ?", before);
    }

    private String json(Map<String, Object> arguments) {
        try {
            return mapper.writeValueAsString(arguments);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Map<String, Object> read(String json) {
        try {
            return mapper.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
