package vn.mangnon.area;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;
import vn.mangnon.testing.Tokens;

/** Files of areas at the door. Everything here lies in Cà Mau and begins in 2040. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AreaImportTest {
    private static final String HEADER = String.join(",", AreaFile.COLUMNS) + "\n";
    private static final AtomicInteger CODES = new AtomicInteger(98_000);
    private final String keeper = Tokens.of("admin", "22.UBND", "directory-admin");
    private String a;
    private String b;

    @BeforeEach
    void freshCodes() {
        a = Integer.toString(CODES.incrementAndGet());
        b = Integer.toString(CODES.incrementAndGet());
    }

    @Test
    void aFileIsTakenWholeWithItsHistorySuccessionAndDoubts() {
        String report = send(twoAreas())
                .statusCode(201)
                .header("Location", containsString("/api/v1/area-imports/"))
                .body("counts.rows", equalTo(3))
                .body("counts.created", equalTo(2))
                .body("counts.links", equalTo(1))
                .body("counts.doubts", equalTo(1))
                .body("doubts[0].line", equalTo(4))
                .body("doubts[0].doubt", equalTo("xem lại, \"kỹ\""))
                .extract()
                .path("id");
        String id = Door.as(keeper)
                .get("/areas?code=" + a + "&on=2041-01-01")
                .then()
                .extract()
                .path("items[0].id");
        Door.as(keeper)
                .get("/areas/" + id)
                .then()
                .statusCode(200)
                .body("history.type", contains("COMMUNE", "WARD"))
                .body("successors.code", contains(b))
                .body("successors[0].share", equalTo(0.25f))
                .body("successors[0].reorganisation.documentNumber", equalTo("7/NQ"));
        Door.as(keeper)
                .get("/area-imports/" + report)
                .then()
                .statusCode(200)
                .body("counts.created", equalTo(2))
                .body("fileName", equalTo("areas.csv"));
        Door.as(keeper)
                .get("/area-imports/" + report + "/doubts")
                .then()
                .statusCode(200)
                .body("items.key", contains("T-" + b));
        Door.as(keeper).get("/area-imports").then().statusCode(200).body("items.id", hasItem(report));
    }

    @Test
    void theSameFileAgainChangesNothing() {
        send(twoAreas()).statusCode(201);
        send(twoAreas())
                .statusCode(201)
                .body("counts.created", equalTo(0))
                .body("counts.changed", equalTo(0))
                .body("counts.unchanged", equalTo(2))
                .body("counts.links", equalTo(0));
    }

    @Test
    void aLaterFileChangesWhatItSaysOtherwiseAndLeavesTheRest() {
        send(twoAreas()).statusCode(201);
        send(HEADER + "T-" + b + ",COMMUNE,COMMUNE," + b + ",Xã Tên Mới,2025-96,2042-01-01,,,,,,\n")
                .statusCode(201)
                .body("counts.changed", equalTo(1))
                .body("counts.unchanged", equalTo(0));
        Door.as(keeper).get("/areas?on=2043-01-01&code=" + b).then().body("items.name", contains("Xã Tên Mới"));
        Door.as(keeper).get("/areas?on=2041-01-01&code=" + a).then().body("items[0].validTo", equalTo("2041-12-31"));
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndStoresNothing() {
        Door.as(keeper)
                .multiPart("file", "areas.csv", bytes(twoAreas()), "text/csv")
                .queryParam("dryRun", true)
                .post("/area-imports")
                .then()
                .statusCode(200)
                .body("counts.created", equalTo(2))
                .body("doubts[0].areaId", nullValue());
        Door.as(keeper).get("/areas?code=" + a).then().body("items", empty());
    }

    @Test
    void everyFaultIsNamedByLineAndColumnAndNothingIsTaken() {
        String file = HEADER
                + "T-" + a + ",COMMUNE,COMMUNE," + a + ",Xã Tốt,2025-96,2040-01-01,,,,,,\n"
                + "T-" + b + ",COMMUNE,COMMUNE," + b + ",Xã Xấu,2025-96,2040-01-01,2039-01-01,,CLOSE,,,\n"
                + "T-1,COMMUNE,COMMUNE," + a + ",Xã Trùng Mã,2025-96,2040-05-01,,,,,,\n"
                + "T-2,COMMUNE,COMMUNE,,Xã Không Nơi,KHONG-CO,2040-01-01,,,,,,\n"
                + "T-3,COMMUNE,COMMUNE,,Xã Quá Sớm,2025-96,2020-01-01,,,,,,\n"
                + "T-4,COMMUNE,COMMUNE,,Xã Hở,2025-96,2040-01-01,2040-12-31,,RENAME,,,\n"
                + "T-4,COMMUNE,COMMUNE,,Xã Hở Mới,2025-96,2041-01-02,,,,,,\n"
                + "T-5,COMMUNE,COMMUNE,,Xã Vắng,2025-96,2040-01-01,2040-12-31,T-6,MERGE,,,\n"
                + "T-6,COMMUNE,COMMUNE,,Xã Muộn,2025-96,2045-01-01,,,,,,\n"
                + "T-7,COMMUNE,COMMUNE,,Xã Tự Kế,2025-96,2040-01-01,2040-12-31,T-7,MERGE,,,\n"
                + "T-8,DISTRICT,RURAL_DISTRICT,,Huyện Nhầm,VN,2040-01-01,,,,,,\n";
        refuse(file)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        hasItems(
                                "/3/validTo file-ends-before-it-begins",
                                "/4/code file-code-taken",
                                "/5/parent file-unknown-key",
                                "/6/parent file-outside-parent",
                                "/8/validFrom file-gap",
                                "/9/successors file-successor-absent",
                                "/11/successors file-succeeds-itself",
                                "/12/parent area-parent"));
        Door.as(keeper).get("/areas?code=" + a).then().body("items", empty());
    }

    @Test
    void valuesOfAWrongFormAreNamedToo() {
        refuse(HEADER
                        + "T 1,COMMUNE,COMMUNE,,Xã Một,2025-96,2040-01-01,,,,,,\n"
                        + "T-2,VILLAGE,COMMUNE,,Xã Hai,2025-96,2040-01-01,,,,,,\n"
                        + "T-3,COMMUNE,COMMUNE,123,Xã Ba,2025-96,2040-01-01,,,,,,\n"
                        + "T-4,COMMUNE,WARD,,Xã Bốn,2025-96,2040-01-01,,,,,,\n"
                        + "T-5,COMMUNE,COMMUNE,,Xã Năm,2025-96,01/01/2040,,,,,,\n"
                        + "T-6,COMMUNE,COMMUNE,,Xã Sáu,2025-96,2040-01-01,2040-02-01,,,,,\n"
                        + "T-7,COMMUNE,COMMUNE,,Xã Bảy,2025-96,2040-01-01,2040-02-01,T-1=2,MERGE,,,\n"
                        + "T-8,COMMUNE,COMMUNE,,Xã Tám,2025-96,2040-01-01,,T-1,,,,\n")
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains(
                                "/2/key pattern",
                                "/3/level malformed",
                                "/4/code file-area-code",
                                "/5/name file-area-name",
                                "/6/validFrom malformed",
                                "/7/act file-act",
                                "/8/successors file-share",
                                "/9/successors file-successors"));
    }

    @Test
    void whatIsNotTheFormIsRefused() {
        refuse("name,code\nXã,1\n")
                .body("errors[0].pointer", equalTo("/1"))
                .body("errors[0].code", equalTo("csv-header"));
        refuse("").body("errors[0].code", equalTo("csv-header"));
        refuse(HEADER + "T-1,COMMUNE\n")
                .body("errors[0].pointer", equalTo("/2"))
                .body("errors[0].code", equalTo("csv-columns"));
        refuse(HEADER + "T-1,COMMUNE,COMMUNE,,\"Xã").body("errors[0].code", equalTo("csv-quotes"));
        upload((HEADER + "T-1,COMMUNE,COMMUNE,,Xã Một,2025-96,2040-01-01,,,,,,\n")
                        .getBytes(StandardCharsets.ISO_8859_1))
                .statusCode(422)
                .body("errors[0].code", equalTo("csv-encoding"));
    }

    @Test
    void onlyTheKeeperImportsAndSeesReports() {
        String planner = Tokens.of("planner", "22.SYT", "planner");
        Door.as(planner)
                .multiPart("file", "areas.csv", bytes(twoAreas()), "text/csv")
                .post("/area-imports")
                .then()
                .statusCode(403);
        Door.as(planner).get("/area-imports").then().statusCode(403);
        Door.asNobody()
                .multiPart("file", "areas.csv", bytes(twoAreas()), "text/csv")
                .post("/area-imports")
                .then()
                .statusCode(401);
        Door.as(keeper)
                .multiPart("wrong", "areas.csv", bytes(twoAreas()), "text/csv")
                .post("/area-imports")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/file"));
        Door.as(keeper)
                .contentType("application/json")
                .body("{}")
                .post("/area-imports")
                .then()
                .statusCode(415);
        Door.as(keeper).get("/area-imports/" + UUID.randomUUID()).then().statusCode(404);
        Door.as(keeper)
                .get("/area-imports/" + UUID.randomUUID() + "/doubts")
                .then()
                .statusCode(404);
    }

    @Test
    void theReferenceFileHasSaidWhatIsDoubtful() {
        String first = Door.as(keeper)
                .get("/area-imports?sort=importedAt&limit=1")
                .then()
                .statusCode(200)
                .body("items[0].fileName", equalTo("areas.csv"))
                .body("items[0].importedBy", equalTo("system"))
                .body("items[0].counts.created", equalTo(14_015))
                .extract()
                .path("items[0].id");
        Door.as(keeper)
                .get("/area-imports/" + first + "/doubts?limit=200")
                .then()
                .statusCode(200)
                .body("total.value", greaterThan(300))
                .body("items.doubt", hasItem(containsString("Vĩnh Long")));
    }

    private String twoAreas() {
        return "\uFEFF" + HEADER
                + "T-" + a + ",COMMUNE,COMMUNE," + a
                + ",Xã Một,2025-96,2040-01-01,2040-12-31,,UPGRADE,6/NQ,2040-11-01,\r\n"
                + "T-" + a + ",COMMUNE,WARD," + a + ",Phường Một,2025-96,2041-01-01,2041-12-31,T-" + b
                + "=0.25,SPLIT,7/NQ,,\r\n"
                + "T-" + b + ",COMMUNE,COMMUNE," + b + ",Xã Hai,2025-96,2042-01-01,,,,,,\"xem lại, \"\"kỹ\"\"\"\r\n";
    }

    private ValidatableResponse send(String file) {
        return upload(bytes(file));
    }

    private ValidatableResponse refuse(String file) {
        return send(file).statusCode(422).body("type", equalTo("/problems/area-file-refused"));
    }

    private ValidatableResponse upload(byte[] content) {
        return Door.as(keeper)
                .multiPart("file", "areas.csv", content, "text/csv")
                .post("/area-imports")
                .then();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void charactersThatNobodySeesAreRefusedByLine() {
        String line = "T-%s,COMMUNE,COMMUNE,%s,Xã %sĐiều,2004-96,2040-01-01,,,,,,\n";
        for (String hidden : new String[] {"\u0001", "\u202e", "\ufffe"}) {
            send(HEADER + line.formatted(a, a, hidden))
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/2"))
                    .body("errors[0].code", equalTo("control-characters"));
        }
    }
}
