package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Markdown as the plain text that its author meant: marks are dropped, tables become rows of cells, code and HTML are only
 * words. Nothing is rendered or fetched.
 */
final class MarkdownText {

    private static final Pattern FENCE = Pattern.compile("\\s{0,3}(`{3,}|~{3,}).*");
    private static final Pattern SETEXT = Pattern.compile("\\s{0,3}(=+|-{2,})\\s*");
    private static final Pattern QUOTE = Pattern.compile("^(\\s{0,3}>\\s?)+");
    private static final Pattern BULLET = Pattern.compile("^(\\s*)[*•]\\s+");
    private static final Pattern IMAGE_OR_LINK =
            Pattern.compile("!?\\[([^\\]\\[]{0,500})]\\([^()\\s]{0,2000}(?:\\s+\"[^\"]{0,500}\")?\\)");
    private static final Pattern AUTOLINK = Pattern.compile("<((?:https?|mailto):[^<>\\s]{1,2000})>");
    private static final Pattern BREAK_TAG = Pattern.compile("(?i)<br\\s{0,3}/?>");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][A-Za-z0-9-]{0,30}(?:\\s[^<>]{0,2000})?/?>");
    private static final Pattern COMMENT = Pattern.compile("<!--.{0,500}?-->");
    private static final Pattern STRONG =
            Pattern.compile("(?<!\\\\)(\\*\\*|__|~~)(?=\\S)(.{1,400}?)(?<=\\S)(?<!\\\\)\\1");
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![\\\\*\\p{L}\\p{N}])([*_])(?=[^\\s*_])([^*_]{1,400}?)(?<=\\S)\\1(?![\\p{L}\\p{N}*])");
    private static final Pattern CODE = Pattern.compile("(`{1,4})([^`]{1,400})\\1");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");
    private static final Pattern CELL_BORDER = Pattern.compile("(?<!\\\\)\\|");

    /** Longer than any paragraph; keeps the patterns' work small. */
    private static final int MAX_LINE = 50_000;

    private final ReadingBudget budget;
    private final Lines lines = new Lines();
    private final ListNesting nesting = new ListNesting();
    private final List<String> table = new ArrayList<>();
    private boolean fenced;

    private MarkdownText(ReadingBudget budget) {
        this.budget = budget;
    }

    static String read(byte[] bytes, ReadingBudget budget) {
        String text = PlainText.decode(bytes);
        budget.characters(text.length());
        var reader = new MarkdownText(budget);
        for (String line : text.split("\r\n|[\n\r\u000B\f\u0085\u2028\u2029]", -1)) {
            budget.tick();
            if (line.length() > MAX_LINE) {
                throw new DocumentRefused(Refusal.TOO_COMPLEX, "a line of " + line.length() + " characters");
            }
            reader.nesting.line(line);
            reader.line(line);
        }
        reader.endTable();
        return reader.lines.toString();
    }

    private void line(String line) {
        if (FENCE.matcher(line).matches()) {
            fenced = !fenced;
            return;
        }
        String unquoted = QUOTE.matcher(line).replaceFirst("");
        if (!fenced && isTableRow(unquoted)) {
            table.add(unquoted);
            return;
        }
        endTable();
        if (fenced) {
            lines.add(line);
        } else if (!SETEXT.matcher(unquoted).matches()) {
            for (String part : BREAK_TAG.split(BULLET.matcher(unquoted).replaceFirst("$1- "), -1)) {
                lines.add(inline(part));
            }
        }
    }

    private boolean isTableRow(String line) {
        String row = line.strip();
        return row.startsWith("|")
                || CELL_BORDER.matcher(row).find()
                        && (!table.isEmpty()
                                || row.chars().filter(c -> c == '|').count() > 1);
    }

    private void endTable() {
        for (String row : table) {
            if (!isTableRule(row)) {
                String inner = row.strip();
                inner = inner.startsWith("|") ? inner.substring(1) : inner;
                inner = inner.endsWith("|") && !inner.endsWith("\\|") ? inner.substring(0, inner.length() - 1) : inner;
                var cells = new ArrayList<String>();
                for (String cell : CELL_BORDER.split(inner, -1)) {
                    cells.add(inline(BREAK_TAG.matcher(cell).replaceAll(" ")));
                }
                budget.cells(cells.size());
                lines.addRow(cells);
            }
        }
        table.clear();
    }

    private static boolean isTableRule(String row) {
        return row.indexOf('-') >= 0 && row.chars().allMatch(c -> "|:- \t".indexOf(c) >= 0);
    }

    private static String inline(String line) {
        String text = PlainText.withoutMarks(COMMENT.matcher(line).replaceAll(" "));
        text = IMAGE_OR_LINK.matcher(text).replaceAll("$1");
        text = AUTOLINK.matcher(text).replaceAll("$1");
        text = TAG.matcher(text).replaceAll(" ");
        text = STRONG.matcher(text).replaceAll("$2");
        text = EMPHASIS.matcher(text).replaceAll("$2");
        text = CODE.matcher(text).replaceAll("$2");
        text = ESCAPE.matcher(text).replaceAll("$1");
        return entities(text);
    }

    private static String entities(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return Pattern.compile("&(?:#(\\d{1,6})|(nbsp|amp|lt|gt|quot));")
                .matcher(text)
                .replaceAll(
                        m -> Matcher.quoteReplacement(m.group(1) != null ? character(m.group(1)) : named(m.group(2))));
    }

    private static String character(String number) {
        int point = Integer.parseInt(number);
        return point < 0x20 || point >= 0xD800 && point < 0xE000 ? " " : Character.toString(point);
    }

    private static String named(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            default -> " ";
        };
    }
}
