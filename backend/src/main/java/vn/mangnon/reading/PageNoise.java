package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes out what a printed page adds: its number, running head and notes, often in the middle of a sentence. */
final class PageNoise {

    private PageNoise() {}

    static List<Line> without(List<Line> lines) {
        boolean[] noise = new boolean[lines.size()];
        markNumbers(lines, noise);
        markRunningHeads(lines, noise);
        Footnotes.mark(lines, noise);
        List<Line> kept = new ArrayList<>(lines.size());
        boolean page = false;
        boolean gap = false;
        for (int i = 0; i < noise.length; i++) {
            Line line = lines.get(i);
            page |= noise[i] || line.pageBefore();
            gap |= line.gapBefore();
            if (!noise[i]) {
                kept.add(new Line(line.passage(), gap, page, line.cells()));
                page = false;
                gap = false;
            }
        }
        return kept;
    }

    /** A lone number is a page's when it goes on counting from the last one, or breaks a sentence. */
    private static void markNumbers(List<Line> lines, boolean[] noise) {
        int last = 0;
        for (int i = 0; i < lines.size(); i++) {
            int number = pageNumber(lines.get(i).text());
            if (number <= 0) {
                continue;
            }
            boolean counts = number == last + 1 || last == 0 && number <= 3;
            boolean alone = !isNumberLike(lines, i - 1) && !isNumberLike(lines, i + 1);
            if (alone && (counts || lines.get(i).pageBefore() || breaksSentence(lines, i))) {
                noise[i] = true;
                last = number;
            }
        }
    }

    private static boolean isNumberLike(List<Line> lines, int i) {
        return i >= 0
                && i < lines.size()
                && lines.get(i).text().length() <= 6
                && lines.get(i).text().chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean breaksSentence(List<Line> lines, int i) {
        return i > 0
                && i + 1 < lines.size()
                && !Sentence.isFinished(lines.get(i - 1).text())
                && !lines.get(i + 1).text().isEmpty()
                && Character.isLowerCase(lines.get(i + 1).text().charAt(0));
    }

    /** "3", "- 3 -", "Trang 3/12", "3 | Trang"; 0 when the line is something else. */
    static int pageNumber(String line) {
        if (line.length() > 16) {
            return 0;
        }
        String s = Fold.fold(line).replace("trang", "").replace("page", "").replaceAll("[-|. ]", "");
        int slash = s.indexOf('/');
        String number = slash > 0 ? s.substring(0, slash) : s;
        boolean total = slash < 0 || s.substring(slash + 1).matches("\\d{1,3}");
        boolean named = Fold.fold(line).contains("trang");
        if (!total || slash > 0 && !named || !number.matches("\\d{1,3}")) {
            return 0;
        }
        return line.matches(".*\\d[.,]\\d.*") || line.endsWith("%") || line.matches("\\d+[.)]")
                ? 0
                : Integer.parseInt(number);
    }

    private static void markRunningHeads(List<Line> lines, boolean[] noise) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!line.isRow()
                    && line.text().length() >= 6
                    && line.text().length() <= 140
                    && Marker.of(line.text()) == null) {
                places.computeIfAbsent(Fold.fold(line.text()).replaceAll("\\d+", "#"), k -> new ArrayList<>())
                        .add(i);
            }
        }
        for (List<Integer> same : places.values()) {
            if (same.size() < 2) {
                continue;
            }
            List<Integer> atPageEdge =
                    same.stream().filter(i -> isPageEdge(lines, noise, i)).toList();
            if (atPageEdge.size() >= 2 || atPageEdge.size() == 1 && same.size() == 2) {
                atPageEdge.forEach(i -> noise[i] = true);
            }
        }
    }

    private static boolean isPageEdge(List<Line> lines, boolean[] noise, int i) {
        boolean besideNumber = i > 0 && noise[i - 1] || i + 1 < noise.length && noise[i + 1];
        return i > 3 && (besideNumber || lines.get(i).pageBefore() || breaksSentence(lines, i));
    }
}
