package vn.mangnon.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.collection.CollectingDesk.Plan;
import vn.mangnon.platform.SheetFormat;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;

/** A form filled in with its own file, through the door; the file is opened by another library than wrote it. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class FigureFileDoorTest {
    private static final int KEYS = 5;
    private static final int FIRST = 7;
    private final CollectingDesk planner = CollectingDesk.planner();
    private final CollectingDesk lan = CollectingDesk.of("file-lan", "06688.UBND", "reporter");
    private final CollectingDesk mai = CollectingDesk.of("file-mai", "06688.UBND", "reporter", "approver");
    private final CollectingDesk neighbour = CollectingDesk.of("file-neighbour", "06994.UBND", "reporter");
    private Plan plan;
    private String round;
    private String form;

    @BeforeEach
    void anOpenRound() {
        plan = planner.plan(
                CollectingDesk.ratio("Tỷ lệ trẻ em được trợ giúp", "giới tính"),
                CollectingDesk.count("Số trẻ em bị xâm hại"));
        round = planner.open(planner.round(
                plan,
                CollectingDesk.year(2026),
                List.of(
                        CollectingDesk.asked(plan.measures().get(0), "TOTAL", "SEX=FEMALE", "SEX=MALE"),
                        CollectingDesk.asked(plan.measures().get(1), "TOTAL"))));
        form = planner.form(round, "06688.UBND");
    }

    private byte[] template(CollectingDesk who, String type) {
        return Door.as(who.token())
                .accept(type)
                .get("/submissions/" + form + "/template")
                .then()
                .statusCode(200)
                .contentType(type)
                .header("Content-Disposition", containsString("attachment"))
                .extract()
                .asByteArray();
    }

    /** The template, changed as a person at a spreadsheet would. */
    private byte[] edited(Consumer<Sheet> change) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template(lan, SheetFormat.XLSX_TYPE)));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(book.getSheetAt(0));
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Cell cell(Sheet sheet, int row, FigureColumn column) {
        for (Cell key : sheet.getRow(KEYS)) {
            if (key.getStringCellValue().equals(column.key())) {
                Row line = sheet.getRow(row);
                Cell cell = line.getCell(key.getColumnIndex());
                return cell == null ? line.createCell(key.getColumnIndex()) : cell;
            }
        }
        throw new AssertionError(column);
    }

    /** As a person types over a cell: the library would leave the text beside what was typed. */
    private static void type(Sheet sheet, int row, int column, String text) {
        Row line = sheet.getRow(row);
        line.removeCell(line.getCell(column));
        line.createCell(column).setCellValue(text);
    }

    private static void fill(Sheet sheet) {
        int[][] shares = {{30, 60}, {10, 30}, {20, 30}};
        for (int i = 0; i < shares.length; i++) {
            cell(sheet, FIRST + i, FigureColumn.NUMERATOR).setCellValue(shares[i][0]);
            cell(sheet, FIRST + i, FigureColumn.DENOMINATOR).setCellValue(shares[i][1]);
        }
        cell(sheet, FIRST + 3, FigureColumn.VALUE).setCellValue(4);
    }

    private Response upload(CollectingDesk who, String name, byte[] file) {
        return Door.as(who.token())
                .multiPart("file", name, file, "application/octet-stream")
                .post("/submissions/" + form + "/figure-imports");
    }

    private JsonPath checked(byte[] file) {
        return upload(lan, "phieu.xlsx", file).then().statusCode(201).extract().jsonPath();
    }

    private Response apply(CollectingDesk who, JsonPath checked) {
        return who.act("/figure-imports/" + checked.getString("id") + "/application", checked.getInt("version"), null);
    }

    @Test
    void aTemplateIsFilledInCheckedAndAppliedAsAWhole() {
        JsonPath checked = checked(edited(FigureFileDoorTest::fill));
        assertThat(checked.getString("state")).isEqualTo("CHECKED");
        assertThat(checked.getInt("counts.changes")).isEqualTo(4);
        assertThat(checked.getList("findings")).isEmpty();
        assertThat(checked.getList("allowedActions")).containsExactly("APPLY");
        assertThat(lan.get("/submissions/" + form).getInt("cells.filled")).isZero();
        apply(lan, checked)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPLIED"))
                .body("counts.formsApplied", equalTo(1))
                .body("allowedActions", empty());
        lan.at()
                .get("/submissions/" + form)
                .then()
                .body("rows[0].official.value", equalTo(50))
                .body("rows[3].official.value", equalTo(4))
                .body("verdict.submittable", equalTo(true));
        apply(lan, checked).then().statusCode(412);
        JsonPath again = checked(edited(sheet -> {}));
        assertThat(again.getInt("counts.unchanged")).isEqualTo(4);
        assertThat(again.getInt("counts.changes")).isZero();
        apply(lan, again).then().statusCode(409).body("type", equalTo("/problems/figure-import-not-ready"));
        lan.at()
                .get("/figure-imports?submissionId=" + form)
                .then()
                .statusCode(200)
                .body("items.state", contains("CHECKED", "APPLIED"));
        lan.at()
                .get("/figure-imports/" + checked.getString("id") + "/forms")
                .then()
                .statusCode(200)
                .body("items.outcome", contains("APPLIED"));
    }

    @Test
    void everyFaultStandsAtItsCellAndNothingIsApplied() {
        JsonPath checked = checked(edited(sheet -> {
            fill(sheet);
            cell(sheet, FIRST, FigureColumn.NUMERATOR).setCellValue("1234.5");
            cell(sheet, FIRST + 1, FigureColumn.NUMERATOR).setCellValue(-1);
            cell(sheet, FIRST + 1, FigureColumn.DENOMINATOR).setCellFormula("1+1");
            cell(sheet, FIRST + 2, FigureColumn.DENOMINATOR).setCellValue(0);
            Cell day = cell(sheet, FIRST + 3, FigureColumn.VALUE);
            day.setCellValue(LocalDate.of(2026, 2, 28));
            var style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat((short) 14);
            day.setCellStyle(style);
        }));
        assertThat(checked.getList("findings.findAll { it.severity == 'REFUSED' }.code"))
                .containsExactlyInAnyOrder(
                        "number-unclear", "formula", "denominator-zero", "date-for-number", "negative");
        assertThat(checked.getList("findings.findAll { it.severity == 'REFUSED' }.address"))
                .contains("L8", "M9", "M10", "N11", "L9");
        assertThat(checked.getList("allowedActions")).isEmpty();
        assertThat(checked.getInt("counts.formsFaulty")).isEqualTo(1);
        apply(lan, checked).then().statusCode(409);
        byte[] marked = Door.as(lan.token())
                .accept("*/*")
                .get("/figure-imports/" + checked.getString("id") + "/marked-file")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(cell(sheet, FIRST, FigureColumn.NUMERATOR).getStringCellValue())
                    .isEqualTo("1234.5");
            assertThat(cell(sheet, FIRST, FigureColumn.FINDING).getStringCellValue())
                    .contains("L8: \"1234.5\" không rõ là số nào.");
            assertThat(cell(sheet, FIRST + 1, FigureColumn.DENOMINATOR).getStringCellValue())
                    .isEqualTo("=1+1");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        lan.at()
                .header("Accept-Language", "en")
                .get("/figure-imports/" + checked.getString("id") + "/findings?severity=REFUSED&limit=1")
                .then()
                .statusCode(200)
                .body("items[0].detail", containsString("It is not clear which number"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,5|1234.5",
                "1234|1234",
                "12,5|12.5",
                "1.000|1000",
                "1234.5|",
                "1,234.5|",
                "1.23|",
                "NaN|",
                "1e308|",
                "30/02/2026|"
            })
    void textIsANumberInVietnameseFormOnly(String text, Double number) {
        JsonPath checked = checked(edited(sheet -> {
            cell(sheet, FIRST, FigureColumn.NUMERATOR).setCellValue(text);
            cell(sheet, FIRST, FigureColumn.DENOMINATOR).setCellValue(10_000);
        }));
        if (number == null) {
            assertThat(checked.getList("findings.code")).contains("number-unclear");
            return;
        }
        apply(lan, checked).then().statusCode(200).body("state", equalTo("APPLIED"));
        assertThat(lan.get("/submissions/" + form).getDouble("rows[0].official.numerator"))
                .isEqualTo(number);
    }

    @Test
    void whatSomebodyChangedMeanwhileIsAConflictAndIsNotOverwritten() {
        byte[] mine = edited(FigureFileDoorTest::fill);
        JsonPath first = checked(mine);
        JsonPath second = checked(edited(sheet -> {
            fill(sheet);
            cell(sheet, FIRST + 3, FigureColumn.VALUE).setCellValue(7);
        }));
        apply(lan, first).then().statusCode(200).body("counts.formsApplied", equalTo(1));
        apply(mai, second)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPLIED"))
                .body("counts.formsApplied", equalTo(0))
                .body("counts.conflicts", equalTo(1))
                .body("findings.code", hasItem("cell-changed-since"))
                .body("findings.detail", hasItem(containsString("nay là 4")));
        assertThat(lan.get("/submissions/" + form).getInt("rows[3].official.value"))
                .isEqualTo(4);
    }

    @Test
    void movedColumnsAreFoundByTheirKeysAndShiftedOnesAreTold() {
        JsonPath moved = checked(edited(sheet -> {
            fill(sheet);
            for (Row row : sheet) {
                row.shiftCellsRight(5, row.getLastCellNum(), 1);
            }
        }));
        assertThat(moved.getInt("counts.changes")).isEqualTo(4);
        JsonPath shifted = checked(edited(sheet -> sheet.getRow(FIRST).shiftCellsRight(1, 16, 1)));
        assertThat(shifted.getList("findings.code")).contains("row-shifted");
        JsonPath sorted = checked(edited(sheet -> {
            type(sheet, FIRST + 3, FigureColumn.MEASURE_NAME.ordinal(), "Tỷ lệ trẻ em được trợ giúp");
            cell(sheet, FIRST + 3, FigureColumn.VALUE).setCellValue(3);
        }));
        assertThat(sorted.getList("findings.code")).contains("row-of-another-measure");
    }

    @Test
    void csvComesBackInEitherSeparatorAndNothingButUtf8() {
        String csv = new String(template(lan, SheetFormat.CSV_TYPE), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF").contains("Tử số;Mẫu số");
        String filled = csv.replaceFirst("số lượng;;;;;", "số lượng;;;;1.204;").replace("\r\n", "\n");
        JsonPath checked = checked(filled.getBytes(StandardCharsets.UTF_8));
        assertThat(checked.getString("format")).isEqualTo("CSV");
        assertThat(checked.getInt("counts.changes")).isEqualTo(1);
        String commas = filled.substring(1).replace(",", " ").replace(';', ',');
        assertThat(checked(commas.getBytes(StandardCharsets.UTF_8)).getInt("counts.changes"))
                .isEqualTo(1);
        upload(lan, "x.csv", filled.getBytes(StandardCharsets.UTF_16))
                .then()
                .statusCode(201)
                .body("state", equalTo("REFUSED"))
                .body("refusal.code", equalTo("sheet-encoding"));
        upload(lan, "x.csv", filled.substring(1).getBytes(Charset.forName("windows-1258")))
                .then()
                .statusCode(201)
                .body("refusal.code", equalTo("sheet-encoding"))
                .body("refusal.detail", containsString("UTF-8"))
                .body("allowedActions", empty());
    }

    @Test
    void aFileThatIsNoTableOfOursIsRefusedWithItsReason() {
        assertThat(checked(edited(sheet -> sheet.addMergedRegion(new CellRangeAddress(FIRST, FIRST + 1, 7, 7))))
                        .getString("refusal.code"))
                .isEqualTo("sheet-merged-cells");
        assertThat(checked(edited(sheet -> sheet.removeRow(sheet.getRow(KEYS)))).getString("refusal.code"))
                .isEqualTo("figure-file-no-keys");
        assertThat(checked(edited(sheet -> type(sheet, 0, 2, UUID.randomUUID().toString())))
                        .getString("refusal.code"))
                .isEqualTo("figure-file-elsewhere");
        assertThat(checked("PK\u0003\u0004hello".getBytes(StandardCharsets.UTF_8))
                        .getString("refusal.code"))
                .isEqualTo("sheet-broken");
        upload(lan, "x.xls", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3, 4})
                .then()
                .statusCode(422)
                .body("errors.code", contains("sheet-old-format"));
        upload(lan, "x.csv", new byte[0]).then().statusCode(422).body("errors.code", contains("sheet-empty"));
    }

    @Test
    void gapsHaveReasonsAndWordsAreRead() {
        JsonPath checked = checked(edited(sheet -> {
            cell(sheet, FIRST, FigureColumn.PRESENCE).setCellValue("Không có số liệu");
            cell(sheet, FIRST, FigureColumn.GAP_REASON).setCellValue("Chưa rà soát xong");
            cell(sheet, FIRST + 1, FigureColumn.PRESENCE).setCellValue("không áp dụng");
            cell(sheet, FIRST + 2, FigureColumn.PRESENCE).setCellValue("chịu");
            cell(sheet, FIRST + 3, FigureColumn.COMMENT).setCellValue("=cmd()");
            cell(sheet, FIRST + 3, FigureColumn.VALUE).setCellValue(1);
        }));
        assertThat(checked.getList("findings.code")).contains("gap-needs-reason", "presence-unclear");
        assertThat(checked.getInt("counts.refused")).isEqualTo(2);
    }

    @Test
    void onlyTheFormsOwnAgencyBringsFiguresIn() {
        byte[] file = edited(FigureFileDoorTest::fill);
        upload(neighbour, "x.xlsx", file).then().statusCode(404);
        upload(planner, "x.xlsx", file).then().statusCode(403);
        JsonPath checked = checked(file);
        neighbour.at().get("/figure-imports/" + checked.getString("id")).then().statusCode(404);
        planner.at().get("/figure-imports/" + checked.getString("id")).then().statusCode(404);
        apply(neighbour, checked).then().statusCode(404);
        Door.as(neighbour.token())
                .accept("*/*")
                .get("/submissions/" + form + "/template")
                .then()
                .statusCode(404);
    }

    @Test
    void theTrailTellsTheImportAndASubmittedFormTakesNoFile() {
        byte[] file = edited(FigureFileDoorTest::fill);
        JsonPath checked = checked(file);
        apply(lan, checked).then().statusCode(200);
        CollectingDesk auditor = CollectingDesk.of("file-auditor", "22.UBND", "auditor");
        assertThat(auditor.get("/audit-entries?streamId=" + form + "&limit=200").getList("items.act", String.class))
                .filteredOn("figures-imported"::equals)
                .hasSize(1);
        lan.act(
                        "/submissions/" + form + "/submittal",
                        lan.get("/submissions/" + form).getLong("version"),
                        null)
                .then()
                .statusCode(200);
        upload(lan, "x.xlsx", file).then().statusCode(409);
    }

    @Test
    void aFileOfARoundIsCheckedAfterTheAnswerAndAppliedFormByForm() throws InterruptedException {
        byte[] file = Door.as(lan.token())
                .accept(SheetFormat.CSV_TYPE)
                .get("/collection-rounds/" + round + "/template")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        String filled = new String(file, StandardCharsets.UTF_8).replaceFirst("số lượng;;;;;", "số lượng;;;;12;");
        String strange = filled
                + filled.lines()
                        .toList()
                        .getLast()
                        .replace(form, UUID.randomUUID().toString()) + "\r\n";
        String id = Door.as(lan.token())
                .multiPart("file", "dot.csv", strange.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/collection-rounds/" + round + "/figure-imports")
                .then()
                .statusCode(201)
                .body("submissionId", nullValue())
                .extract()
                .path("id");
        JsonPath checked = waitFor(id, "CHECKED");
        assertThat(checked.getInt("counts.changes")).isEqualTo(1);
        assertThat(checked.getList("findings.code")).contains("row-of-no-form");
        lan.act("/figure-imports/" + id + "/application", checked.getInt("version"), null)
                .then()
                .statusCode(200);
        assertThat(waitFor(id, "APPLIED").getInt("counts.formsApplied")).isEqualTo(1);
        lan.at().get("/submissions/" + form).then().body("rows[3].official.value", equalTo(12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter", "integration"})
    void aSystemNeedsItsScope(String role) {
        CollectingDesk who = CollectingDesk.of("file-" + role, "06688.UBND", role);
        upload(who, "x.xlsx", edited(FigureFileDoorTest::fill)).then().statusCode(role.equals("reporter") ? 201 : 403);
    }

    private JsonPath waitFor(String id, String state) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            JsonPath now = lan.get("/figure-imports/" + id);
            if (now.getString("state").equals(state)) {
                return now;
            }
            Thread.sleep(50);
        }
        throw new AssertionError(
                "not " + state + ": " + lan.get("/figure-imports/" + id).prettify());
    }
}
