package vn.mangnon.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;
import vn.mangnon.testing.Tokens;

/** The reference agencies as any signed-in person finds them, and the desk of each token. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AgencyReadingTest {
    private static final String TODAY = "2026-11-22";
    private final String viewer = Tokens.of("viewer", "22.UBND", "viewer");

    @Test
    void theLabourDepartmentOfQuangNinhHandedChildWorkToTheHealthDepartment() {
        String labour = list("code=22.SLDTBXH").getString("items[0].id");
        Door.as(viewer)
                .get("/agencies/" + labour)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("name", equalTo("Sở Lao động - Thương binh và Xã hội tỉnh Quảng Ninh"))
                .body("validTo", equalTo("2025-02-28"))
                .body("successors.code", contains("22.SYT"))
                .body("successors[0].effectiveOn", equalTo("2025-03-01"))
                .body("successors[0].documentNumber", equalTo("42/2025/NĐ-CP"))
                .body("reportsTo.code", equalTo("22.UBND"))
                .body("doubt", notNullValue())
                .body("allowedActions", empty());
        String health = list("code=22.SYT&on=" + TODAY).getString("items[0].id");
        Door.as(viewer)
                .get("/agencies/" + health)
                .then()
                .statusCode(200)
                .body("predecessors.code", contains("22.SLDTBXH"))
                .body("focal", equalTo(true))
                .body("validTo", nullValue());
    }

    @Test
    void theHealthDepartmentOfHaiPhongTookOverFromBothOldOnes() {
        String health = list("code=31.SYT&on=" + TODAY).getString("items[0].id");
        Door.as(viewer)
                .get("/agencies/" + health)
                .then()
                .statusCode(200)
                .body("predecessors.code", containsInAnyOrder("30.SYT", "31.SYT"))
                .body("predecessors.kind", contains("MERGE", "MERGE"));
    }

    @Test
    void theCommitteeOfTraCuWasFollowedByThoseOfSixCommunes() {
        String traCu = list("q=ubnd huyen tra cu").getString("items[0].id");
        Door.as(viewer)
                .get("/agencies/" + traCu)
                .then()
                .statusCode(200)
                .body("level", equalTo("DISTRICT"))
                .body("successors", hasSize(6))
                .body("areaName", equalTo("Huyện Trà Cú"));
    }

    @Test
    void everyCommuneOfTodayHasItsCommitteeThatReportsToTheProvince() {
        JsonPath communes = list("level=COMMUNE&kind=PEOPLES_COMMITTEE&limit=1&on=" + TODAY);
        assertThat(communes.getString("total.kind")).isEqualTo("AT_LEAST");
        String province = list("code=22.UBND&on=" + TODAY).getString("items[0].id");
        JsonPath below = list("parentId=" + province + "&level=COMMUNE&limit=200&on=" + TODAY);
        assertThat(below.getList("items.code", String.class)).hasSize(54).contains("06688.UBND", "06994.UBND");
        assertThat(below.getList("items.generated", Boolean.class)).containsOnly(true);
    }

    @Test
    void namesAndOtherSpellingsAreFoundWithoutAccents() {
        assertThat(list("q=so y te quang ninh&on=" + TODAY).getList("items.code", String.class))
                .containsExactly("22.SYT");
        Door.as(viewer)
                .queryParam("q", "Sở lđtb&xh")
                .queryParam("on", "2024-01-01")
                .queryParam("limit", 200)
                .get("/agencies")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("22.SLDTBXH", "30.SLDTBXH", "52.SLDTBXH"))
                .body("total.value", equalTo(63));
        assertThat(list("q=22.SYT").getList("items.code", String.class)).containsExactly("22.SYT");
    }

    @Test
    void theWordsOfANameAreFoundInAnyOrderEachFromItsBeginning() {
        assertThat(list("q=so tu phap quang ninh&on=" + TODAY).getList("items.name", String.class))
                .containsExactly("Sở Tư pháp tỉnh Quảng Ninh");
        assertThat(list("q=quang ninh  TƯ PHÁP sở&on=" + TODAY).getList("items.name", String.class))
                .containsExactly("Sở Tư pháp tỉnh Quảng Ninh");
        assertThat(list("q=so tu phap uang ninh&on=" + TODAY).getList("items"))
                .as("a word is found from its beginning")
                .isEmpty();
        for (String sign : new String[] {"so (tu", "so.*", "\\m", "[", "so tu phap)", "%"}) {
            Door.as(viewer)
                    .queryParam("q", sign)
                    .get("/agencies")
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
    }

    @Test
    void aDepartmentIsActiveOnItsDaysOnly() {
        assertThat(list("code=22.SLDTBXH&on=2025-02-28").getList("items")).hasSize(1);
        assertThat(list("code=22.SLDTBXH&on=2025-03-01").getList("items")).isEmpty();
    }

    @Test
    void aTokenStandsForItsDesk() {
        Door.as(viewer)
                .get("/me")
                .then()
                .statusCode(200)
                .body("agency.name", equalTo("Ủy ban nhân dân tỉnh Quảng Ninh"))
                .body("agency.level", equalTo("PROVINCE"))
                .body("agency.provinceName", equalTo("Tỉnh Quảng Ninh"));
        Door.as(Tokens.of("planner-xa", "06688.UBND", "planner"))
                .get("/me")
                .then()
                .statusCode(200)
                .body("agency.areaName", equalTo("Phường Hạ Long"))
                .body("agency.level", equalTo("COMMUNE"))
                .body("agency.provinceName", equalTo("Tỉnh Quảng Ninh"))
                .body("agency.focal", equalTo(true));
        for (String code : new String[] {
            "22.SYT", "22.SGDDT", "22.TTCTXH", "22.BVSN", "22.BVDK", "06994.UBND", "31.SYT", "10525.UBND"
        }) {
            Door.as(Tokens.of("demo", code, "viewer"))
                    .get("/me")
                    .then()
                    .statusCode(200)
                    .body("agency.code", equalTo(code));
        }
    }

    @Test
    void aDissolvedAgencyCountsAsItsOnlySuccessor() {
        Door.as(Tokens.of("late", "22.SLDTBXH", "planner"))
                .get("/me")
                .then()
                .statusCode(200)
                .body("agency.code", equalTo("22.SYT"));
        Door.as(Tokens.of("later", "30.SLDTBXH", "planner"))
                .get("/me")
                .then()
                .statusCode(200)
                .body("agency.code", equalTo("31.SYT"))
                .body("agency.provinceName", equalTo("Thành phố Hải Phòng"));
    }

    @Test
    void aDissolvedAgencyWithSeveralSuccessorsGivesNoDesk() {
        Door.as(Tokens.of("tra-cu", "849.UBND", "planner"))
                .header("Accept-Language", "en")
                .get("/me")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/agency-dissolved"))
                .body(
                        "detail",
                        equalTo(
                                "The agency Ủy ban nhân dân huyện Trà Cú is no longer active and has no single successor."));
        Door.as(Tokens.of("nobody", "22.NOBODY", "planner"))
                .get("/me")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/agency-unclear"));
    }

    @Test
    void wrongQuestionsAreNamedAndUnknownOnesNotFound() {
        Door.as(viewer)
                .queryParam("kind", "MINISTRY")
                .get("/agencies")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("kind"));
        Door.as(viewer)
                .queryParam("areaId", "22")
                .get("/agencies")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("areaId"));
        Door.as(viewer)
                .get("/agencies/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
        Door.asNobody().get("/agencies").then().statusCode(401);
    }

    private JsonPath list(String query) {
        return Door.as(viewer)
                .get("/agencies?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
