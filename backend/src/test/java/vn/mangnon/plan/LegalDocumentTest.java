package vn.mangnon.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import vn.mangnon.platform.UnitOfWork;
import vn.mangnon.testing.AsSystem;
import vn.mangnon.testing.PostgresForTests;
import vn.mangnon.testing.Tokens;

/** Legal documents through the door, and how the one that is meant is found. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class LegalDocumentTest {
    private final Desk planner = Desk.ofQuangNinh();
    private final Desk neighbour = Desk.ofHaiPhong();

    @Inject
    AsSystem system;

    @Inject
    Meaning meaning;

    /** Asks which document is meant, in a unit of work of its own. */
    @ApplicationScoped
    static class Meaning {
        @Inject
        PlanApi plans;

        @UnitOfWork
        UUID of(LegalDocumentValues values) {
            return plans.legalDocument(values);
        }
    }

    @Test
    void aDocumentIsEverybodysToReadAndItsRecordersToChange() {
        String number = number();
        JsonPath document = planner.post("/legal-documents", Desk.document(number, "2021-03-01"))
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/legal-documents/"))
                .body("allowedActions", contains("EDIT", "DELETE"))
                .extract()
                .jsonPath();
        String id = document.getString("id");
        neighbour
                .at()
                .get("/legal-documents/" + id)
                .then()
                .statusCode(200)
                .body("number", equalTo(number))
                .body("allowedActions", empty());
        neighbour
                .patch("/legal-documents/" + id, 0, Map.of("title", "x"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/outside-reach"));
        neighbour.delete("/legal-documents/" + id, 0).then().statusCode(403);
        planner.patch("/legal-documents/" + id, 0, Map.of("signer", "Nguyễn Thị Hạnh"))
                .then()
                .statusCode(200)
                .body("signer", equalTo("Nguyễn Thị Hạnh"));
        planner.patch("/legal-documents/" + id, 0, Map.of("signer", "x")).then().statusCode(412);
        planner.delete("/legal-documents/" + id, 1).then().statusCode(204);
        planner.at().get("/legal-documents/" + id).then().statusCode(404);
        planner.at().get("/legal-documents/" + UUID.randomUUID()).then().statusCode(404);
        new Desk(Tokens.of("viewer", "22.SYT", "viewer"))
                .post("/legal-documents", Desk.document(number(), "2021-03-01"))
                .then()
                .statusCode(403);
    }

    @Test
    void issuerKindNumberAndDayAreADocumentOnlyTogether() {
        String number = number();
        planner.post("/legal-documents", Desk.document(number, "2019-01-02"))
                .then()
                .statusCode(201);
        planner.post("/legal-documents", Desk.document(number, "2022-01-06"))
                .then()
                .statusCode(201);
        planner.post("/legal-documents", Desk.document(number.toUpperCase(), "2022-01-06"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/document-known"));
        Map<String, Object> other = Desk.document(number, "2022-01-06");
        other.put("issuer", "UBND thành phố Hải Phòng");
        planner.post("/legal-documents", other).then().statusCode(201);
        Map<String, Object> nameless = Desk.document(null, null);
        planner.post("/legal-documents", nameless).then().statusCode(201);
        planner.post("/legal-documents", nameless).then().statusCode(201);
    }

    @Test
    void aDocumentThatIsReferredToStays() {
        String basis = planner.document();
        Map<String, Object> body = Desk.plan(planner.document());
        body.put("bases", java.util.List.of(Map.of("legalDocumentId", basis, "relation", "BASIS")));
        planner.post("/plans", body).then().statusCode(201);
        planner.delete("/legal-documents/" + basis, 0)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/document-in-use"));
        planner.at().get("/legal-documents/" + basis).then().body("allowedActions", contains("EDIT"));
    }

    @Test
    void aDocumentByWhichAPlanIsIssuedIsCompletedButNotRewritten() {
        Map<String, Object> blank = Desk.document(null, "2024-02-01");
        String document = planner.post("/legal-documents", blank)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String plan = planner.draft(document);
        planner.act("/plans/" + plan + "/issuance", 0, Map.of("reason", "Chưa có số"))
                .then()
                .statusCode(200);
        String number = number();
        planner.patch("/legal-documents/" + document, 0, Map.of("number", number))
                .then()
                .statusCode(200)
                .body("planIds", contains(plan));
        planner.patch("/legal-documents/" + document, 1, Map.of("number", number()))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/document-relied-upon"));
        planner.patch("/legal-documents/" + document, 1, Map.of("issuedOn", "2024-02-02"))
                .then()
                .statusCode(409);
        planner.patch("/legal-documents/" + document, 1, Map.of("title", "Tên đúng"))
                .then()
                .statusCode(200);
    }

    @Test
    void documentsAreFoundByNumberAndWordsWithoutAccents() {
        String number = number();
        Map<String, Object> body = Desk.document(number, "2021-03-01");
        body.put("title", "Phòng chống xâm hại " + number);
        String id = planner.post("/legal-documents", body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        neighbour
                .at()
                .queryParam("q", "XAM HAI " + number)
                .get("/legal-documents")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        neighbour
                .at()
                .queryParam("number", number.toUpperCase())
                .queryParam("kind", "KE_HOACH")
                .queryParam("issuedOn", "2021-03-01")
                .get("/legal-documents")
                .then()
                .body("items.id", contains(id));
        neighbour
                .at()
                .queryParam("number", number)
                .queryParam("kind", "LUAT")
                .get("/legal-documents")
                .then()
                .body("items", empty());
        for (String sort : new String[] {"number", "-title", "issuedOn"}) {
            neighbour
                    .at()
                    .queryParam("sort", sort)
                    .queryParam("limit", 2)
                    .get("/legal-documents")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void nonsenseIsRefused() {
        Map<String, Object> body = Desk.document("52 /KH-UBND", "2021-03-01");
        planner.post("/legal-documents", body).then().statusCode(400).body("errors[0].pointer", equalTo("/number"));
        body.put("number", "52/KH-UBND");
        body.put("issuedPartial", "2021-03");
        planner.post("/legal-documents", body)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/document-day-twice"));
        body.put("issuedOn", "1066-10-14");
        planner.post("/legal-documents", body)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("implausible-day"));
    }

    @Test
    void whatIsMeantIsTheRecordedDocumentOfTheSameIssuerKindNumberAndDay() {
        String number = number();
        UUID first = meant(values(number, LocalDate.of(2022, 1, 6), "Thủ tướng Chính phủ"));
        assertThat(meant(values(number.toUpperCase(), LocalDate.of(2022, 1, 6), "thủ tướng chính phủ")))
                .isEqualTo(first);
        assertThat(meant(values(number, LocalDate.of(2019, 1, 2), "Thủ tướng Chính phủ")))
                .isNotEqualTo(first);
        UUID anybodys = meant(values(number, LocalDate.of(2022, 1, 6), null));
        assertThat(anybodys).isNotEqualTo(first);
        assertThat(meant(values(number, LocalDate.of(2022, 1, 6), null))).isEqualTo(anybodys);
        assertThat(meant(values(null, LocalDate.of(2022, 1, 6), null)))
                .isNotEqualTo(meant(values(null, LocalDate.of(2022, 1, 6), null)));
    }

    private UUID meant(LegalDocumentValues values) {
        AtomicReference<UUID> id = new AtomicReference<>();
        system.run(() -> id.set(meaning.of(values)));
        return id.get();
    }

    private static LegalDocumentValues values(String number, LocalDate issuedOn, String issuer) {
        return new LegalDocumentValues(
                LegalDocumentKind.QUYET_DINH, number, null, issuedOn, null, issuer, "Tên văn bản", null, null);
    }

    private static String number() {
        return UUID.randomUUID().toString().substring(0, 8) + "/qđ-ttg";
    }
}
