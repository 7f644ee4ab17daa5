package vn.mangnon.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.platform.SheetRow.Kind;
import vn.mangnon.platform.SheetWriter.Layout;

/** What comes in as a file is a table, or is refused with the reason; no file makes the service swell. */
class SheetReaderTest {
    @TempDir
    Path folder;

    private List<SheetRow> read(Path file) throws SheetRefused {
        List<SheetRow> rows = new ArrayList<>();
        SheetReader.read(file, 1000, rows::add);
        return rows;
    }

    private String refusal(Path file) {
        return catchThrowableOfType(SheetRefused.class, () -> read(file)).code();
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve("x.csv"), text);
    }

    /** The least that is a workbook, with this sheet and what else it is to hold. */
    private Path workbook(String sheet, String... more) throws IOException {
        Path file = folder.resolve("x.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            put(zip, "xl/styles.xml", "<styleSheet><cellXfs/></styleSheet>");
            put(zip, "xl/worksheets/sheet1.xml", sheet);
            for (int i = 0; i < more.length; i += 2) {
                put(zip, more[i], more[i + 1]);
            }
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String cells(String cells) {
        return "<worksheet><sheetData><row r=\"1\">" + cells + "</row></sheetData></worksheet>";
    }

    @Test
    void numbersAreNumbersAndWhatIsNoneSaysSo() throws Exception {
        SheetRow row = read(workbook(
                        cells(
                                "<c r=\"A1\"><v>12.300000000000001</v></c><c r=\"B1\"><v>NaN</v></c><c r=\"C1\"><v>1e308</v></c>"
                                        + "<c r=\"D1\"><f>1+1</f><v>2</v></c><c r=\"E1\" t=\"inlineStr\"><is><t>1,5</t></is></c><c r=\"F1\" t=\"b\"><v>1</v></c>")))
                .getFirst();
        assertThat(row.cells().stream().map(SheetRow.Cell::kind))
                .containsExactly(Kind.NUMBER, Kind.ERROR, Kind.NUMBER, Kind.FORMULA, Kind.TEXT, Kind.BOOLEAN);
        assertThat(row.cell(0).number()).isEqualByComparingTo("12.3");
        assertThat(row.cell(2).number()).isEqualByComparingTo(new BigDecimal("1e308"));
        assertThat(row.address(4)).isEqualTo("E1");
        assertThat(row.cell(99).isEmpty()).isTrue();
    }

    @Test
    void aBombDoesNotGoOff() throws Exception {
        Path file = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 80; i++) {
                zip.write(nothing);
            }
        }
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThat(refusal(file)).isEqualTo("sheet-unpacks-too-large");
    }

    @Test
    void macrosForeignEntitiesAndMergedCellsAreRefused() throws Exception {
        assertThat(refusal(workbook(cells(""), "xl/vbaProject.bin", "x"))).isEqualTo("sheet-macros");
        assertThat(refusal(workbook("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                        + cells("<c r=\"A1\"><v>&e;</v></c>"))))
                .isEqualTo("sheet-broken");
        assertThat(
                        refusal(
                                workbook(
                                        "<worksheet><sheetData/><mergeCells count=\"1\"><mergeCell ref=\"A1:B2\"/></mergeCells></worksheet>")))
                .isEqualTo("sheet-merged-cells");
        assertThat(refusal(workbook(cells("<c r=\"ZZZZZZ1\"><v>1</v></c>")))).isEqualTo("sheet-broken");
        assertThat(refusal(workbook("<worksheet><sheetData><row r=\"1\"><c"))).isEqualTo("sheet-broken");
    }

    @Test
    void csvIsReadWithWhateverSeparatesItsColumns() throws Exception {
        for (String separator : List.of(";", ",", "\t")) {
            List<SheetRow> rows = read(csv("\uFEFFa" + separator + "\"x\ny\"\n'=1+1" + separator + "'quoted"));
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).cell(1).text()).isEqualTo("x\ny");
            assertThat(rows.get(1).cell(0).text()).isEqualTo("=1+1");
            assertThat(rows.get(1).cell(1).text()).isEqualTo("'quoted");
        }
        assertThat(refusal(csv("a;\"b"))).isEqualTo("sheet-quotes");
        assertThat(refusal(csv("a;b\u0001"))).isEqualTo("sheet-control-characters");
    }

    @Test
    void tooManyRowsAndColumnsAreTold() throws Exception {
        assertThat(refusal(csv("a\n".repeat(1001)))).isEqualTo("sheet-too-long");
        assertThat(refusal(csv("a;".repeat(200)))).isEqualTo("sheet-too-wide");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XLSX", "CSV"})
    void whatIsWrittenIsRead(SheetFormat format) throws Exception {
        Path file = folder.resolve("both");
        try (OutputStream out = Files.newOutputStream(file);
                SheetWriter sheet = SheetWriter.to(out, format, Layout.plain("a", List.of(10, 10), 0))) {
            for (int i = 0; i < 600; i++) {
                sheet.cell(0, "=Trẻ em " + i);
                sheet.cell(1, new BigDecimal("-1234.5"));
                sheet.endRow();
            }
        }
        List<SheetRow> rows = read(file);
        assertThat(rows).hasSize(600);
        assertThat(rows.get(599).cell(0).text()).isEqualTo("=Trẻ em 599");
        assertThat(
                        format == SheetFormat.XLSX
                                ? rows.get(599).cell(1).number()
                                : VietnameseNumber.parse(rows.get(599).cell(1).text())
                                        .orElseThrow())
                .isEqualByComparingTo("-1234.5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.234,5|1234.5", "1234|1234", "12,5|12.5", "1.000|1000", "06|6", "-3,25|-3.25", "1 234|1234"})
    void numbersInVietnameseFormAreRead(String text, BigDecimal number) {
        assertThat(VietnameseNumber.parse(text).orElseThrow()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234.5",
                "1,234.5",
                "1.23",
                "1.2345",
                "abc",
                "1,2,3",
                "1.234.5",
                ",5",
                "5,",
                "NaN",
                "1e308",
                "30/02/2026",
                "٣"
            })
    void otherNumbersAreRefusedNeverGuessed(String text) {
        assertThat(VietnameseNumber.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "14,,true",
        "22,,true",
        "0,General,false",
        "164,dd/mm/yyyy,true",
        "164,#.##0,false",
        "164,[Red]0.0,false",
        "164,hh:mm,true"
    })
    void daysAreToldFromNumbers(Integer id, String format, boolean day) {
        assertThat(DateFormats.isDate(id, format)).isEqualTo(day);
    }
}
