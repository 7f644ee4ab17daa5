package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.List;

/** Reads a table of indicators: a column of names, perhaps a unit, one column a year, perhaps who leads. */
final class IndicatorTable {

    /** A cell with fewer names nothing. */
    private static final int FEWEST_LETTERS = 3;

    private final TableColumns columns;
    private final IndicatorList reader;
    private final Integer firstYear;
    private final HeadingTime headings;
    private final TimePhrase heading;
    private String objective;
    private String subject;
    /** The number of the row above whose kinds the next rows name. */
    private String subjectCode;

    private String open;
    /** The last row had figures, all of years before the plan. */
    private boolean onlyPast;

    private IndicatorTable(
            Node node,
            String objective,
            TableColumns columns,
            HeadingTime headings,
            Integer firstYear,
            IndicatorList reader) {
        this.columns = columns;
        this.reader = reader;
        this.firstYear = firstYear;
        this.headings = headings;
        this.heading = headings.above(node);
        this.objective = objective;
    }

    /** @return false when the table is none of indicators */
    static boolean read(Node node, String objective, HeadingTime headings, Integer firstYear, IndicatorList reader) {
        TableColumns columns = TableColumns.of(node.paragraph.rows(), headings);
        if (columns == null || !columns.isOfIndicators()) {
            return false;
        }
        IndicatorTable table = new IndicatorTable(node, objective, columns, headings, firstYear, reader);
        List<List<Passage>> rows = node.paragraph.rows();
        for (int r = columns.firstRow(); r < rows.size(); r++) {
            table.row(rows.get(r));
        }
        return true;
    }

    private void row(List<Passage> row) {
        Passage name = columns.cell(row, columns.name());
        String code = columns.code() < 0
                ? null
                : code(columns.cell(row, columns.code()).text());
        if (name.isEmpty()) {
            name = group(row);
        }
        if (name.text().chars().filter(Character::isLetter).count() < FEWEST_LETTERS || isColumnNumbers(row)) {
            return;
        }
        Marker marker = Marker.of(name.text());
        Passage words = marker == null ? name : name.from(marker.end());
        code = code == null && marker != null ? marker.code() : code;
        List<PlanDraft.Target> targets = targets(row, words);
        boolean valued = columns.years().stream()
                .anyMatch(c -> !columns.cell(row, c.index()).isEmpty());
        if (targets.isEmpty() && onlyPast) {
            return;
        }
        if (!valued || targets.isEmpty() && isGroup(row)) {
            group(marker, code, words, row);
            return;
        }
        String statement = IndicatorList.trimmed(words.text());
        PlanDraft.Source source =
                new PlanDraft.Source(first(row).start(), last(row).end());
        Passage number = columns.code() < 0 ? Passage.EMPTY : columns.cell(row, columns.code());
        boolean ofSubject = subject != null
                && subjectCode != null
                && (number.isEmpty() || isDash(number))
                && (marker == null || marker.isDash());
        String id;
        if (ofSubject && open != null) {
            id = open;
            reader.extendLast(words, targets);
        } else {
            id = reader.add(
                    ofSubject ? subjectCode : isDash(number) ? null : code,
                    objective,
                    ofSubject ? subject + ": " + statement : statement,
                    source,
                    targets);
            open = ofSubject ? id : null;
        }
        columns.charges(row)
                .forEach(charge -> reader.charges.add(
                        new IndicatorList.TableCharge(charge.names(), charge.role(), id, charge.words())));
    }

    private static boolean isDash(Passage cell) {
        return cell.text().equals("-") || cell.text().equals("+");
    }

    private static Passage group(List<Passage> row) {
        return row.stream().filter(c -> c.length() > 8).findFirst().orElse(Passage.EMPTY);
    }

    private boolean isGroup(List<Passage> row) {
        return row.stream().filter(c -> !c.isEmpty()).count() <= 2;
    }

    /** "(1) (2) (3)" under the heading. */
    private static boolean isColumnNumbers(List<Passage> row) {
        return row.stream().filter(c -> !c.isEmpty()).allMatch(c -> c.text().matches("\\(?[0-9A-Z]{1,2}\\)?(=.*)?"));
    }

