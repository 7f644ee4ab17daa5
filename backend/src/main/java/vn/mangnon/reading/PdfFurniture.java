package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what every page repeats at its top or bottom and no reader reads: page numbers and running heads. */
final class PdfFurniture {

    private static final int EDGE_LINES = 3;
    private static final float EDGE_OF_PAGE = 0.15f;
    private static final float SAME_HEIGHT = 4f;
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?iu)[-–—|\\s]*(?:trang|page)?\\s*(\\d{1,4})(?:\\s*(?:/|of|trên)\\s*\\d{1,4})?[-–—|.\\s]*");

    private final List<PdfPage> pages;
    private final List<List<PdfLine>> text;
    private final Set<PdfLine> furniture = new HashSet<>();

    private PdfFurniture(List<PdfPage> pages, List<List<PdfLine>> text) {
        this.pages = pages;
        this.text = text;
    }

    static List<List<PdfLine>> removed(List<PdfPage> pages, List<List<PdfLine>> text) {
        var found = new PdfFurniture(pages, text);
        found.findRunningHeads();
        found.findPageNumbers();
        return text.stream()
                .map(lines -> lines.stream()
                        .filter(line -> !found.furniture.contains(line))
                        .toList())
                .toList();
    }

    private List<PdfLine> edges(int page) {
        List<PdfLine> lines = text.get(page);
        float height = pages.get(page).height();
        var edges = new ArrayList<PdfLine>();
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            boolean top = i < EDGE_LINES && line.y() < height * EDGE_OF_PAGE;
            boolean bottom = i >= lines.size() - EDGE_LINES && line.y() > height * (1 - EDGE_OF_PAGE);
            if (top && isApart(line, lines, i, 1) || bottom && isApart(line, lines, i, -1)) {
                edges.add(line);
            }
        }
        return edges;
    }

    /** Smaller than the text beside it or parted from it by more air than there is between lines. */
    private static boolean isApart(PdfLine line, List<PdfLine> lines, int at, int inward) {
        int next = at + inward;
        if (next < 0 || next >= lines.size()) {
            return true;
        }
        PdfLine neighbour = lines.get(next);
        return line.size() < 0.93f * neighbour.size()
                || Math.abs(neighbour.y() - line.y()) > 1.6f * neighbour.size()
                || Math.abs(neighbour.y() - line.y()) < SAME_HEIGHT;
    }

    /** The same words but for their digits, at the same height, on at least two pages and two in five. */
    private void findRunningHeads() {
        Map<String, List<PdfLine>> byWords = new HashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            for (PdfLine line : edges(page)) {
                String words = line.text().replaceAll("\\d+", "#");
                if (words.codePoints().anyMatch(Character::isLetter)) {
                    byWords.computeIfAbsent(words, w -> new ArrayList<>()).add(line);
                }
            }
        }
        for (List<PdfLine> lines : byWords.values()) {
            List<PdfLine> level = lines.stream()
                    .filter(line -> Math.abs(line.y() - lines.getLast().y()) < SAME_HEIGHT)
                    .toList();
            if (level.size() >= 2 && level.size() * 5 >= pages.size() * 2) {
                furniture.addAll(level);
            }
        }
    }

    /** A number alone on the edge that counts with the pages. */
    private void findPageNumbers() {
        Map<Integer, List<PdfLine>> byOffset = new HashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            List<PdfLine> rest = text.get(page).stream()
                    .filter(line -> !furniture.contains(line))
                    .toList();
            for (PdfLine line : edges(page)) {
                Matcher number = PAGE_NUMBER.matcher(line.text());
                boolean outermost = !rest.isEmpty() && (line == rest.getFirst() || line == rest.getLast());
                if (outermost && number.matches()) {
                    byOffset.computeIfAbsent(Integer.parseInt(number.group(1)) - page, o -> new ArrayList<>())
                            .add(line);
                }
            }
        }
        byOffset.forEach((offset, lines) -> {
            if (offset == 1 || lines.size() >= 2) {
                furniture.addAll(lines);
            }
        });
    }
}
