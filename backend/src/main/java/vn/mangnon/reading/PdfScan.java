package vn.mangnon.reading;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Runs through the pages of a PDF and notes where each character and each drawn line stands; nothing is painted. */
final class PdfScan extends PDFTextStripper {

    private static final int MAX_GLYPHS_ON_PAGE = 200_000;
    private static final int MAX_RULES_ON_PAGE = 20_000;
    private static final int MAX_POINTS = 4_096;

    private final ReadingBudget budget;
    private final PdfPages pages;
    private final Map<Integer, List<PdfGlyph>> byDirection = new HashMap<>();
    private final List<Point2D.Float> path = new ArrayList<>();
    private final List<float[]> segments = new ArrayList<>();
    private final List<float[]> drawn = new ArrayList<>();
    private int glyphs;
    private int letters;
    private int pagesWithPictures;
    private boolean picture;

    /** Takes each page as soon as it is complete. */
    interface PdfPages {
        void page(PdfPage page);
    }

    PdfScan(ReadingBudget budget, PdfPages pages) {
        this.budget = budget;
        this.pages = pages;
        setShouldSeparateByBeads(false);
        addOperator(new GuardedFont(this, budget));
        for (String name :
                List.of("m", "l", "h", "re", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n", "c", "v", "y")) {
            addOperator(new Path(this, name));
        }
    }

    void scan(PDDocument document) throws IOException {
        writeText(document, Writer.nullWriter());
    }

    @Override
    protected void startPage(PDPage page) {
        byDirection.clear();
        drawn.clear();
        path.clear();
        segments.clear();
        glyphs = 0;
        picture = false;
        budget.checkTime();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.element(1);
        if (operator.getName().equals("Do") && !operands.isEmpty() && operands.getFirst() instanceof COSName name) {
            picture |= getResources() != null && getResources().isImageXObject(name);
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) throws IOException {
        if (e.getCause() instanceof DocumentRefused refused) {
            throw refused;
        }
        super.operatorException(operator, operands, e);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String text = position.getUnicode();
        if (text == null || text.isEmpty()) {
            return;
        }
        if (++glyphs > MAX_GLYPHS_ON_PAGE) {
            throw new DocumentRefused(Refusal.TOO_COMPLEX, "too many characters on one page");
        }
        budget.glyph();
        letters += Character.isLetterOrDigit(text.codePointAt(0)) ? 1 : 0;
        List<PdfGlyph> line = byDirection.computeIfAbsent(Math.round(position.getDir()), d -> new ArrayList<>());
        if (!line.isEmpty()
                && isMark(text)
                && Math.abs(position.getXDirAdj() - line.getLast().end()) < position.getFontSizeInPt()) {
            line.set(
                    line.size() - 1,
                    line.getLast()
                            .with(Normalizer.normalize(text, Normalizer.Form.NFKD)
                                    .strip()));
            return;
        }
        line.add(new PdfGlyph(
                text,
                position.getXDirAdj(),
                position.getYDirAdj(),
                position.getWidthDirAdj(),
                Math.max(1, position.getFontSizeInPt()),
                position.getWidthOfSpace(),
                false));
    }

    private static boolean isMark(String text) {
        return text.length() == 1 && Character.getType(text.charAt(0)) == Character.NON_SPACING_MARK;
    }

    /** Letters that a machine can read. */
    int letters() {
        return letters;
    }

    int pagesWithPictures() {
        return pagesWithPictures;
    }

    @Override
    protected void writePage() {
        pagesWithPictures += picture ? 1 : 0;
        var main = byDirection.entrySet().stream()
                .max(Map.Entry.comparingByValue((a, b) -> Integer.compare(a.size(), b.size())));
        int direction = main.map(Map.Entry::getKey).orElse(0);
        PDRectangle box = getCurrentPage().getCropBox();
        var rules = new ArrayList<PdfRule>();
        for (float[] s : drawn) {
            PdfRule rule = turned(s, direction, box);
            if (rule.isHorizontal() || rule.isVertical()) {
                rules.add(rule);
            }
        }
        boolean upright = direction == 0 || direction == 180;
        pages.page(new PdfPage(
                upright ? box.getWidth() : box.getHeight(),
                upright ? box.getHeight() : box.getWidth(),
                main.map(Map.Entry::getValue)
                        .<List<PdfGlyph>>map(ArrayList::new)
                        .orElse(List.of()),
                rules));
    }

    /** The same turn that is applied to the characters, so that both share one system of coordinates. */
    private static PdfRule turned(float[] s, int direction, PDRectangle box) {
        float w = box.getWidth();
        float h = box.getHeight();
        float ax = s[0] - box.getLowerLeftX();
        float ay = s[1] - box.getLowerLeftY();
        float bx = s[2] - box.getLowerLeftX();
        float by = s[3] - box.getLowerLeftY();
        return switch (direction) {
            case 90 -> PdfRule.between(ay, ax, by, bx);
            case 180 -> PdfRule.between(w - ax, ay, w - bx, by);
            case 270 -> PdfRule.between(h - ay, w - ax, h - by, w - bx);
            default -> PdfRule.between(ax, h - ay, bx, h - by);
        };
    }

    private void path(String operator, List<COSBase> operands) {
        switch (operator) {
            case "m" -> moveTo(number(operands, 0), number(operands, 1));
            case "l", "c", "v", "y" ->
                lineTo(
                        number(operands, operands.size() - 2),
                        number(operands, operands.size() - 1),
                        operator.equals("l"));
            case "h" -> close();
            case "re" -> rectangle(number(operands, 0), number(operands, 1), number(operands, 2), number(operands, 3));
            case "n" -> endPath(false);
            default -> {
                if (operator.equals("s") || operator.startsWith("b")) {
                    close();
                }
                endPath(true);
            }
        }
    }

    private void moveTo(float x, float y) {
        path.clear();
        path.add(transformedPoint(x, y));
    }

    private void lineTo(float x, float y, boolean straight) {
        Point2D.Float to = transformedPoint(x, y);
        if (straight && !path.isEmpty()) {
            segment(path.getLast(), to);
        }
        if (path.size() < MAX_POINTS) {
            path.add(to);
        }
    }

    private void close() {
        if (path.size() > 1) {
            segment(path.getLast(), path.getFirst());
        }
    }

    private void rectangle(float x, float y, float width, float height) {
        Point2D.Float a = transformedPoint(x, y);
        Point2D.Float b = transformedPoint(x + width, y + height);
        if (Math.abs(a.x - b.x) <= PdfRule.MAX_THICKNESS || Math.abs(a.y - b.y) <= PdfRule.MAX_THICKNESS) {
            segment(a, b);
        } else {
            segment(a, new Point2D.Float(b.x, a.y));
            segment(a, new Point2D.Float(a.x, b.y));
            segment(b, new Point2D.Float(b.x, a.y));
            segment(b, new Point2D.Float(a.x, b.y));
        }
    }

    private void segment(Point2D.Float a, Point2D.Float b) {
        if (segments.size() < MAX_POINTS) {
            segments.add(new float[] {a.x, a.y, b.x, b.y});
        }
    }

    private void endPath(boolean shown) {
        if (shown && drawn.size() < MAX_RULES_ON_PAGE) {
            drawn.addAll(segments);
        }
        path.clear();
        segments.clear();
    }

    private static float number(List<COSBase> operands, int index) {
        return index >= 0 && index < operands.size() && operands.get(index) instanceof COSNumber number
                ? number.floatValue()
                : 0;
    }

    private static final class Path extends OperatorProcessor {

        private final PdfScan scan;
        private final String name;

        Path(PDFStreamEngine engine, String name) {
            super(engine);
            this.scan = (PdfScan) engine;
            this.name = name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            scan.path(name, operands);
        }

        @Override
        public String getName() {
            return name;
        }
    }
}
