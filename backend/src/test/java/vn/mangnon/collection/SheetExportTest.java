package vn.mangnon.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.mangnon.collection.CollectingDesk.Plan;
import vn.mangnon.platform.SheetFormat;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;
import vn.mangnon.testing.Tokens;

/** Lists as files, through their own door. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class SheetExportTest {
    private final CollectingDesk planner = CollectingDesk.planner();

    private static ValidatableResponse export(String token, String type, String path) {
        return Door.as(token).accept(type).urlEncodingEnabled(false).get(path).then();
    }

    private static List<String> lines(String token, String path) {
        return export(token, SheetFormat.CSV_TYPE, path)
                .statusCode(200)
                .contentType(SheetFormat.CSV_TYPE)
                .header("Content-Disposition", containsString("attachment"))
                .extract()
                .asString()
                .lines()
                .toList();
    }

    @Test
    void aListIsHadWholeWhateverItsPagesSay() {
        int all = planner.get("/areas?limit=1&on=2026-01-01&level=PROVINCE").getInt("total.value");
        List<String> lines = lines(planner.token(), "/areas?limit=1&on=2026-01-01&level=PROVINCE&sort=name");
        assertThat(lines.getFirst()).startsWith("\uFEFF\"# ");
        assertThat(lines).anyMatch(line -> line.startsWith("\"# Điều kiện: ") && line.contains("2026-01-01"));
        List<String> rows =
                lines.stream().filter(line -> !line.contains("# ")).skip(1).toList();
        assertThat(rows).hasSize(all);
        assertThat(rows.toString()).contains("Quảng Ninh");
    }

    @Test
    void reachAndPermissionAreTheListsOwn() {
        Plan plan = planner.plan(CollectingDesk.count("Số trẻ em"));
        String round = planner.open(planner.round(
                plan,
                CollectingDesk.year(2026),
                List.of(CollectingDesk.asked(plan.measures().get(0), "TOTAL"))));
        assertThat(lines(planner.token(), "/submissions?roundId=" + round).toString())
                .contains("06688.UBND")
                .contains("06994.UBND");
        assertThat(lines(Tokens.of("export-lan", "06688.UBND", "reporter"), "/submissions?roundId=" + round)
                        .toString())
                .contains("06688.UBND")
                .doesNotContain("06994.UBND");
        export(planner.token(), SheetFormat.CSV_TYPE, "/audit-entries").statusCode(403);
        export(planner.token(), SheetFormat.CSV_TYPE, "/areas?nonsense=1").statusCode(400);
        export(planner.token(), SheetFormat.CSV_TYPE, "/submissions/" + UUID.randomUUID() + "/revisions")
                .statusCode(404);
    }

    @Test
    void aTextThatLooksLikeAFormulaStaysAText() throws IOException {
        String title = "=HYPERLINK(\"http://x\";\"" + UUID.randomUUID() + "\")";
        planner.post("/legal-documents", Map.of("kind", "KE_HOACH", "title", title))
                .then()
                .statusCode(201);
        assertThat(lines(planner.token(), "/legal-documents?q=hyperlink").toString())
                .contains("'=HYPERLINK")
                .doesNotContain(";=HYPERLINK")
                .doesNotContain("\"=HYPERLINK");
        byte[] file = export(planner.token(), SheetFormat.XLSX_TYPE, "/legal-documents?q=hyperlink")
                .statusCode(200)
                .contentType(SheetFormat.XLSX_TYPE)
                .extract()
                .asByteArray();
        int found = 0;
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (var row : book.getSheetAt(0)) {
                for (var cell : row) {
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    found += cell.getCellType() == CellType.STRING
                                    && cell.getStringCellValue().equals(title)
                            ? 1
                            : 0;
                }
            }
        }
        assertThat(found).isEqualTo(1);
    }

    @Test
    void totalsAreATableWithWhatTheyRestOn() {
        Plan plan = planner.plan(CollectingDesk.count("Số trẻ em"));
        planner.open(planner.round(
                plan,
                CollectingDesk.year(2026),
                List.of(CollectingDesk.asked(plan.measures().get(0), "TOTAL"))));
        List<String> lines =
                lines(planner.token(), "/roll-ups?year=2026&level=SUBMITTED&map=NOW&on=2026-11-01&planId=" + plan.id());
        assertThat(lines).anyMatch(line -> line.startsWith("\"# ") && line.endsWith(": NOW\""));
        assertThat(lines).anyMatch(line -> line.startsWith("\"# ") && line.endsWith(": 2026-11-01\""));
        assertThat(lines.getLast()).contains("Số trẻ em").contains("TOTAL");
    }

    @Test
    void whatIsNoTableIsNotMadeOne() {
        assertThat(Door.asNobody()
                        .header("Authorization", "Bearer " + planner.token())
                        .noFilters()
                        .accept(SheetFormat.CSV_TYPE)
                        .get("/me")
                        .statusCode())
                .isEqualTo(406);
        assertThat(new String(
                        export(planner.token(), SheetFormat.CSV_TYPE, "/disaggregations")
                                .statusCode(200)
                                .extract()
                                .asByteArray(),
                        StandardCharsets.UTF_8))
                .contains("SEX");
    }
}
