package vn.mangnon.indicator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;
import vn.mangnon.testing.Tokens;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class CatalogueTest {
    private final String viewer = Tokens.of("viewer", "22.UBND", "viewer");

    @Test
    void everybodySignedInReadsTheCatalogueOfTheDecision() {
        Door.as(viewer)
                .get("/catalogues")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("QD23-2021"))
                .body("items.find { it.code == 'QD23-2021' }.measures", equalTo(34))
                .body("items.find { it.code == 'QD23-2021' }.documentNumber", equalTo("23/QĐ-TTg"))
                .body("items.find { it.code == 'QD23-2021' }.issuedOn", equalTo("2021-01-07"));
        Door.asNobody().get("/catalogues").then().statusCode(401);
        Door.as(Tokens.of("stranger", "22.UBND", "offline_access"))
                .get("/catalogues")
                .then()
                .statusCode(403);
    }

    @Test
    void itsMeasuresComeInTheOrderOfTheDecisionWithTheNationsTargets() {
        Door.as(viewer)
                .queryParam("catalogueCode", "QD23-2021")
                .queryParam("limit", 5)
                .get("/catalogue-measures")
                .then()
                .statusCode(200)
                .body(
                        "items.code",
                        contains("QD23-2021:1", "QD23-2021:2", "QD23-2021:3a", "QD23-2021:3b", "QD23-2021:3c"))
                .body("total.value", equalTo(34))
                .body("items[2].unit", equalTo("PER_1000"))
                .body("items[2].direction", equalTo("DOWN"))
                .body("items[2].targets.year", contains(2025, 2030))
                .body("items[2].targets.comparator", everyItem(equalTo("LT")))
                .body("items[2].targets.value", contains(9.5f, 9))
                .body("items[2].targets[0].upper", nullValue());
    }

    @Test
    void aMeasureIsFoundWithoutAccentsByCodeAndInEnglish() {
        Door.as(viewer)
                .queryParam("q", "TAO HON")
                .get("/catalogue-measures")
                .then()
                .statusCode(200)
                .body("items.code", contains("QD23-2021:13"))
                .body("items[0].targets[0].change", equalTo("YEARLY_CHANGE"))
                .body("items[0].targets[0].upper", equalTo(3))
                .body("items[0].targets[0].yearFrom", equalTo(2025));
        Door.as(viewer)
                .queryParam("q", "2021:4c")
                .get("/catalogue-measures")
                .then()
                .body("items", hasSize(1))
                .body("items[0].targets.scope", contains("nông thôn", "nông thôn", "thành thị", "thành thị"));
        Door.as(viewer)
                .queryParam("q", "neonatal")
                .get("/catalogue-measures")
                .then()
                .body("items.code", contains("QD23-2021:3a"));
        Door.as(viewer)
                .queryParam("q", "100%")
                .get("/catalogue-measures")
                .then()
                .body("items", hasSize(0));
        Door.as(viewer)
                .queryParam("sort", "-code")
                .queryParam("limit", 1)
                .get("/catalogue-measures")
                .then()
                .body("items.code", everyItem(startsWith("QD23-2021:9")));
    }

    @Test
    void aParameterOfAWrongFormIsNamed() {
        Door.as(viewer)
                .queryParam("sort", "unit")
                .get("/catalogue-measures")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("sort"));
        Door.as(viewer)
                .queryParam("q", "x".repeat(201))
                .get("/catalogue-measures")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("q"));
        Door.as(viewer)
                .queryParam("on", "2025-01-01")
                .get("/catalogues")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-parameter"));
    }
}
