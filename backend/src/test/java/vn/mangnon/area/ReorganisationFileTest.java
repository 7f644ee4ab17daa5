package vn.mangnon.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static vn.mangnon.area.ReorganisationDesk.KEEPER;
import static vn.mangnon.area.ReorganisationDesk.dump;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;
import vn.mangnon.testing.Tokens;

/** Files of acts at the door. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ReorganisationFileTest {
    private static final String HEADER = String.join(",", ReorganisationFile.COLUMNS) + "\n";
    private static final String TWO_ACTS = HEADER
            + "m,MERGE,2026-06-01,12/NQ,2026-05-15,2025-06652|2025-06658,,T-06996,WARD,06996,Phường Hà Xanh,2004-22,\n"
            + "s,SPLIT,2026-06-01,12/NQ,2026-05-15,2025-06676,T-06996,T-06997,WARD,06997,Phường Hà Lầm Mới,2004-22,\n"
            + "r,RENAME,2026-06-01,,,2025-06661,,2025-06661,,,Phường Việt Hưng Mới,,\n";

    @Test
    void aFileIsPreviewedCarriedOutAndTakenBackAsAWhole() throws Exception {
        String before = dump();
        upload(TWO_ACTS, true)
                .statusCode(200)
                .body("counts.rows", equalTo(3))
                .body("counts.acts", equalTo(3))
                .body("acts.line", equalTo(List.of(2, 3, 4)))
                .body(
                        "acts.title",
                        hasItems(
                                "Phường Hà Tu, Phường Cao Xanh → Phường Hà Xanh",
                                "Phường Hà Lầm → Phường Hà Xanh, Phường Hà Lầm Mới"))
                .body("effects.find { it.kind == 'GROUPS_FOLLOW' }.count", equalTo(3))
                .body(
                        "effects.find { it.kind == 'GROUPS_TO_MOVE' }.examples",
                        hasItem("Ủy ban nhân dân phường Hà Lầm"));
        assertThat(dump()).isEqualTo(before);

        String id = upload(TWO_ACTS, false)
                .statusCode(201)
                .body("counts.acts", equalTo(3))
                .body("allowedActions", equalTo(List.of("UNDO")))
                .extract()
                .path("id");
        Door.as(KEEPER)
                .get("/areas?code=06996&on=2026-06-01")
                .then()
                .body("items.name", equalTo(List.of("Phường Hà Xanh")));
        Door.as(KEEPER)
                .get("/reorganisations?importId=" + id)
                .then()
                .statusCode(200)
                .body("items.state", equalTo(List.of("EXECUTED", "EXECUTED", "EXECUTED")));
        assertThat(AreaMapTest.ask("select map || area_id from area_map_check()"))
                .isEmpty();

        Door.as(KEEPER)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "thử"))
                .post("/reorganisation-imports/" + id + "/undoing")
                .then()
                .statusCode(428);
        Door.as(KEEPER)
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "thử"))
                .post("/reorganisation-imports/" + id + "/undoing")
                .then()
                .statusCode(200)
                .body("allowedActions", equalTo(List.of()));
        assertThat(dump()).isEqualTo(before);
        Door.as(KEEPER)
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "thử"))
                .post("/reorganisation-imports/" + id + "/undoing")
                .then()
                .statusCode(409);
        Door.as(KEEPER)
                .get("/reorganisation-imports/" + id)
                .then()
                .statusCode(200)
                .body("undoneBy", equalTo("test-admin"));
    }

    @Test
    void everyFaultIsNamedByLineAndColumnAndNothingIsTaken() throws Exception {
        String before = dump();
        refused(HEADER
                        + ",MERGE,2026-06-01,,,2025-06652,2025-06658,,,,,,\n"
                        + "a,JOIN,2026-06-01,,,2025-06652,2025-06658,,,,,,\n"
                        + "b,MERGE,30/02/2026,,,2025-06652,2025-06658,,,,,,\n"
                        + "c,MERGE,2026-02-30,,,2025-06652,2025-06658,,,,,,\n"
                        + "d,MERGE,2026-06-01,,,2025-06652=2,2025-06658,,,,,,\n"
                        + "e,MERGE,2026-06-01,,,2025-06652,2025-06658,,VILLAGE,,,,\n"
                        + "f,MERGE,2026-06-01,,,2025-06652,2025-06658,,,,,,\n"
                        + "f,SPLIT,2026-06-01,,,2025-06652,,,,,,,\n")
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        hasItems(
                                "/2/act required",
                                "/3/kind malformed",
                                "/4/effectiveOn malformed",
                                "/5/effectiveOn malformed",
                                "/6/predecessors file-share",
                                "/7/type malformed",
                                "/9/act reorganisation-file-head"));
        refused(HEADER + "a,MERGE,2026-06-01,,,2025-06652|KHONG-CO,2025-06658,,,,,,\n")
                .body("errors.pointer", hasItem("/2/predecessors"));
        refused(HEADER
                        + "a,MERGE,2026-06-01,,,2025-06652,2025-06658,,,,,,\n"
                        + "b,MERGE,2026-06-01,,,2025-06652,2025-06661,,,,,,\n"
                        + "c,MERGE,2026-06-01,,,2025-06673,,T-X,WARD,06685,Phường Trùng Mã,2004-22,\n"
                        + "d,RENAME,2026-06-01,,,2025-06709,,2025-06709,,,Xã Sai Loại,,\n"
                        + "e,SPLIT,2026-06-01,,,2025-06712,2025-06709=0.5|2025-06661=0.6,,,,,,\n")
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        hasItem("/6/successors reorganisation-shares-sum"));
        refused(HEADER
                        + "a,MERGE,2026-06-01,,,2025-06652,2025-06658,,,,,,\n"
                        + "b,MERGE,2026-06-01,,,2025-06652,2025-06661,,,,,,\n"
                        + "c,MERGE,2026-06-01,,,2025-06673,,T-X,WARD,06685,Phường Trùng Mã,2004-22,\n"
                        + "d,RENAME,2026-06-01,,,2025-06709,,2025-06709,,,Xã Sai Loại,,\n")
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        hasItems(
                                "/3/predecessors reorganisation-later-history",
                                "/4/code reorganisation-code-taken",
                                "/5/name area-name"));
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void whatIsNotTheFormIsRefused() {
        refused("").body("errors[0].code", equalTo("csv-header"));
        refused(HEADER + "a,MERGE\n").body("errors[0].code", equalTo("csv-columns"));
        refused(HEADER + "a,MERGE,\"2026").body("errors[0].code", equalTo("csv-quotes"));
    }

    @Test
    void onlyTheKeeperCarriesFilesOutAndNothingBesideTheFile() throws Exception {
        String planner = Tokens.of("planner", "22.SYT", "planner");
        Door.as(planner)
                .multiPart("file", "x.csv", bytes(TWO_ACTS), "text/csv")
                .post("/reorganisation-imports")
                .then()
                .statusCode(403);
        Door.asNobody()
                .multiPart("file", "x.csv", bytes(TWO_ACTS), "text/csv")
                .post("/reorganisation-imports")
                .then()
                .statusCode(401);
        Door.as(KEEPER)
                .multiPart("wrong", "x.csv", bytes(TWO_ACTS), "text/csv")
                .post("/reorganisation-imports")
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        hasItems("/file required", "/wrong unknown-field"));
        String before = dump();
        Door.as(KEEPER)
                .multiPart("file", "x.csv", bytes(TWO_ACTS), "text/csv")
                .multiPart("dryRun", "true")
                .post("/reorganisation-imports")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/dryRun"))
                .body("errors[0].code", equalTo("unknown-field"));
        assertThat(dump()).isEqualTo(before);
    }

    private static ValidatableResponse upload(String file, boolean dryRun) {
        return Door.as(KEEPER)
                .multiPart("file", "acts.csv", bytes(file), "text/csv")
                .queryParam("dryRun", dryRun)
                .post("/reorganisation-imports")
                .then();
    }

    private static ValidatableResponse refused(String file) {
        return upload(file, false).statusCode(422).body("type", equalTo("/problems/reorganisation-file-refused"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
