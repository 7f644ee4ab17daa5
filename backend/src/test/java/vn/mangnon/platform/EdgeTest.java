package vn.mangnon.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;
import vn.mangnon.testing.Tokens;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class EdgeTest {
    private final String auditor = Tokens.of("auditor", "22.UBND", "auditor");

    @Inject
    IdempotencyKeys idempotency;

    @Test
    void nobodyIsAskedToSignInWithAProblemInVietnamese() {
        Door.asNobody()
                .get("/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("/problems/unauthenticated"))
                .body("title", equalTo("Chưa đăng nhập"));
    }

    @Test
    void aTokenOfAnotherKeyIsRefusedLikeNone() {
        String forged = auditor.substring(0, auditor.lastIndexOf('.') + 1) + "AAAA";
        Door.as(forged).get("/me").then().statusCode(401).body("type", equalTo("/problems/unauthenticated"));
    }

    @Test
    void aRoleWithoutThePermissionIsForbiddenInTheLanguageAskedFor() {
        Door.as(Tokens.of("viewer", "22.UBND", "viewer"))
                .header("Accept-Language", "en")
                .get("/audit-entries")
                .then()
                .statusCode(403)
                .body("detail", equalTo("Your role may not do this."))
                .header("Content-Language", "en");
    }

    @Test
    void aTokenWithTwoAgenciesIsUnclear() {
        Door.as(Tokens.token("two", List.of("22.UBND", "22.SYT"), "", "viewer"))
                .get("/me")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/agency-unclear"));
    }

    @Test
    void aTokenWithoutARoleOfOursMayNotEvenRead() {
        Door.as(Tokens.of("stranger", "22.UBND", "offline_access"))
                .get("/me")
                .then()
                .statusCode(403);
    }

    @Test
    void anUnknownParameterIsNamed() {
        Door.as(auditor)
                .queryParam("limt", 3)
                .get("/audit-entries")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("limt"))
                .body("errors.code", hasItem("unknown-parameter"));
    }

    @Test
    void parametersOfAWrongFormAreNamed() {
        Door.as(auditor)
                .queryParam("subjectId", "x")
                .get("/audit-entries")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("subjectId"))
                .body("errors[0].code", equalTo("malformed"));
        Door.as(auditor)
                .queryParam("from", "2026-02-30")
                .get("/audit-entries")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("from"));
        Door.as(auditor)
                .queryParam("limit", 201)
                .get("/audit-entries")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("too-large"));
        Door.as(auditor)
                .queryParam("sort", "secret")
                .get("/audit-entries")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-sort"))
                .body("errors[0].detail", containsString("recordedAt"));
        Door.as(auditor)
                .queryParam("cursor", "bm9wZQ")
                .get("/audit-entries")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("bad-cursor"));
        Door.as(auditor)
                .get("/audit-entries/not-an-id")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("id"));
    }

    @Test
    void aBodyOfAWrongFormIsNamedByPointer() {
        Door.as(auditor)
                .contentType("application/json")
                .body("{\"loggedHed\":\"1\"}")
                .post("/audit-entries/verification")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/loggedHed"))
                .body("errors[0].code", equalTo("unknown-field"));
        Door.as(auditor)
                .contentType("application/json")
                .body("{\"loggedHead\":5}")
                .post("/audit-entries/verification")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/loggedHead"));
        Door.as(auditor)
                .contentType("application/json")
                .body("{\"loggedHead\":\"a\\u0000b\"}")
                .post("/audit-entries/verification")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("control-characters"));
        Door.as(auditor)
                .contentType("application/json")
                .body("{")
                .post("/audit-entries/verification")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("malformed-json"));
        Door.as(auditor)
                .contentType("application/json")
                .body("{\"loggedHead\":\"zz\"}")
                .post("/audit-entries/verification")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/loggedHead"))
                .body("errors[0].code", equalTo("pattern"));
        Door.as(auditor)
                .contentType("application/json")
                .post("/audit-entries/verification")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("empty-body"));
        Door.as(auditor)
                .contentType("text/plain")
                .body("x")
                .post("/audit-entries/verification")
                .then()
                .statusCode(415);
    }

    @Test
    void aMomentIsWrittenAsOneAndNotAsANumber() {
        for (String moment :
                List.of("219", "\"219\"", "\"2026-11-22\"", "\"2026-11-22T08:00\"", "\"2026-13-01T00:00:00Z\"")) {
            Door.as(auditor)
                    .contentType("application/json")
                    .body("{\"toldUntil\":" + moment + "}")
                    .post("/notices/readings")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/toldUntil"));
        }
    }

    @Test
    void anUnknownAddressAndAWrongMethodAreProblemsToo() {
        Door.as(auditor)
                .get("/nothing-here")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
        Door.as(auditor).delete("/me").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void aRequestIdIsGivenBackOrMade() {
        Door.as(auditor).header("X-Request-Id", "desk-7").get("/me").then().header("X-Request-Id", "desk-7");
        String made =
                Door.as(auditor).header("X-Request-Id", "bad id!").get("/me").header("X-Request-Id");
        assertThat(made).hasSize(36);
    }

    @Test
    void meSaysWhoIAmAndWhatIMay() {
        Door.as(auditor)
                .get("/me")
                .then()
                .statusCode(200)
                .body("subject", equalTo("test-auditor"))
                .body("roles", equalTo(List.of("auditor")))
                .body("permissions", equalTo(List.of("READ", "AUDIT_READ")))
                .body("agency.code", equalTo("22.UBND"))
                .body("agency.id", notNullValue());
    }

    @Test
    void aPlaceInAListThatNobodyGaveIsNamed() {
        for (String values : List.of(
                "\"x\",\"y\"",
                "\"2026-02-30 00:00:00+00\",\"" + UUID.randomUUID() + "\"",
                "\"2026-01-01 00:00:00+00\",\"no id\"")) {
            String cursor = Base64.getUrlEncoder()
                    .encodeToString(("[\"-recordedAt\"," + values + "]").getBytes(StandardCharsets.UTF_8));
            Door.as(auditor)
                    .queryParam("cursor", cursor)
                    .get("/audit-entries")
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("cursor"))
                    .body("errors[0].code", equalTo("bad-cursor"));
        }
    }

    @Test
    void numbersInOtherDigitsAndEmptyValuesAreNotGuessedAt() {
        for (String limit : List.of("٥", "5.0", "+5", "")) {
            Door.as(auditor)
                    .queryParam("limit", limit)
                    .get("/audit-entries")
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("limit"))
                    .body("errors[0].code", equalTo("malformed"));
        }
        Door.as(auditor)
                .queryParam("subjectId", "")
                .get("/audit-entries")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("subjectId"));
    }

    @Test
    void oldIdempotencyKeysAreForgottenEveryHour() throws SQLException {
        try (Connection owner = PostgresForTests.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("""
                    insert into idempotency_key (caller, operation, key, request_digest, created_id, created_at) values
                    ('forgetting', 'POST /x', 'old', '', gen_random_uuid(), now() - interval '25 hours'),
                    ('forgetting', 'POST /x', 'young', '', gen_random_uuid(), now() - interval '23 hours')""");
            idempotency.forgetOldKeys();
            var left = statement.executeQuery(
                    "select string_agg(key, ',') from idempotency_key where caller = 'forgetting'");
            left.next();
            assertThat(left.getString(1)).isEqualTo("young");
        }
    }

    @Test
    void aFormThatIsCutOffOrCarriesMoreThanItsFileIsRefusedByName() {
        String planner = Tokens.of("planner", "22.SYT", "planner");
        for (String body : List.of(
                "garbage",
                "--x\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nabc")) {
            Door.as(planner)
                    .contentType("multipart/form-data; boundary=x")
                    .body(body.getBytes(StandardCharsets.UTF_8))
                    .post("/plan-imports")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].code", anyOf(equalTo("body-cut-off"), equalTo("required")));
        }
        byte[] text = "KẾ HOẠCH".getBytes(StandardCharsets.UTF_8);
        Door.as(planner)
                .multiPart("file", "a.txt", text)
                .multiPart("state", "ACCEPTED")
                .post("/plan-imports")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/state"))
                .body("errors[0].code", equalTo("unknown-field"));
        Door.as(planner)
                .multiPart("file", "a.txt", text)
                .multiPart("file", "b.txt", text)
                .post("/plan-imports")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/file"))
                .body("errors[0].code", equalTo("repeated-parameter"));
    }

    @Test
    void whatIsTooLargeIsRefusedInWordsEvenBeforeItIsRead() throws Exception {
        byte[] form = ("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                        + "a".repeat(43_000_000) + "\r\n--x--\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/v1/plan-imports"))
                .header("Authorization", "Bearer " + Tokens.of("planner", "22.SYT", "planner"))
                .header("Accept-Language", "en")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofByteArray(form))
                .build();
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = browser.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.headers().firstValue("Content-Language")).hasValue("en");
            assertThat(answer.body()).contains("/problems/content-too-large", "What was sent is larger than allowed.");
        }
    }
}
