package vn.mangnon.reading;

import java.util.List;
import java.util.regex.Pattern;

/** The words between the figures of a clause. */
final class FigureWords {

    /** "(năm 2024 là 65%)" tells where the measure stood. */
    private static final Pattern PAST = Pattern.compile("\\( ?(?:năm|hiện|thực hiện|số liệu|kết quả|so với|ước)");

    /** "100% (07/07) huyện": how many of how many. */
    private static final Pattern FRACTION = Pattern.compile("^\\(?\\d[\\d.]*/\\d[\\d.]*\\) *");

    private final Tokens tokens;
    private final List<ClauseScanner.Element> elements;

    FigureWords(Tokens tokens, List<ClauseScanner.Element> elements) {
        this.tokens = tokens;
        this.elements = elements;
    }

    /** The words of a stretch without its times and brackets of time, as one run from the first to the last. */
    int[] of(int from, int to, boolean head) {
        int start = -1;
        int end = -1;
        for (Pieces.Piece piece : Pieces.between(tokens, elements, from, to)) {
            if (piece.kind() != Pieces.Kind.WORDS && piece.kind() != Pieces.Kind.GROUP) {
                boolean label = head
                        && tokens.at(piece.from(), ":")
                        && piece.to() < to
                        && !MeasureWords.isMeasureNoun(tokens, start);
                boolean opening = start >= 0
                        && piece.kind() == Pieces.Kind.TIME
                        && MeasureWords.pastVerbs(tokens, start, end) >= end;
                start = label || opening ? -1 : start;
                continue;
            }
            boolean afterTime = !head && start >= 0 && lastTimeWithin(end, piece.from());
            if (afterTime) {
                break;
            }
            start = start < 0 ? piece.from() : start;
            end = piece.to();
        }
        return start < 0 ? new int[] {to, to} : new int[] {start, trimmed(start, end)};
    }

    private boolean lastTimeWithin(int from, int to) {
        return elements.stream().anyMatch(e -> e.time() != null && e.from() >= from && e.to() <= to);
    }

    /** Without marks, joints and "hằng năm" at the end. */
    int trimmed(int from, int end) {
        int to = end;
        while (to > from
                && (tokens.at(to - 1, ",")
                        || tokens.at(to - 1, ":")
                        || tokens.at(to - 1, ".")
                        || tokens.at(to - 1, ";")
                        || tokens.at(to - 1, "và")
                        || tokens.at(to - 1, "đều")
                        || tokens.at(to - 1, "-")
                        || tokens.at(to - 1, "(")
                        || tokens.at(to - 1, "/"))) {
            to--;
        }
        boolean yearly = to - 2 > from
                && (tokens.at(to - 2, "hằng", "năm")
                        || tokens.at(to - 2, "mỗi", "năm")
                        || tokens.at(to - 2, "phấn", "đấu")
                        || tokens.at(to - 2, "bình", "quân"));
        return yearly ? trimmed(from, to - 2) : to;
    }

    /** After words without a figure the measure begins at the last verb: "xóa bỏ tảo hôn, duy trì mức giảm …". */
    int lastVerb(int from, int to) {
        for (int i = to - 1; i > from; i--) {
            boolean joint = tokens.at(i - 1, ",")
                    || tokens.at(i - 1, "và")
                    || tokens.at(i - 1, "thời")
                    || tokens.at(i - 1, ":");
            if (joint && MeasureWords.isVerb(tokens, i)) {
                return MeasureWords.pastVerbs(tokens, i, to);
            }
        }
        return from;
    }

    boolean says(int from, int to, String... words) {
        for (int i = Math.max(0, from); i < to; i++) {
            if (tokens.at(i, words)) {
                return true;
            }
        }
        return false;
    }

    String text(int from, int to) {
        String words =
                FRACTION.matcher(tokens.words(from, trimmed(from, to)).text()).replaceFirst("");
        int open = words.lastIndexOf('(');
        if (open <= 0 || words.indexOf(')', open) > 0) {
            return words;
        }
        return PAST.matcher(Fold.fold(words.substring(open))).lookingAt()
                ? words.substring(0, open).strip()
                : words + ")";
    }

    /** The group named right after a figure: "đối với nông thôn", "(khu vực nội thành)". */
    String groupAfter(Figure figure, boolean inside) {
        String group = null;
        for (Pieces.Piece piece : Pieces.between(tokens, elements, figure.tailFrom, figure.tailTo)) {
            boolean scope = piece.kind() == Pieces.Kind.WORDS && MeasureWords.isScope(tokens, piece.from(), piece.to());
            if (piece.kind() == Pieces.Kind.GROUP && MeasureWords.isScope(tokens, piece.from() + 1, piece.to() - 1)) {
                return text(MeasureWords.pastPreposition(tokens, piece.from() + 1), piece.to() - 1);
            }
            if (scope) {
                String name = text(MeasureWords.pastPreposition(tokens, piece.from()), piece.to());
                group = group == null ? name : group + ", " + name;
            } else if (group == null && piece.kind() == Pieces.Kind.WORDS) {
                int at = inside ? scopeInside(piece) : -1;
                return at > 0 ? text(MeasureWords.pastPreposition(tokens, at), piece.to()) : null;
            } else if (piece.kind() == Pieces.Kind.WORDS || piece.kind() == Pieces.Kind.TIME && group != null) {
                break;
            }
        }
        return group;
    }

    /** "… trẻ em đối với nông thôn": the unit's noun first, then the group. */
    private int scopeInside(Pieces.Piece piece) {
        for (int k = piece.from() + 1; k < piece.to() && k - piece.from() < 6; k++) {
            if (tokens.at(k, "đối", "với")
                    || tokens.at(k, "ở", "khu")
                    || tokens.at(k, "ở", "vùng")
                    || tokens.at(k, "tại", "khu")) {
                return MeasureWords.predicate(tokens, piece.from(), piece.to()) < 0 ? k : -1;
            }
        }
        return -1;
    }
}
