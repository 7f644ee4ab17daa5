package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What stands between two figures of a clause: words, times, bracketed groups and the joints between them. */
final class Pieces {

    enum Kind {
        WORDS,
        JOINT,
        TIME,
        GROUP
    }

    record Piece(Kind kind, int from, int to, TimePhrase time) {}

    private static final Set<String> JOINTS = Set.of(",", "và", ";", ":", "hoặc", "song", "(", ")");

    private Pieces() {}

    static List<Piece> between(Tokens tokens, List<ClauseScanner.Element> elements, int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        for (ClauseScanner.Element element : elements) {
            if (element.figure() != null || element.from() < from || element.from() >= to) {
                continue;
            }
            words(tokens, at, element.from(), pieces);
            pieces.add(new Piece(
                    element.isGroup() ? Kind.GROUP : Kind.TIME, element.from(), element.to(), element.time()));
            at = element.to();
        }
        words(tokens, at, to, pieces);
        return pieces;
    }

    private static void words(Tokens tokens, int from, int to, List<Piece> pieces) {
        int start = from;
        int i = from;
        while (i < to) {
            int joint = tokens.isOneOf(i, JOINTS)
                    ? 1
                    : tokens.at(i, "trong", "đó") || tokens.at(i, "đồng", "thời")
                            ? 2
                            : tokens.at(i, "riêng") || i == to - 1 && addsACount(tokens, i) ? 1 : 0;
            if (joint == 0) {
                i++;
                continue;
            }
            if (start < i) {
                pieces.add(new Piece(Kind.WORDS, start, i, null));
            }
            pieces.add(new Piece(Kind.JOINT, i, Math.min(to, i + joint), null));
            i += joint;
            start = i;
        }
        if (start < to) {
            pieces.add(new Piece(Kind.WORDS, start, to, null));
        }
    }

    /** "mở 4 lớp dạy bơi với hơn 100 em tham gia": what else is counted of the same; not "so với 80%", "đối với 5 xã". */
    static boolean addsACount(Tokens tokens, int i) {
        return tokens.at(i, "với") && !tokens.at(i - 1, "so") && !tokens.at(i - 1, "đối") && !tokens.at(i - 1, "cùng");
    }

    /**
     * Where the words of the figure before end and those of the next begin, as an index into the pieces.
     *
     * @param timed whether a time already stands before the first of the two figures
     */
    static int split(Tokens tokens, List<Piece> pieces, boolean timed) {
        int size = pieces.size();
        int lastJoint = -1;
        int lastTime = -1;
        for (int k = 0; k < size; k++) {
            lastJoint = pieces.get(k).kind == Kind.JOINT ? k : lastJoint;
            lastTime = pieces.get(k).kind == Kind.TIME ? k : lastTime;
        }
        if (lastJoint < 0) {
            return withoutJoint(pieces, lastTime, timed);
        }
        boolean onlyTimeFollows = pieces.subList(lastJoint + 1, size).stream().allMatch(p -> p.kind == Kind.TIME);
        boolean label = lastJoint == size - 1
                && lastJoint >= 1
                && tokens.at(pieces.get(lastJoint).from, ":")
                && pieces.get(lastJoint - 1).kind == Kind.TIME;
        if (label) {
            return lastJoint >= 2 && pieces.get(lastJoint - 2).kind == Kind.JOINT ? lastJoint - 2 : lastJoint - 1;
        }
        boolean aheadOfNext = timed
                && lastJoint == size - 1
                && lastJoint >= 2
                && pieces.get(lastJoint - 1).kind == Kind.TIME
                && pieces.get(lastJoint - 2).kind == Kind.JOINT;
        if (aheadOfNext) {
            return lastJoint - 2;
        }
        if (onlyTimeFollows) {
            return lastJoint;
        }
        for (int k = 0; k < size; k++) {
            Piece piece = pieces.get(k);
            boolean named = piece.kind == Kind.JOINT
                    && k + 1 < size
                    && (MeasureWords.startsMeasure(tokens, pieces.get(k + 1).from)
                            || tokens.at(piece.from, "trong", "đó")
                            || tokens.at(piece.from, "riêng"));
            if (named && k > lastTimeBefore(pieces, k)) {
                return k;
            }
        }
        for (int k = Math.max(0, lastTime); k < size; k++) {
            if (pieces.get(k).kind == Kind.JOINT) {
                return k;
            }
        }
        for (int k = 0; k < size; k++) {
            if (pieces.get(k).kind == Kind.JOINT) {
                return k;
            }
        }
        return size;
    }

    private static int lastTimeBefore(List<Piece> pieces, int k) {
        for (int i = k - 1; i >= 0; i--) {
            if (pieces.get(i).kind == Kind.TIME) {
                return i;
            }
        }
        return -1;
    }

    private static int withoutJoint(List<Piece> pieces, int lastTime, boolean timed) {
        if (lastTime < 0) {
            return pieces.size();
        }
        return lastTime == pieces.size() - 1 && timed ? lastTime : lastTime + 1;
    }
}
