package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.mangnon.collection.FormQueries.Line;
import vn.mangnon.collection.FormViews.CellView;
import vn.mangnon.collection.FormViews.FigureView;
import vn.mangnon.collection.FormViews.FormRow;
import vn.mangnon.collection.SubmissionQueries.Head;
import vn.mangnon.collection.SubmissionViews.SubmissionListItem;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.ProblemWords;
import vn.mangnon.platform.SheetFile;
import vn.mangnon.platform.SheetFormat;
import vn.mangnon.platform.SheetWriter;
import vn.mangnon.platform.SheetWriter.Choices;
import vn.mangnon.platform.SheetWriter.Layout;
import vn.mangnon.platform.SheetWriter.Look;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.UnitOfWork;

/**
 * Makes the file that a form, or all forms of an agency in a round, can be filled in with: a row a cell, what stands now, and
 * what the server needs to find its way back, which people do not see.
 */
@ApplicationScoped
class FigureSheets {
    private static final List<FigureColumn> COLUMNS = Arrays.stream(FigureColumn.values())
            .filter(c -> c != FigureColumn.FINDING)
            .toList();
    /** The mark and the keys are for the server. */
    private static final int MARK_ROW = 1;

    private static final int KEYS_ROW = 6;

    private final SubmissionQueries submissions;
    private final FormQueries forms;
    private final Disaggregations disaggregations;
    private final ProblemWords words;
    private final Caller caller;
    private final Sql sql;

    FigureSheets(
            SubmissionQueries submissions,
            FormQueries forms,
            Disaggregations disaggregations,
            ProblemWords words,
            Caller caller,
            Sql sql) {
        this.submissions = submissions;
        this.forms = forms;
        this.disaggregations = disaggregations;
        this.words = words;
        this.caller = caller;
        this.sql = sql;
    }

    /** @throws Problem 404 for an unknown form and for one out of reach */
    @UnitOfWork
    SheetFile ofForm(UUID id, SheetFormat format) {
        Head head = submissions.head(id).orElseThrow(Problem::notFound);
        SubmissionListItem item = head.item();
        String name =
                "phieu-so-lieu-" + item.area().code() + "-" + item.period().lastDay();
        return write(format, name, List.of(id), item.round().id(), id, item);
    }

    /** @throws Problem 404 for a round out of sight, and where the caller's agency has no form in it */
    @UnitOfWork
    SheetFile ofRound(UUID roundId, SheetFormat format) {
        List<UUID> ids =
                sql.all("""
                select s.id from submission s join area_state st on st.area_id = s.area_id and st.latest
                where s.round_id = ? and s.agency_id = ? order by st.code nulls last, s.id""", row -> row.uuid("id"), roundId, caller.desk().agencyId());
        if (ids.isEmpty()) {
            throw Problem.notFound();
        }
        SubmissionListItem first =
                submissions.head(ids.getFirst()).orElseThrow().item();
        String name =
                "so-lieu-dot-" + first.agency().code() + "-" + first.period().lastDay();
        return write(format, name, ids, roundId, null, first);
    }

    private SheetFile write(
            SheetFormat format, String name, List<UUID> ids, UUID roundId, UUID submissionId, SubmissionListItem item) {
        return SheetFile.write(format, name, layout(), sheet -> {
            head(sheet, roundId, submissionId, item);
            Map<String, String> cells = cellWords();
            for (UUID id : ids) {
                SubmissionListItem form = id.equals(item.id())
                        ? item
                        : submissions.head(id).orElseThrow().item();
                for (Line line : forms.lines(id)) {
                    row(sheet, form, line.row(), cells);
                }
            }
        });
    }

    private Layout layout() {
        return new Layout(
                say("sheet"),
                COLUMNS.stream().map(FigureColumn::width).toList(),
                Set.of(MARK_ROW, KEYS_ROW),
                KEYS_ROW + 1,
                true,
                new Choices(
                        COLUMNS.indexOf(FigureColumn.PRESENCE),
                        Arrays.stream(Presence.values())
                                .map(p -> say("presence." + p))
                                .toList()));
    }

