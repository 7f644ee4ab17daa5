package vn.mangnon.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads CSV as RFC 4180 says: commas, optional quotes, a header line; LF and CRLF, with or without a byte order mark. */
public final class Csv {
    private final String text;
    private int at;
    private int line = 1;

    private Csv(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** One record: the line it begins on, and its values by column; an absent or empty value is null. */
    public record Line(int number, Map<String, String> values) {
        public String get(String column) {
            return values.get(column);
        }
    }

    /** A file that is not CSV of the form asked for. */
    public static final class Malformed extends Exception {
        private final int line;
        private final String code;

        Malformed(int line, String code) {
            super(code + " in line " + line);
            this.line = line;
            this.code = code;
        }

        public int line() {
            return line;
        }

        public String code() {
            return code;
        }
    }

    /**
     * @param most how many records are read at most
     * @throws Malformed for a wrong header, too many records, a record with too many or too few values, an open quote, and
     *     characters that no text of ours may have
     */
    public static List<Line> read(String text, List<String> columns, int most) throws Malformed {
        Csv csv = new Csv(text);
        if (!columns.equals(csv.next())) {
            throw new Malformed(1, "csv-header");
        }
        List<Line> lines = new ArrayList<>();
        while (csv.at < csv.text.length()) {
            int number = csv.line;
            List<String> values = csv.next();
            if (values.size() == 1 && values.getFirst() == null) {
                continue;
            }
            if (lines.size() == most) {
                throw new Malformed(number, "csv-too-many");
            }
            if (values.size() != columns.size()) {
                throw new Malformed(number, "csv-columns");
            }
            Map<String, String> byColumn = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                if (values.get(i) != null && !Json.isPlainText(values.get(i))) {
                    throw new Malformed(number, "control-characters");
                }
                byColumn.put(columns.get(i), values.get(i));
            }
            lines.add(new Line(number, byColumn));
        }
        return lines;
    }

    private List<String> next() throws Malformed {
        List<String> values = new ArrayList<>();
        while (true) {
            String value = peek() == '"' ? quoted() : plain();
            values.add(value.isBlank() ? null : value.strip());
            char end = peek();
            if (end == ',') {
                at++;
                continue;
            }
            if (end == '\r') {
                at++;
            }
            if (peek() == '\n') {
                at++;
                line++;
            } else if (at < text.length()) {
                throw new Malformed(line, "csv-quotes");
            }
            return values;
        }
    }

    private String plain() {
        int from = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() throws Malformed {
        int opened = line;
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
            }
            if (c != '"') {
                value.append(c);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                value.append('"');
                at++;
            } else {
                at++;
                return value.toString();
            }
        }
        throw new Malformed(opened, "csv-quotes");
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }
}
