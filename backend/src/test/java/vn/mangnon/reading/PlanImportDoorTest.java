package vn.mangnon.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.MultiPartConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.junit.jupiter.api.Test;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;
import vn.mangnon.testing.Tokens;

/** A plan document from upload to correction, and who may see it. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class PlanImportDoorTest {
    private static final String TEXT =
            "ỦY BAN NHÂN DÂN TỈNH LAM SƠN\nSố: 12/KH-UBND\nKẾ HOẠCH\nThực hiện công tác trẻ em năm 2024\nTỷ lệ đạt 65%.\n";

    private final String planner = Tokens.of("planner", "22.SYT", "planner");
    private final String ward = Tokens.of("planner-xa", "06688.UBND", "planner");
    private final String otherAgency = Tokens.of("planner-gd", "22.SGDDT", "planner");
    private final String otherProvince = Tokens.of("planner2", "31.SYT", "planner");

    private static ValidatableResponse send(String token, byte[] content, String name) {
        // as browsers send it: the name in UTF-8
        return Door.as(token)
                .config(RestAssuredConfig.config()
                        .httpClient(HttpClientConfig.httpClientConfig()
                                .httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE))
                        .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset("UTF-8")))
                .multiPart("file", name, content, "application/octet-stream")
                .post("/plan-imports")
                .then();
    }

    private static String sent(String token) {
        return send(token, TEXT.getBytes(StandardCharsets.UTF_8), "ke-hoach.txt")
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static RequestSpecification patch(String token, int version, String body) {
        return Door.as(token)
                .header("If-Match", "\"" + version + "\"")
                .contentType(MergePatch.MEDIA_TYPE)
                .body(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anUploadIsKeptReadAndShown() {
        String id = send(planner, TEXT.getBytes(StandardCharsets.UTF_8), "../thư mục/Kế hoạch 12.txt")
                .statusCode(201)
                .header("Location", containsString("/api/v1/plan-imports/"))
                .header("ETag", "\"0\"")
                .body("status", equalTo("DRAFT"))
                .body("text", equalTo(TEXT))
                .body("file.name", equalTo("Kế hoạch 12.txt"))
                .body("file.format", equalTo("TXT"))
                .body("file.sha256", notNullValue())
                .body("planId", nullValue())
                .body("objectives", notNullValue())
                .body("indicators", notNullValue())
                .body("tasks", notNullValue())
                .body("assignments", notNullValue())
                .body("references", notNullValue())
                .body("deadlines", notNullValue())
                .body("warnings", notNullValue())
                .body("document.kind", notNullValue())
                .body("allowedActions", contains("EDIT", "ACCEPT", "DISCARD"))
                .extract()
                .path("id");

        Door.as(planner)
                .get("/plan-imports/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("text", equalTo(TEXT));
        byte[] bytes = Door.as(planner)
                .accept("application/octet-stream")
                .get("/plan-imports/" + id + "/file")
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%2012.txt")
                .extract()
                .asByteArray();
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(TEXT);
        Door.as(planner)
                .get("/plan-imports?limit=200&status=DRAFT")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        Door.as(planner)
                .get("/plan-imports?limit=200&status=ACCEPTED")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id)));
    }

    @Test
    void wordAndPdfAreReadAtTheDoorToo() {
        send(planner, DocxFile.body(DocxFile.p("Kế hoạch năm 2024")).bytes(), "a.docx")
                .statusCode(201)
                .body("text", equalTo("Kế hoạch năm 2024\n"));
        send(planner, new PdfFile().paragraph("Kế hoạch năm 2024 của tỉnh.").bytes(), "a.pdf")
                .statusCode(201)
                .body("text", equalTo("Kế hoạch năm 2024 của tỉnh.\n"))
                .body("file.format", equalTo("PDF"));
    }

    @Test
    void aFileThatCannotBeReadIsRefusedByNameAndNothingIsKept() {
        int before = total();
        refused(new byte[0], "rong.txt", 422, "document-empty");
        refused("a".getBytes(StandardCharsets.UTF_8), "a.exe", 415, "document-type-unsupported");
        refused("%PDF-1.7 cut".getBytes(StandardCharsets.UTF_8), "a.pdf", 422, "document-damaged");
        refused("%PDF-1.7 cut".getBytes(StandardCharsets.UTF_8), "a.docx", 415, "document-type-mismatch");
        refused(DocxFile.body(DocxFile.p("a")).bytes(), "a.docm", 415, "document-has-macros");
        refused(
                "II. NHIỆM VỤ\n1. Việc\n"
                        .concat("- Tổ chức truyền thông;\n".repeat(20_000))
                        .getBytes(StandardCharsets.UTF_8),
                "dai.txt",
                422,
                "document-too-complex");
        byte[] big = new byte[ReadingBudget.MAX_FILE_BYTES + 1];
        Arrays.fill(big, (byte) 'a');
        refused(big, "lon.txt", 413, "document-too-large");
        assertThat(total()).isEqualTo(before);
    }

    private void refused(byte[] file, String name, int status, String slug) {
        send(planner, file, name)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug))
                .body("title", not(startsWith("document-")))
                .body("detail", notNullValue());
    }

    private int total() {
        return Door.as(planner)
                .get("/plan-imports?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("total.value");
    }

    @Test
    void theFileIsRequired() {
        Door.as(planner)
                .multiPart("other", "x")
                .post("/plan-imports")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"));
        Door.as(planner)
                .contentType("application/json")
                .body("{}")
                .post("/plan-imports")
                .then()
                .statusCode(415);
    }

    @Test
    void onlyPlannersMayAndOnlyWithinTheirReach() {
        String id = sent(ward);
        for (String role : new String[] {
            "viewer",
            "reporter",
            "approver",
            "case-worker",
            "case-decider",
            "case-coordinator",
            "intake",
            "service-provider",
            "auditor",
            "directory-admin"
        }) {
            String token = Tokens.of(role, "06688.UBND", role);
            Door.as(token).get("/plan-imports").then().statusCode(403);
            Door.as(token).get("/plan-imports/" + id).then().statusCode(403);
            send(token, TEXT.getBytes(StandardCharsets.UTF_8), "a.txt").statusCode(403);
            Door.as(token)
                    .header("If-Match", "\"0\"")
                    .post("/plan-imports/" + id + "/discard")
                    .then()
                    .statusCode(403);
        }
        Door.asNobody().get("/plan-imports/" + id).then().statusCode(401);
        for (String stranger :
                new String[] {otherAgency, otherProvince, Tokens.of("planner-xa3", "06994.UBND", "planner")}) {
            outside(stranger, id);
            outside(stranger, UUID.randomUUID().toString());
        }
        Door.as(planner).get("/plan-imports/" + id).then().statusCode(200);
        Door.as(ward).get("/plan-imports/" + id).then().statusCode(200);
        outside(ward, sent(planner));
    }

    private static void outside(String token, String id) {
        Door.as(token).get("/plan-imports/" + id).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        Door.as(token)
                .accept("application/octet-stream")
                .get("/plan-imports/" + id + "/file")
                .then()
                .statusCode(404);
        patch(token, 0, "{\"warnings\":[]}").patch("/plan-imports/" + id).then().statusCode(404);
        Door.as(token)
                .header("If-Match", "\"0\"")
                .post("/plan-imports/" + id + "/discard")
                .then()
                .statusCode(404);
        Door.as(token).get("/plan-imports?limit=200").then().statusCode(200).body("items.id", not(hasItem(id)));
    }

    @Test
    void aDraftIsCorrectedByMergePatch() {
        String id = sent(planner);
        int start = TEXT.indexOf("65%");
        patch(planner, 0, """
                {"document": {"number": "12/KH-UBND", "period": {"from": 2024, "to": 2024}},
                 "objectives": [{"id": "o1", "code": "1", "statement": "Phát triển"}],
                 "indicators": [{"id": "i1", "code": "1", "objectiveCode": "1", "statement": "Tỷ lệ đạt 65%%", "targets": [
                    {"id": "t1", "measure": "Tỷ lệ", "comparator": "EQ", "value": 65, "unit": "PERCENT", "unitText": "%%", "change": "LEVEL",
                     "source": {"start": %d, "end": %d}}]}],
                 "assignments": [{"id": "a1", "agency": "Sở Y tế", "role": "LEAD", "indicatorCodes": ["1"], "indicatorIds": ["i1"],
                    "taskCodes": [], "taskIds": [], "statement": "Sở Y tế chủ trì"}]}""".formatted(start, start + 3))
                .patch("/plan-imports/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("document.number", equalTo("12/KH-UBND"))
                .body("document.period.to", equalTo(2024))
                .body("indicators[0].targets[0].value", equalTo(65))
                .body("indicators[0].targets[0].source.start", equalTo(start))
                .body("assignments[0].agencyId", nullValue());
        Door.as(planner).get("/plan-imports/" + id).then().body("indicators[0].objectiveCode", equalTo("1"));
        patch(planner, 0, "{\"warnings\":[]}")
                .patch("/plan-imports/" + id)
                .then()
                .statusCode(412);
        Door.as(planner)
                .contentType(MergePatch.MEDIA_TYPE)
                .body("{}")
                .patch("/plan-imports/" + id)
                .then()
                .statusCode(428);
    }

    @Test
    void aCorrectionThatDoesNotFitIsRefusedWithEachPlace() {
        String id = sent(planner);
        patch(planner, 0, """
                {"indicators": [{"id": "i1", "code": "1", "objectiveCode": "7", "statement": "x", "source": {"start": 5, "end": 100000}, "targets": [
                    {"id": "i1", "measure": "m", "comparator": "RANGE", "value": 5, "unit": "PERCENT", "change": "LEVEL", "year": 2024, "yearFrom": 2025},
                    {"id": "t2", "measure": "m", "comparator": "EQ", "baseComparator": "LT", "value": 5, "upper": 6, "unit": "PERCENT", "change": "LEVEL"},
                    {"id": "t3", "measure": "m", "comparator": "EQ", "unit": "PERCENT", "change": "LEVEL"}]}],
                 "tasks": [{"id": "k1", "code": "II.1", "parentCode": "II", "statement": "x"}],
                 "assignments": [{"id": "a1", "agency": "Sở Y tế", "agencyId": "%s", "role": "LEAD", "indicatorCodes": [], "indicatorIds": ["i9"],
                    "taskCodes": [], "taskIds": ["k9"], "statement": "x"}],
                 "deadlines": [{"id": "d1", "kind": "REPORT", "text": "x", "date": "2024-01-01", "window": {"from": "2024-02-01", "to": "2024-01-01"}}]}""".formatted(UUID.randomUUID()))
                .patch("/plan-imports/" + id)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/draft-inconsistent"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/indicators/0/objectiveCode",
                                "/indicators/0/source",
                                "/indicators/0/targets/0/id",
                                "/indicators/0/targets/0/upper",
                                "/indicators/0/targets/0/yearFrom",
                                "/indicators/0/targets/1/upper",
                                "/indicators/0/targets/1/baseComparator",
                                "/indicators/0/targets/2/value",
                                "/tasks/0/parentCode",
                                "/assignments/0/indicatorIds/0",
                                "/assignments/0/taskIds/0",
                                "/assignments/0/agencyId",
                                "/deadlines/0/window",
                                "/deadlines/0/date"));
        Door.as(planner)
                .get("/plan-imports/" + id)
                .then()
                .header("ETag", "\"0\"")
                .body("indicators", empty());
    }

    @Test
    void nonsenseIsRefusedByTheSchema() {
        String id = sent(planner);
        bad(id, "{\"status\": \"ACCEPTED\"}", "/status");
        bad(id, "{\"document\": null}", "/document");
        bad(id, "{\"indicators\": null}", "/indicators");
        bad(id, "{\"indicators\": [null]}", "/indicators/0");
        bad(id, "{\"document\": {\"kind\": \"ROMAN\"}}", "/document/kind");
        bad(id, "{\"document\": {\"period\": {\"from\": 1, \"to\": 2024}}}", "/document/period/from");
        bad(
                id,
                "{\"warnings\": [{\"code\": \"NO_NUMBER\", \"message\": \"\", \"source\": {\"start\": -1, \"end\": 0}}]}",
                "/warnings/0/message",
                "/warnings/0/source/start",
                "/warnings/0/source/end");
        bad(id, "[]", "");
        Door.as(planner).get("/plan-imports/không-phải-id").then().statusCode(400);
        Door.as(planner).get("/plan-imports?status=NEVER").then().statusCode(400);
        Door.as(planner).get("/plan-imports?sort=size").then().statusCode(400);
        Door.as(planner).get("/plan-imports?what=1").then().statusCode(400);
    }

    private void bad(String id, String body, String... pointers) {
        patch(planner, 0, body)
                .patch("/plan-imports/" + id)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems(pointers));
    }

    @Test
    void aDiscardedDraftIsReadableAndClosed() {
        String id = sent(planner);
        Door.as(planner).post("/plan-imports/" + id + "/discard").then().statusCode(428);
        Door.as(planner)
                .header("If-Match", "\"7\"")
                .post("/plan-imports/" + id + "/discard")
                .then()
                .statusCode(412);
        Door.as(planner)
                .header("If-Match", "\"0\"")
                .post("/plan-imports/" + id + "/discard")
                .then()
                .statusCode(200)
                .body("status", equalTo("DISCARDED"))
                .body("allowedActions", empty())
                .header("ETag", "\"1\"");
        patch(planner, 1, "{\"warnings\":[]}")
                .patch("/plan-imports/" + id)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/import-discarded"));
        Door.as(planner)
                .header("If-Match", "\"1\"")
                .post("/plan-imports/" + id + "/discard")
                .then()
                .statusCode(409);
        Door.as(planner).get("/plan-imports/" + id).then().statusCode(200).body("text", equalTo(TEXT));
    }

    @Test
    void oneKeyCreatesOnce() {
        String key = UUID.randomUUID().toString();
        byte[] file = TEXT.getBytes(StandardCharsets.UTF_8);
        String first = once(key, file).statusCode(201).extract().path("id");
        once(key, file).statusCode(201).body("id", equalTo(first));
        once(key, "Khác hẳn.".getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    private ValidatableResponse once(String key, byte[] file) {
        return Door.as(planner)
                .header("Idempotency-Key", key)
                .multiPart("file", "a.txt", file, "text/plain")
                .post("/plan-imports")
                .then();
    }

    @Test
    void eachActIsEnteredInTheTrailOnce() {
        String id = sent(planner);
        patch(planner, 0, "{\"warnings\":[]}")
                .patch("/plan-imports/" + id)
                .then()
                .statusCode(200);
        Door.as(planner)
                .header("If-Match", "\"1\"")
                .post("/plan-imports/" + id + "/discard")
                .then()
                .statusCode(200);
        Door.as(Tokens.of("auditor", "22.UBND", "auditor"))
                .get("/audit-entries?subjectId=" + id)
                .then()
                .statusCode(200)
                .body("items.act", containsInAnyOrder("imported", "corrected", "discarded"));
    }

    @Test
    void aPatchThatChangesNothingIsNoCorrection() {
        String id = sent(planner);
        patch(planner, 0, "{}")
                .patch("/plan-imports/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"");
        patch(planner, 0, "{\"document\":{\"number\":\"12/KH-UBND\"}}")
                .patch("/plan-imports/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"");
        String auditor = Tokens.of("auditor", "22.UBND", "auditor");
        Door.as(auditor)
                .queryParam("streamId", id)
                .get("/audit-entries")
                .then()
                .statusCode(200)
                .body("items.act", contains("imported"));
    }
}