    private void group(Marker marker, String code, Passage words, List<Passage> row) {
        String folded = Fold.fold(words.text());
        boolean named = marker != null && marker.kind() == Marker.Kind.OBJECTIVE;
        boolean section = code != null && (Roman.value(code) > 0 || code.matches("[A-Z]"))
                || folded.startsWith("mục tiêu")
                || folded.startsWith("nhóm")
                || folded.startsWith("về ")
                || folded.startsWith("lĩnh vực");
        Tokens tokens = Tokens.of(words);
        int start = MeasureWords.pastVerbs(tokens, 0, tokens.size());
        if (MeasureWords.isMeasureNoun(tokens, start) && !named) {
            subject = tokens.words(start, tokens.size()).text().replaceAll("[ :]+$", "");
            subjectCode = code;
            open = null;
            return;
        }
        subject = null;
        if (named || section && code != null) {
            objective = named ? marker.code() : code;
            reader.addObjective(
                    objective,
                    IndicatorList.trimmed(words.text()),
                    new PlanDraft.Source(first(row).start(), last(row).end()));
        }
    }

    private static PlanDraft.Source first(List<Passage> row) {
        return row.stream().filter(c -> !c.isEmpty()).findFirst().orElseThrow().source();
    }

    private static PlanDraft.Source last(List<Passage> row) {
        return row.stream()
                .filter(c -> !c.isEmpty())
                .reduce((a, b) -> b)
                .orElseThrow()
                .source();
    }

    private static String code(String cell) {
        String code = cell.replaceAll("[.)( :]+$|^\\(", "");
        boolean plain = code.matches("\\d{1,3}(\\.\\d{1,2})*[a-h]?|[IVXL]{1,5}|[A-Z]|[a-hđ]");
        return plain ? Marker.withoutZeros(code) : named(cell);
    }

    private static String named(String cell) {
        Marker marker = Marker.of(cell);
        return marker != null && marker.kind() == Marker.Kind.INDICATOR ? marker.code() : null;
    }

    private List<PlanDraft.Target> targets(List<Passage> row, Passage words) {
        String unit =
                columns.unit() < 0 ? "" : columns.cell(row, columns.unit()).text();
        Tokens tokens = Tokens.of(words);
        int start = MeasureWords.pastVerbs(tokens, 0, tokens.size());
        boolean partial = subject != null
                && (words.text().startsWith("-")
                        || words.text().startsWith("+")
                        || Character.isLowerCase(words.text().charAt(0))
                        || columns.code() >= 0
                                && (columns.cell(row, columns.code()).isEmpty()
                                        || isDash(columns.cell(row, columns.code())))
                        || !MeasureWords.isMeasureNoun(tokens, start));
        String measure = tokens.words(start, tokens.size())
                .text()
                .replaceAll("\\s*\\((%|‰|/1\\.?000|/100\\.?000)\\)\\s*$", "")
                .replaceAll("[ .;:,]+$", "");
        String named = partial ? subject + " " + measure : measure;
        PlanDraft.Direction direction = start > 0 && tokens.at(0, "giảm")
                ? PlanDraft.Direction.DOWN
                : start > 0 && (tokens.at(0, "tăng") || tokens.at(0, "nâng")) ? PlanDraft.Direction.UP : null;
        if (!partial) {
            subject = null;
        }
        PlanDraft.Unit unitOf = TableValue.unit(unit, words);
        List<PlanDraft.Target> targets = new ArrayList<>();
        onlyPast = false;
        PlanDraft.Target before = null;
        for (TableColumns.Year column : columns.years()) {
            Passage cell = columns.cell(row, column.index());
            for (TableValue value : TableValue.of(cell, unitOf, unit, before)) {
                TimePhrase time = value.time() != null ? value.time() : column.time() != null ? column.time() : heading;
                if (time == null || firstYear == null || time.year() >= firstYear) {
                    before = value.target(named, time, direction, NationalCatalogue.codeOf(named, value.unit()));
                    targets.add(before);
                } else {
                    onlyPast = true;
                }
            }
        }
        return targets;
    }
}