    private void head(SheetWriter sheet, UUID roundId, UUID submissionId, SubmissionListItem item) throws IOException {
        int first = COLUMNS.indexOf(FigureColumn.AREA);
        List<Object> mark = new ArrayList<>(List.of(FigureFile.MARK, FigureFile.MADE_AS, roundId));
        mark.add(submissionId);
        mark.add(submissionId == null ? null : item.version());
        for (int i = 0; i < mark.size(); i++) {
            sheet.cell(i, mark.get(i));
        }
        sheet.endRow();
        sheet.cell(first, item.round().title(), Look.TITLE);
        sheet.endRow();
        sheet.cell(
                first,
                words.say(
                        "figure-file.of",
                        Map.of(
                                "agency",
                                item.agency().name(),
                                "area",
                                submissionId == null
                                        ? say("all-areas")
                                        : item.area().name(),
                                "from",
                                item.period().firstDay(),
                                "to",
                                item.period().lastDay(),
                                "quality",
                                say("quality." + item.round().expectedQuality()))));
        sheet.endRow();
        sheet.cell(first, say("guidance"), Look.NOTE);
        sheet.endRow();
        sheet.cell(first, item.round().sample() ? say("sample") : null, Look.TITLE);
        sheet.endRow();
        for (int i = 0; i < COLUMNS.size(); i++) {
            sheet.cell(i, COLUMNS.get(i).key());
        }
        sheet.endRow();
        for (int i = 0; i < COLUMNS.size(); i++) {
            sheet.cell(i, say("column." + COLUMNS.get(i).key()), Look.HEADING);
        }
        sheet.endRow();
    }

    private void row(SheetWriter sheet, SubmissionListItem form, FormRow row, Map<String, String> cells)
            throws IOException {
        Quality expected = form.round().expectedQuality();
        CellView now = expected == Quality.OFFICIAL ? row.official() : row.estimated();
        Map<FigureColumn, Object> values = new HashMap<>();
        values.put(FigureColumn.FORM, form.id());
        values.put(FigureColumn.MEASURE, row.measureId());
        values.put(FigureColumn.CELL, row.cell());
        values.put(FigureColumn.QUALITY, expected);
        values.put(FigureColumn.AREA, form.area().code());
        values.put(FigureColumn.AREA_NAME, form.area().name());
        values.put(FigureColumn.MEASURE_NAME, row.measureName());
        values.put(FigureColumn.CELL_NAME, cellName(row.cell(), cells));
        values.put(FigureColumn.UNIT, say("unit." + row.unit()));
        values.put(FigureColumn.PREVIOUS, previous(row.previous()));
        if (now != null) {
            boolean value = !row.ratio();
            values.put(FigureColumn.VERSION, now.version());
            values.put(FigureColumn.NUMERATOR, now.numerator());
            values.put(FigureColumn.DENOMINATOR, now.denominator());
            values.put(FigureColumn.VALUE, value ? now.value() : null);
            values.put(FigureColumn.PRESENCE, presence(now.presence()));
            values.put(FigureColumn.GAP_REASON, now.gapReason());
            values.put(FigureColumn.COMMENT, now.comment());
        }
        for (int i = 0; i < COLUMNS.size(); i++) {
            FigureColumn column = COLUMNS.get(i);
            sheet.cell(i, values.get(column), isOpen(column, row.ratio()) ? Look.ENTERED : Look.PLAIN);
        }
        sheet.endRow();
    }

    private static boolean isOpen(FigureColumn column, boolean ratio) {
        return switch (column) {
            case NUMERATOR, DENOMINATOR -> ratio;
            case VALUE -> !ratio;
            default -> column.isEntered();
        };
    }

    private static BigDecimal previous(FigureView figure) {
        return figure == null ? null : figure.value();
    }

    /** What is reported needs no word: a figure says so itself. */
    private String presence(Presence presence) {
        return presence == null || presence == Presence.REPORTED ? null : say("presence." + presence);
    }

    private Map<String, String> cellWords() {
        boolean english = "en".equals(words.language());
        return disaggregations.list(null).stream()
                .flatMap(dimension -> dimension.values().stream()
                        .map(value -> Map.entry(
                                dimension.code() + "=" + value.code(), english ? value.nameEn() : value.name())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private String cellName(String key, Map<String, String> cells) {
        return key.equals(Cell.TOTAL)
                ? say("total")
                : Arrays.stream(key.split(";"))
                        .map(part -> cells.getOrDefault(part, part))
                        .collect(Collectors.joining(", "));
    }

    private String say(String key) {
        return words.say("figure-file." + key, Map.of());
    }
}
