package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the pages of a PDF together to one text. */
final class PdfText {

    private final List<PdfPage> pages;
    private final ReadingBudget budget;
    private final float bodySize;
    private final Lines lines = new Lines();

    PdfText(List<PdfPage> pages, ReadingBudget budget) {
        this.pages = pages;
        this.budget = budget;
        this.bodySize = mostCommonSize(pages);
    }

    @Override
    public String toString() {
        List<List<PdfTable>> tables =
                pages.stream().map(page -> PdfTable.on(page, budget)).toList();
        List<List<PdfLine>> text = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            List<PdfTable> drawn = tables.get(i);
            text.add(PdfLines.of(
                    pages.get(i).glyphs().stream()
                            .filter(glyph -> drawn.stream().noneMatch(table -> table.holds(glyph)))
                            .toList(),
                    budget));
        }
        text = PdfFurniture.removed(pages, text);
        var notes = new PdfNotes(bodySize);
        var paragraphs = new PdfParagraphs(lines);
        List<List<PdfLine>> running = text.stream().map(notes::takenFrom).toList();
        List<List<PdfBlock>> blocks = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            budget.checkTime();
            PdfGrid before =
                    i > 0 && !blocks.get(i - 1).isEmpty() && blocks.get(i - 1).getLast() instanceof PdfBlock.Row row
                            ? row.grid()
                            : null;
            blocks.add(blocks(pages.get(i), running.get(i), tables.get(i), before));
            if (i > 0) {
                PdfBreaks.mend(blocks.get(i - 1), blocks.get(i));
            }
        }
        for (int i = 0; i < pages.size(); i++) {
            paragraphs.page(running.get(i), bodySize);
            blocks.get(i).forEach(paragraphs::add);
        }
        paragraphs.end();
        notes.write(lines);
        return lines.toString();
    }

    private List<PdfBlock> blocks(PdfPage page, List<PdfLine> text, List<PdfTable> tables, PdfGrid before) {
        List<PdfBlock> blocks = new ArrayList<>();
        int from = 0;
        for (PdfTable table : tables.stream()
                .sorted(Comparator.comparingDouble(PdfTable::top))
                .toList()) {
            int to = from;
            while (to < text.size() && text.get(to).y() < table.bottom()) {
                to++;
            }
            blocks.addAll(PdfColumns.blocks(text.subList(from, to), from == 0 ? before : null));
            from = to;
            blocks.addAll(rows(table, page));
        }
        blocks.addAll(PdfColumns.blocks(text.subList(from, text.size()), from == 0 ? before : null));
        return blocks;
    }

    private List<PdfBlock> rows(PdfTable table, PdfPage page) {
        List<PdfGlyph> inside = page.glyphs().stream().filter(table::holds).toList();
        List<PdfBlock> rows = new ArrayList<>();
        for (List<List<PdfLine>> row : table.cells(inside, budget)) {
            rows.add(new PdfBlock.Row(
                    row.stream()
                            .map(cell -> String.join(
                                    " ", cell.stream().map(PdfLine::text).toList()))
                            .toList(),
                    null));
        }
        return rows;
    }

    private static float mostCommonSize(List<PdfPage> pages) {
        Map<Integer, Integer> counts = new HashMap<>();
        pages.forEach(
                page -> page.glyphs().forEach(glyph -> counts.merge(Math.round(glyph.size() * 2), 1, Integer::sum)));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(e -> e.getKey() / 2f)
                .orElse(12f);
    }
}
