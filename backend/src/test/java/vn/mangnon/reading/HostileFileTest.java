package vn.mangnon.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** Each file here is made to hurt or cannot be read: the refusal has a name, comes within five seconds and costs little memory. */
class HostileFileTest {

    private static final Duration WITHIN = Duration.ofSeconds(5);
    private static final long MEMORY = 256L * 1024 * 1024;

    private static void refused(Refusal reason, byte[] file, String name) {
        List<Path> before = temporaryFiles();
        long allocated = allocated();
        long start = System.nanoTime();
        var refusal = catchThrowableOfType(DocumentRefused.class, () -> DocumentReader.read(file, name, null));
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(refusal).as("%s is refused", name).isNotNull();
        assertThat(refusal.reason())
                .as("%s: %s", refusal.getMessage(), refusal.getCause())
                .isEqualTo(reason);
        assertThat(took).isLessThan(WITHIN);
        if (allocated() - allocated > MEMORY / 2) {
            assertThat(growth(file, name))
                    .as("bytes that are alive at the same time")
                    .isLessThan(MEMORY);
        }
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    /** Reads once more in another thread and collects garbage all the while to see what is alive. */
    private static long growth(byte[] file, String name) {
        System.gc();
        long used = used();
        var reading = Thread.ofPlatform()
                .start(() -> catchThrowableOfType(DocumentRefused.class, () -> DocumentReader.read(file, name, null)));
        long most = 0;
        while (reading.isAlive()) {
            System.gc();
            most = Math.max(most, used() - used);
        }
        return most;
    }

    /** All that this thread has ever allocated: when it is little, it need not be watched. */
    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static List<Path> temporaryFiles() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("(?i).*(poi|pdfbox|font|mangnon).*"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(ThrowingConsumer entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            entries.accept(zip);
        }
        return out.toByteArray();
    }

    private interface ThrowingConsumer {
        void accept(ZipOutputStream zip) throws IOException;
    }

    @Test
    void anEmptyFile() {
        refused(Refusal.EMPTY, new byte[0], "rong.txt");
        refused(Refusal.EMPTY, bytes(" \n\t\n\u00A0"), "trang.txt");
        refused(Refusal.EMPTY, DocxFile.body("<w:p/>").bytes(), "trang.docx");
    }

    @Test
    void moreThanTwentyMegabytes() {
        byte[] big = new byte[ReadingBudget.MAX_FILE_BYTES + 1];
        Arrays.fill(big, (byte) 'a');
        refused(Refusal.TOO_LARGE, big, "lon.txt");
    }

    @Test
    void aZipBombBesideTheText() throws IOException {
        byte[] normal = DocxFile.body(DocxFile.p("a")).bytes();
        byte[] zeros = new byte[1024 * 1024];
        byte[] bomb = zip(zip -> {
            try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(normal))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(zip);
                }
            }
            zip.putNextEntry(new ZipEntry("word/media/image1.png"));
            for (int i = 0; i < 400; i++) {
                zip.write(zeros);
            }
        });
        refused(Refusal.EXPANDS_TOO_FAR, bomb, "bom.docx");
    }

    @Test
    void aBombOfText() {
        refused(
                Refusal.EXPANDS_TOO_FAR,
                DocxFile.raw("<w:document xmlns:w='w'><w:body>"
                                + "<w:p><w:r><w:t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
                                        .concat("</w:t></w:r></w:p>")
                                        .repeat(400_000)
                                + "</w:body></w:document>")
                        .bytes(),
                "chu.docx");
        refused(
                Refusal.TOO_COMPLEX,
                DocxFile.raw("<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>" + randomText(6_000_000)
                                + "</w:t></w:r></w:p></w:body></w:document>")
                        .bytes(),
                "doan.docx");
        refused(
                Refusal.TOO_COMPLEX,
                DocxFile.raw("<w:document xmlns:w='w' a='" + randomText(8_000_000) + "'/>")
                        .bytes(),
                "thuoctinh.docx");
        refused(
                Refusal.TOO_COMPLEX,
                DocxFile.raw("<w:document xmlns:w='w'><!--" + randomText(8_000_000) + "--></w:document>")
                        .bytes(),
                "chuthich.docx");
    }

    private static String randomText(int length) {
        var random = new java.util.Random(7);
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    @Test
    void entitiesAndOutsideDocuments() {
        refused(
                Refusal.UNSAFE_XML,
                DocxFile.raw(
                                "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                        + "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>")
                        .bytes(),
                "xxe.docx");
        refused(
                Refusal.UNSAFE_XML,
                DocxFile.raw("<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><w:document/>")
                        .bytes(),
                "lol.docx");
        refused(
                Refusal.DAMAGED,
                DocxFile.raw("<w:document xmlns:w='w'><w:body>&x;</w:body></w:document>")
                        .bytes(),
                "thucthe.docx");
    }

    @Test
    void macros() {
        refused(
                Refusal.HAS_MACROS,
                DocxFile.body(DocxFile.p("a"))
                        .entry("word/vbaProject.bin", new byte[100])
                        .bytes(),
                "macro.docx");
        refused(Refusal.HAS_MACROS, DocxFile.body(DocxFile.p("a")).bytes(), "macro.docm");
        refused(
                Refusal.HAS_MACROS,
                DocxFile.body(DocxFile.p("a"))
                        .type("application/vnd.ms-office.vbaProject")
                        .bytes(),
                "macro2.docx");
    }

    @Test
    void tenThousandNestedLists() {
        refused(
                Refusal.TOO_COMPLEX,
                DocxFile.raw("<w:document xmlns:w='w'><w:body>" + "<w:tbl><w:tr><w:tc>".repeat(10_000) + "<w:p/>"
                                + "</w:tc></w:tr></w:tbl>".repeat(10_000) + "</w:body></w:document>")
                        .bytes(),
                "bang-long.docx");
        var levels = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            levels.append(DocxFile.numbered(1, i, "mục"));
        }
        refused(
                Refusal.TOO_COMPLEX,
                DocxFile.body(levels.toString())
                        .numbering(DocxFile.list(1, DocxFile.level(0, "decimal", "%1.")) + DocxFile.num(1, 1, ""))
                        .bytes(),
                "cap.docx");
        refused(Refusal.TOO_COMPLEX, bytes("> ".repeat(10_000) + "a"), "long.md");
        refused(Refusal.TOO_COMPLEX, bytes("- ".repeat(10_000) + "a"), "long2.md");
        var indented = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            indented.append(" ".repeat(i)).append("- mục\n");
        }
        refused(Refusal.TOO_COMPLEX, bytes(indented.toString()), "thut.md");
        refused(Refusal.TOO_COMPLEX, bytes(indented.toString()), "thut.txt");
        refused(Refusal.TOO_COMPLEX, bytes("[".repeat(60_000)), "ngoac.md");
    }

    @Test
    void tooManyPartsCellsOrColumns() throws IOException {
        refused(
                Refusal.TOO_COMPLEX,
                zip(zip -> {
                    for (int i = 0; i < 6_000; i++) {
                        zip.putNextEntry(new ZipEntry("p" + i));
                    }
                }),
                "nhieu.docx");
        refused(
                Refusal.TOO_COMPLEX,
                DocxFile.body("<w:tbl>" + ("<w:tr>" + "<w:tc/>".repeat(50) + "</w:tr>").repeat(5_000) + "</w:tbl>")
                        .bytes(),
                "o.docx");
        refused(
                Refusal.TOO_COMPLEX,
                DocxFile.body(DocxFile.table(DocxFile.row(DocxFile.cell(DocxFile.span(2_000_000_000), "a"))))
                        .bytes(),
                "cot.docx");
    }

    @Test
    void oldWordAndOtherFormats() throws IOException {
        var ole = new ByteArrayOutputStream();
        try (var poifs = new POIFSFileSystem()) {
            poifs.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), "WordDocument");
            poifs.writeFilesystem(ole);
        }
        refused(Refusal.OLD_WORD_FORMAT, ole.toByteArray(), "cu.doc");
        refused(Refusal.OLD_WORD_FORMAT, ole.toByteArray(), "cu.docx");
        refused(Refusal.OLD_WORD_FORMAT, bytes("{\\rtf1 a}"), "cu.rtf");
        refused(Refusal.TYPE_UNSUPPORTED, bytes("<html/>"), "trang.html");
        refused(Refusal.TYPE_UNSUPPORTED, bytes("a"), "khong-duoi");
        refused(Refusal.TYPE_UNSUPPORTED, zip(zip -> zip.putNextEntry(new ZipEntry("xl/workbook.xml"))), "bang.docx");
        refused(Refusal.TYPE_UNSUPPORTED, new byte[] {'a', 0, 1, 2, 3, 4, 5, 6, 7}, "nhi-phan.txt");
    }

    @Test
    void aWrongEndingAndAFileOfTwoKinds() throws IOException {
        byte[] docx = DocxFile.body(DocxFile.p("a")).bytes();
        byte[] pdf = new PdfFile().paragraph("Kế hoạch năm 2024 của tỉnh.").bytes();
        refused(Refusal.TYPE_MISMATCH, docx, "sai.pdf");
        refused(Refusal.TYPE_MISMATCH, docx, "sai.txt");
        refused(Refusal.TYPE_MISMATCH, pdf, "sai.docx");
        refused(Refusal.TYPE_MISMATCH, pdf, "sai.md");
        refused(Refusal.TYPE_MISMATCH, bytes("chỉ là chữ"), "chu.docx");
        var both = new ByteArrayOutputStream();
        both.write(pdf);
        both.write(docx);
        refused(Refusal.TYPE_MISMATCH, both.toByteArray(), "hai.pdf");
    }

    @Test
    void encryptedFiles() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var poifs = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("x");
            try (OPCPackage opc = OPCPackage.open(new java.io.ByteArrayInputStream(wordFile()));
                    OutputStream data = encryptor.getDataStream(poifs)) {
                opc.save(data);
            }
            poifs.writeFilesystem(out);
        }
        refused(Refusal.ENCRYPTED, out.toByteArray(), "khoa.docx");

        for (String password : List.of("x", "")) {
            try (PDDocument document = Loader.loadPDF(
                    new PdfFile().paragraph("Kế hoạch năm 2024 của tỉnh.").bytes())) {
                var permission = new AccessPermission();
                permission.setCanExtractContent(false);
                document.protect(new StandardProtectionPolicy("owner", password, permission));
                var pdf = new ByteArrayOutputStream();
                document.save(pdf);
                refused(Refusal.ENCRYPTED, pdf.toByteArray(), "khoa" + password + ".pdf");
            }
        }
    }

    private static byte[] wordFile() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new org.apache.poi.xwpf.usermodel.XWPFDocument()) {
            document.createParagraph().createRun().setText("a");
            document.write(out);
        }
        return out.toByteArray();
    }

    @Test
    void filesCutOff() {
        byte[] docx = DocxFile.body(DocxFile.p("a").repeat(1_000)).bytes();
        byte[] pdf = new PdfFile()
                .paragraph("Kế hoạch năm 2024 của tỉnh.")
                .paragraph("Hết")
                .bytes();
        refused(Refusal.DAMAGED, Arrays.copyOf(docx, docx.length - 30), "cut.docx");
        refused(Refusal.DAMAGED, Arrays.copyOf(docx, docx.length / 2), "cut2.docx");
        refused(Refusal.DAMAGED, Arrays.copyOf(pdf, pdf.length / 2), "cut.pdf");
        refused(Refusal.DAMAGED, bytes("%PDF-1.7\nkhông phải PDF\n%%EOF"), "gia.pdf");
    }

    @Test
    void aPdfWithoutText() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var out = new ByteArrayOutputStream();
            document.save(out);
            refused(Refusal.NO_TEXT_LAYER, out.toByteArray(), "anh.pdf");
        }
    }

    @Test
    void pdfBombs() throws IOException {
        refused(Refusal.EXPANDS_TOO_FAR, bomb(deflated(new byte[1024 * 1024], 100), COSName.FLATE_DECODE), "bom1.pdf");
        byte[] runs = new byte[4 * 1024 * 1024];
        for (int i = 0; i < runs.length; i += 2) {
            runs[i] = (byte) 129;
        }
        refused(
                Refusal.EXPANDS_TOO_FAR,
                bomb(deflated(runs, 2), COSName.FLATE_DECODE, COSName.RUN_LENGTH_DECODE),
                "bom2.pdf");
    }

    /** A page whose content expands, with one filter or through several. */
    private static byte[] bomb(byte[] content, COSName... names) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            COSStream stream = document.getDocument().createCOSStream();
            var filters = new COSArray();
            for (COSName name : names) {
                filters.add(name);
            }
            try (OutputStream raw = stream.createRawOutputStream()) {
                raw.write(content);
            }
            stream.setItem(COSName.FILTER, filters);
            page.getCOSObject().setItem(COSName.CONTENTS, stream);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] deflated(byte[] block, int times) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflater = new java.util.zip.DeflaterOutputStream(out)) {
            for (int i = 0; i < times; i++) {
                deflater.write(block);
            }
        }
        return out.toByteArray();
    }

    @Test
    void aPdfWithHugeCharacterMapsOrEndlessText() throws IOException {
        try (PDDocument document = Loader.loadPDF(
                new PdfFile().paragraph("Kế hoạch năm 2024 của tỉnh.").bytes())) {
            var font = document.getPage(0)
                    .getResources()
                    .getFont(document.getPage(0)
                            .getResources()
                            .getFontNames()
                            .iterator()
                            .next());
            COSStream map = document.getDocument().createCOSStream();
            try (OutputStream out = map.createOutputStream(COSName.FLATE_DECODE)) {
                var text = new StringBuilder(
                        "begincmap 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange 100 beginbfrange\n");
                for (int i = 0; i < 100; i++) {
                    text.append("<%08X> <%08X> <0041>\n".formatted(i << 16, (i << 16) + 0xFFFF));
                }
                out.write(text.append("endbfrange endcmap").toString().getBytes(StandardCharsets.US_ASCII));
            }
            font.getCOSObject().setItem(COSName.TO_UNICODE, map);
            var out = new ByteArrayOutputStream();
            document.save(out);
            refused(Refusal.TOO_COMPLEX, out.toByteArray(), "bang-ma.pdf");
        }
        try (PDDocument document = Loader.loadPDF(
                new PdfFile().paragraph("Kế hoạch năm 2024 của tỉnh.").bytes())) {
            COSStream endless = document.getDocument().createCOSStream();
            try (OutputStream out = endless.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(bytes("q Q ".repeat(3_000_000)));
            }
            document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, endless);
            var out = new ByteArrayOutputStream();
            document.save(out);
            refused(Refusal.TOO_COMPLEX, out.toByteArray(), "lenh.pdf");
        }
    }

    @Test
    void textInOldVietnameseFonts() {
        String tcvn3 = "Uû ban nh©n d©n tØnh x©y dùng kÕ ho¹ch thùc hiÖn c«ng t¸c trÎ em n¨m 2012, ®¹t 65%.";
        String vni = "Uûy ban nhaân daân tænh xaây döïng keá hoaïch thöïc hieän coâng taùc treû em naêm 2012.";
        refused(Refusal.LEGACY_FONT, DocxFile.body(DocxFile.p(tcvn3)).bytes(), "tcvn3.docx");
        refused(Refusal.LEGACY_FONT, DocxFile.body(DocxFile.p(vni)).bytes(), "vni.docx");
        refused(Refusal.LEGACY_FONT, bytes(tcvn3), "tcvn3.txt");
        refused(Refusal.LEGACY_FONT, tcvn3.getBytes(StandardCharsets.ISO_8859_1), "tcvn3-latin1.txt");
        refused(Refusal.LEGACY_FONT, vni.getBytes(StandardCharsets.ISO_8859_1), "vni-latin1.txt");
        refused(Refusal.LEGACY_FONT, new PdfFile().paragraph(tcvn3).bytes(), "tcvn3.pdf");
        refused(Refusal.ENCODING_UNKNOWN, new byte[] {'K', (byte) 0xE9, ' ', 'h', 'o', (byte) 0xFF, 'c'}, "la.txt");
    }

    @Test
    void goodVietnameseIsNotTakenForAnOldFont() {
        String good =
                "Ủy ban nhân dân «tỉnh» Quảng Ninh; Tổ chức UNICEF® hỗ trợ. Hòa, thùy, hoà, khuya, quê, quỳ, xoá, toàn, loè, khoẻ. "
                        + "§ 5; 2 µg; 30°C; Genève, Müller, Çelik, Åsa, Bjørn. «Hành động» «vì» «trẻ» «em» «an» «toàn».";
        assertThat(DocumentReader.read(bytes(good), "tot.txt", null).text()).startsWith("Ủy ban");
    }
}
