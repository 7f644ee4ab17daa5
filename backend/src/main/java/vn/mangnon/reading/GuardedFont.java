package vn.mangnon.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Looks at a font's character maps before pdfbox builds them: a range of a few bytes may stand for millions of entries, each of which
 * would be kept.
 */
final class GuardedFont extends SetFontAndSize {

    private static final int MAX_MAP_BYTES = 2 * 1024 * 1024;
    private static final long MAX_ENTRIES = 300_000;
    private static final int MAX_FONTS = 400;
    private static final Pattern RANGE = Pattern.compile("<([0-9A-Fa-f]{1,8})>\\s*<([0-9A-Fa-f]{1,8})>\\s*[<\\[]");

    private final ReadingBudget budget;
    private final Set<COSDictionary> seen = new HashSet<>();
    private long entries;

    GuardedFont(PDFStreamEngine context, ReadingBudget budget) {
        super(context);
        this.budget = budget;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
        if (!operands.isEmpty()
                && operands.getFirst() instanceof COSName name
                && getContext().getResources() != null) {
            COSDictionary fonts = getContext().getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            COSDictionary font = fonts == null ? null : fonts.getCOSDictionary(name);
            if (font != null && seen.add(font)) {
                check(font);
            }
        }
        super.process(operator, operands);
    }

    private void check(COSDictionary font) throws IOException {
        if (seen.size() > MAX_FONTS) {
            throw new DocumentRefused(Refusal.TOO_COMPLEX, "more than " + MAX_FONTS + " fonts");
        }
        checkMap(font.getDictionaryObject(COSName.TO_UNICODE));
        checkMap(font.getDictionaryObject(COSName.ENCODING));
        COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
        if (descendants != null
                && descendants.size() > 0
                && descendants.getObject(0) instanceof COSDictionary descendant) {
            COSArray widths = descendant.getCOSArray(COSName.W);
            if (widths != null && widths.size() > MAX_ENTRIES) {
                throw new DocumentRefused(Refusal.TOO_COMPLEX, "widths of " + widths.size() + " entries");
            }
        }
    }

    private void checkMap(COSBase map) throws IOException {
        if (!(map instanceof COSStream stream)) {
            return;
        }
        var out = new ByteArrayOutputStream();
        try (var in = stream.createInputStream()) {
            byte[] bytes = in.readNBytes(MAX_MAP_BYTES + 1);
            if (bytes.length > MAX_MAP_BYTES) {
                throw new DocumentRefused(
                        Refusal.TOO_COMPLEX, "character map of more than " + MAX_MAP_BYTES + " bytes");
            }
            out.write(bytes);
        }
        Matcher range = RANGE.matcher(out.toString(StandardCharsets.ISO_8859_1));
        while (range.find()) {
            budget.tick();
            entries += 1 + Math.max(0, Long.parseLong(range.group(2), 16) - Long.parseLong(range.group(1), 16));
            if (entries > MAX_ENTRIES) {
                throw new DocumentRefused(
                        Refusal.TOO_COMPLEX, "character maps of more than " + MAX_ENTRIES + " entries");
            }
        }
    }
}
