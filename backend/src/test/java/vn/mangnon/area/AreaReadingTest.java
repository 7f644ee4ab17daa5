package vn.mangnon.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;
import vn.mangnon.testing.Tokens;

/** The reference areas as any signed-in person finds them. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AreaReadingTest {
    private static final String TODAY = "2026-11-22";
    private final String viewer = Tokens.of("viewer", "22.UBND", "viewer");

    @Test
    void todayHas34ProvincesOfWhich7AreCities() {
        JsonPath provinces = list("level=PROVINCE&limit=200&on=" + TODAY);
        assertThat(provinces.getList("items.code", String.class)).hasSize(34).doesNotHaveDuplicates();
        assertThat(provinces.getList("items.findAll { it.type == 'CITY' }.name", String.class))
                .hasSize(7)
                .contains("Thành phố Đồng Nai");
        assertThat(provinces.getInt("total.value")).isEqualTo(34);
        assertThat(provinces.getString("total.kind")).isEqualTo("EXACT");
    }

    @Test
    void dongNaiWasAProvinceUntilItBecameACity() {
        assertThat(list("level=PROVINCE&code=75&on=2026-04-29").getString("items[0].name"))
                .isEqualTo("Tỉnh Đồng Nai");
        assertThat(list("level=PROVINCE&code=75&on=2026-04-30").getString("items[0].name"))
                .isEqualTo("Thành phố Đồng Nai");
    }

    @Test
    void theMapOf30June2025Has63ProvincesAnd696Districts() {
        assertThat(list("level=PROVINCE&limit=200&on=2025-06-30").getList("items"))
                .hasSize(63);
        assertThat(list("level=DISTRICT&limit=1&on=2025-06-30").getInt("total.value"))
                .isEqualTo(696);
        assertThat(list("level=DISTRICT&limit=1&on=2025-07-01").getInt("total.value"))
                .isZero();
    }

    @Test
    void aNameIsFoundWithoutItsAccents() {
        assertThat(list("q=ha long&on=" + TODAY).getList("items.name", String.class))
                .contains("Phường Hạ Long");
        assertThat(list("q=hạ LONG").getList("items.name", String.class))
                .contains("Phường Hạ Long", "Thành phố Hạ Long");
        assertThat(list("q=dong  nai&level=PROVINCE").getList("items.name", String.class))
                .contains("Thành phố Đồng Nai");
        assertThat(list("q=thua thien&level=PROVINCE").getList("items.name", String.class))
                .containsExactly("Thành phố Huế");
        for (String apostrophe : List.of("'", "\u2019")) {
            Door.as(viewer)
                    .queryParam("q", "ea h" + apostrophe + "leo")
                    .queryParam("on", TODAY)
                    .get("/areas")
                    .then()
                    .statusCode(200)
                    .body("items.code", contains("24184"));
        }
        assertThat(list("q=ninh quang tinh&on=" + TODAY).getList("items.name", String.class))
                .contains("Tỉnh Quảng Ninh");
        Door.as(viewer).queryParam("q", "\u0301").get("/areas").then().statusCode(200);
        Door.as(viewer)
                .queryParam("q", "h%long")
                .get("/areas")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void aCodeIsFoundOnItsOwnDay() {
        assertThat(list("q=52&level=PROVINCE&on=2024-01-01").getString("items[0].name"))
                .isEqualTo("Tỉnh Bình Định");
        assertThat(list("q=52&level=PROVINCE&on=" + TODAY).getString("items[0].name"))
                .isEqualTo("Tỉnh Gia Lai");
    }

    @Test
    void pagesFollowEachOtherWithoutLossOrRepetition() {
        UUID province = id("level=PROVINCE&code=22&on=" + TODAY);
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = list(
                    "limit=20&on=" + TODAY + "&parentId=" + province + (cursor == null ? "" : "&cursor=" + cursor));
            seen.addAll(page.getList("items.code", String.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(seen).hasSize(54).doesNotHaveDuplicates().contains("06688", "06994", "06978");
    }

    @Test
    void namesAreSortedAsVietnameseSortsThem() {
        List<String> names =
                list("level=PROVINCE&limit=200&on=2025-06-30&sort=name").getList("items.shortName", String.class);
        assertThat(names.indexOf("An Giang")).isLessThan(names.indexOf("Bà Rịa - Vũng Tàu"));
        assertThat(names.indexOf("Cần Thơ")).isLessThan(names.indexOf("Đà Nẵng"));
        assertThat(names.indexOf("Đồng Tháp")).isLessThan(names.indexOf("Gia Lai"));
        assertThat(list("level=PROVINCE&limit=1&sort=-code&on=" + TODAY).getString("items[0].code"))
                .isEqualTo("96");
    }

    @Test
    void haiDuongWentIntoHaiPhong() {
        UUID haiDuong = id("q=hai duong&level=PROVINCE");
        Door.as(viewer)
                .get("/areas/" + haiDuong)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("name", equalTo("Tỉnh Hải Dương"))
                .body("validTo", equalTo("2025-06-30"))
                .body("on", equalTo("2025-06-30"))
                .body("parents.name", contains("Việt Nam"))
                .body("successors.name", contains("Thành phố Hải Phòng"))
                .body("successors[0].code", equalTo("31"))
                .body("successors[0].validFrom", equalTo("2025-07-01"))
                .body("successors[0].share", nullValue())
                .body("successors[0].reorganisation.kind", equalTo("MERGE"))
                .body("successors[0].reorganisation.documentNumber", equalTo("202/2025/QH15"))
                .body("successors[0].reorganisation.effectiveOn", equalTo("2025-07-01"))
                .body("allowedActions", empty());
        UUID haiPhong = id("code=31&level=PROVINCE&on=" + TODAY);
        Door.as(viewer)
                .get("/areas/" + haiPhong)
                .then()
                .statusCode(200)
                .body("predecessors.name", containsInAnyOrder("Tỉnh Hải Dương", "Thành phố Hải Phòng"))
                .body("childCount", equalTo(114));
    }

    @Test
    void theDistrictOfTraCuIsKnownWithItsSuccessors() {
        UUID traCu = id("q=huyen tra cu&on=2022-03-16");
        Door.as(viewer)
                .queryParam("on", "2022-03-16")
                .get("/areas/" + traCu)
                .then()
                .statusCode(200)
                .body("level", equalTo("DISTRICT"))
                .body("code", equalTo("849"))
                .body("parents.name", contains("Tỉnh Trà Vinh", "Việt Nam"))
                .body("childCount", equalTo(17))
                .body("successors.code", containsInAnyOrder("29461", "29467", "29476", "29489", "29491", "29506"));
        Door.as(viewer)
                .queryParam("on", TODAY)
                .get("/areas/" + traCu)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void aCommuneThatWentOnKeepsItsHistoryOfParents() {
        UUID commune = id("q=cai chien&level=COMMUNE&on=" + TODAY);
        Door.as(viewer)
                .get("/areas/" + commune)
                .then()
                .statusCode(200)
                .body("history.parentName", contains("Huyện Hải Hà", "Tỉnh Quảng Ninh"))
                .body("history.validTo", contains("2025-06-30", null))
                .body("history[0].endedBy.kind", equalTo("MOVE"))
                .body("history[0].endedBy.documentNumber", equalTo("72/2025/QH15"))
                .body("history[1].endedBy", nullValue())
                .body("validFrom", nullValue());
        Door.as(viewer)
                .queryParam("on", "2025-06-30")
                .get("/areas/" + commune)
                .then()
                .statusCode(200)
                .body("parents.name", contains("Huyện Hải Hà", "Tỉnh Quảng Ninh", "Việt Nam"));
        UUID island = id("q=bach long vi&level=COMMUNE");
        Door.as(viewer)
                .get("/areas/" + island)
                .then()
                .statusCode(200)
                .body("type", equalTo("SPECIAL_ZONE"))
                .body("predecessors.name", hasItem("Huyện Bạch Long Vĩ"))
                .body("predecessors.level", everyItem(equalTo("DISTRICT")))
                .body("parents.name", contains("Thành phố Hải Phòng", "Việt Nam"));
    }

    @Test
    void wrongQuestionsAreNamed() {
        Door.as(viewer)
                .queryParam("level", "WARD")
                .get("/areas")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("level"));
        Door.as(viewer)
                .queryParam("on", "2026-02-30")
                .get("/areas")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("on"));
        Door.as(viewer)
                .queryParam("parentId", "22")
                .get("/areas")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("parentId"));
        Door.as(viewer)
                .queryParam("sort", "secret")
                .get("/areas")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("sort"));
        Door.as(viewer)
                .queryParam("q", "a".repeat(201))
                .get("/areas")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("q"));
        Door.as(viewer)
                .queryParam("tier", "1")
                .get("/areas")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-parameter"));
        Door.as(viewer).get("/areas/22").then().statusCode(400).body("errors[0].parameter", equalTo("id"));
    }

    @Test
    void anUnknownAreaIsNotFoundAndNobodySeesAny() {
        Door.as(viewer)
                .get("/areas/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
        Door.asNobody().get("/areas").then().statusCode(401);
    }

    private JsonPath list(String query) {
        return Door.as(viewer)
                .get("/areas?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private UUID id(String query) {
        return UUID.fromString(list(query).getString("items[0].id"));
    }
}
