package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.List;

/** The strips of a document's head: its two columns apart, without motto and drawn lines. */
final class HeadLines {

    private static final String[] MOTTOS = {
        "cộng hoà xã hội chủ nghĩa việt nam",
        "độc lập - tự do - hạnh phúc",
        "độc lập – tự do – hạnh phúc",
        "độc lập-tự do-hạnh phúc",
        "độc lập - tự do- hạnh phúc",
        "đảng cộng sản việt nam",
        "đọc lập - tự do - hạnh phúc"
    };

    private HeadLines() {}

    static List<Passage> strips(String text, Line line) {
        List<Passage> columns = new ArrayList<>();
        if (line.isRow()) {
            columns.addAll(line.cells());
        } else {
            PlanDraft.Source source = line.passage().source();
            columns(text, source.start(), source.end(), columns);
        }
        List<Passage> out = new ArrayList<>();
        for (Passage column : columns) {
            withoutMotto(column, out);
        }
        return out;
    }

    /** Columns that PDF and plain text keep apart by three blanks or more. */
    private static void columns(String text, int from, int to, List<Passage> out) {
        int start = from;
        int blanks = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            blanks = blank ? blanks + (c == '\t' ? 4 : 1) : 0;
            if (blank && blanks >= 3) {
                boolean inNumber = Fold.fold(text.substring(start, i)).strip().matches("(số|so)\\s*:?")
                        || isGapInDate(text, start, i, to);
                if (!inNumber && !text.substring(start, i).isBlank()) {
                    out.add(new Passage.Builder().add(text, start, i).build());
                    start = i;
                }
            }
        }
        out.add(new Passage.Builder().add(text, start, to).build());
    }

    private static boolean isGapInDate(String text, int start, int at, int to) {
        String before = Fold.fold(text.substring(start, at)).strip();
        boolean day = before.endsWith(",")
                && Fold.fold(text.substring(at, Math.min(to, at + 20))).strip().startsWith("ngày");
        return before.endsWith("ngày") || before.endsWith("tháng") || before.endsWith("năm") || day;
    }

    private static void withoutMotto(Passage strip, List<Passage> out) {
        String folded = Fold.fold(strip.text());
        for (String motto : MOTTOS) {
            int at = folded.indexOf(Fold.fold(motto));
            if (at >= 0) {
                withoutMotto(strip.part(0, at), out);
                withoutMotto(strip.from(at + motto.length()), out);
                return;
            }
        }
        if (strip.text().chars().anyMatch(Character::isLetterOrDigit)) {
            out.add(strip);
        }
    }
}
