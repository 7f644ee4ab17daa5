package vn.mangnon.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks through a workbook before it is read: every part is unpacked once and counted, whatever the directory of the archive says
 * of sizes, so that a small file never becomes gigabytes.
 */
final class WorkbookGuard {
    private static final long MOST_UNPACKED = 512L << 20;
    private static final long MOST_TEXTS = 64L << 20;
    private static final long MOST_OTHER = 8L << 20;
    private static final int MOST_PARTS = 500;
    /** Longer than anything that is looked for, so that nothing is missed between two pieces. */
    private static final int OVERLAP = 128;

    private static final Pattern FOREIGN = Pattern.compile("<!(?:DOCTYPE|ENTITY)");
    private static final Pattern MERGED = Pattern.compile("mergeCell [^>]*?ref=[\"']([A-Z0-9:]{1,20})");
    /** A column beyond XFD would be laid out in memory cell by cell. */
    private static final Pattern BEYOND =
            Pattern.compile("<(?:\\w+:)?c [^>]*?r=[\"'](?:[A-Za-z]{4}|X[G-Z][A-Z]|XF[E-Z]|[YZ][A-Z]{2})");

    private WorkbookGuard() {}

    static void check(Path file) throws SheetRefused, IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Set<String> names = new HashSet<>();
            long unpacked = 0;
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!names.add(entry.getName()) || names.size() > MOST_PARTS) {
                    throw new SheetRefused("sheet-broken");
                }
                if (entry.getName().endsWith("vbaProject.bin")) {
                    throw new SheetRefused("sheet-macros");
                }
                try (InputStream part = zip.getInputStream(entry)) {
                    unpacked += through(entry.getName(), part, MOST_UNPACKED - unpacked);
                }
            }
            if (!names.contains("[Content_Types].xml") || !names.contains("xl/workbook.xml")) {
                throw new SheetRefused("sheet-no-workbook");
            }
        }
    }

    private static long through(String name, InputStream part, long left) throws IOException, SheetRefused {
        boolean sheet = name.startsWith("xl/worksheets/") && name.endsWith(".xml");
        long most = sheet ? left : name.equals("xl/sharedStrings.xml") ? MOST_TEXTS : MOST_OTHER;
        byte[] buffer = new byte[1 << 16];
        int kept = 0;
        long count = 0;
        int read;
        while ((read = part.readNBytes(buffer, kept, buffer.length - kept)) > 0) {
            count += read;
            if (count > Math.min(most, left)) {
                throw new SheetRefused("sheet-unpacks-too-large", Map.of("max", Math.min(most, MOST_UNPACKED) >> 20));
            }
            look(new String(buffer, 0, kept + read, StandardCharsets.ISO_8859_1), sheet);
            int total = kept + read;
            kept = Math.min(OVERLAP, total);
            System.arraycopy(buffer, total - kept, buffer, 0, kept);
        }
        return count;
    }

    private static void look(String piece, boolean sheet) throws SheetRefused {
        if (FOREIGN.matcher(piece).find()) {
            throw new SheetRefused("sheet-broken");
        }
        if (!sheet) {
            return;
        }
        Matcher merged = MERGED.matcher(piece);
        if (merged.find()) {
            throw new SheetRefused("sheet-merged-cells", Map.of("range", merged.group(1)));
        }
        if (BEYOND.matcher(piece).find()) {
            throw new SheetRefused("sheet-broken");
        }
    }
}
