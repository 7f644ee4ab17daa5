package vn.mangnon.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;
import vn.mangnon.testing.Tokens;

/** Outlines at the door. The province made here begins in 2050 and has two communes. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class BoundaryTest {
    private static final AtomicInteger CODES = new AtomicInteger(97_100);
    private static final String DAY = "2051-01-01";
    private final String keeper = Tokens.of("admin", "22.UBND", "directory-admin");
    private final String reader = Tokens.of("reader", "22.SYT", "viewer");
    private String province;
    private String here;
    private String there;

    @BeforeEach
    void aProvinceOfTwoCommunes() {
        int code = CODES.getAndAdd(2);
        here = Integer.toString(code);
        there = Integer.toString(code + 1);
        String rows = String.join(",", AreaFile.COLUMNS) + "\n"
                + "P-" + here + ",PROVINCE,PROVINCE,,Tỉnh Thử " + here + ",VN,2050-01-01,,,,,,\n"
                + "C-" + here + ",COMMUNE,COMMUNE," + here + ",Xã Đây " + here + ",P-" + here + ",2050-01-01,,,,,,\n"
                + "C-" + there + ",COMMUNE,COMMUNE," + there + ",Xã Kia " + here + ",P-" + here + ",2050-01-01,,,,,,\n";
        Door.as(keeper)
                .multiPart("file", "areas.csv", rows.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/area-imports")
                .then()
                .statusCode(201);
        province = Door.as(keeper)
                .queryParam("code", here)
                .queryParam("on", DAY)
                .get("/areas")
                .then()
                .extract()
                .path("items[0].parentId");
    }

    @Test
    void aFileIsTakenWithAReportOfWhatItLeavesOutAndWhatNobodyTakes() {
        String id = send(collection(square(here, 107), square("99999", 108), numbered(7)))
                .statusCode(201)
                .header("Location", containsString("/boundary-imports/"))
                .body("report.areas", equalTo(2))
                .body("report.outlined", equalTo(1))
                .body("report.areasWithout.code", contains(there))
                .body("report.leftovers.reason", contains("UNKNOWN_CODE", "NO_CODE"))
                .body("report.leftovers.place", contains("/features/1", "/features/2"))
                .body("report.pointsRead", equalTo(15))
                .body("report.pointsKept", equalTo(5))
                .body("sample", equalTo(true))
                .body("allowedActions", contains("REMOVE"))
                .extract()
                .path("id");
        map(DAY).statusCode(200)
                .body("features.properties.code", contains(here))
                .body("features[0].geometry.type", equalTo("MultiPolygon"))
                .body("features[0].geometry.coordinates[0][0]", hasSize(5))
                .body("without.code", contains(there))
                .body("sample", equalTo(true))
                .body("sources", contains("thử"));
        Door.as(keeper).get("/boundary-imports/" + id).then().statusCode(200).body("report.outlined", equalTo(1));
        Door.as(keeper).get("/boundary-imports").then().statusCode(200).body("items.id", hasItem(id));
    }

    @Test
    void aDryRunOnlyTells() {
        send(collection(square(here, 107)), "2050-01-01", true).statusCode(200).body("outlined", equalTo(1));
        map(DAY).body("features", empty()).body("without", hasSize(2));
    }

    @Test
    void theOutlineOfADayIsTheLatestThatHadCome() {
        send(collection(square(here, 107)), "2050-01-01", false).statusCode(201);
        send(collection(square(here, 108)), "2060-01-01", false).statusCode(201);
        assertThat(west("2055-01-01")).isEqualTo(107f);
        assertThat(west("2061-01-01")).isEqualTo(108f);
        assertThat(west("2050-01-01")).isEqualTo(107f);
    }

    @Test
    void whoHasTheMapIsNotSentItAgainUntilItChanges() {
        String id =
                send(collection(square(here, 107))).statusCode(201).extract().path("id");
        String tag = map(DAY).header("Cache-Control", containsString("max-age=3600"))
                .extract()
                .header("ETag");
        Door.as(reader)
                .header("If-None-Match", tag)
                .get("/boundaries?areaId=" + province + "&on=" + DAY)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag));
        Door.as(keeper).delete("/boundary-imports/" + id).then().statusCode(428);
        Door.as(keeper)
                .header("If-Match", "\"7\"")
                .delete("/boundary-imports/" + id)
                .then()
                .statusCode(412);
        Door.as(keeper)
                .header("If-Match", "\"0\"")
                .delete("/boundary-imports/" + id)
                .then()
                .statusCode(204);
        Door.as(keeper).get("/boundary-imports/" + id).then().statusCode(404);
        Door.as(reader)
                .header("If-None-Match", tag)
                .get("/boundaries?areaId=" + province + "&on=" + DAY)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)))
                .body("features", empty());
    }

    @Test
    void aLevelFurtherBelowIsShownWhenAsked() {
        send(collection(square(here, 107))).statusCode(201);
        String nation =
                Door.as(reader).get("/areas?level=NATION").then().extract().path("items[0].id");
        Door.as(reader)
                .get("/boundaries?level=COMMUNE&areaId=" + nation + "&on=" + DAY)
                .then()
                .statusCode(200)
                .body("features.properties.code", hasItem(here))
                .body("without.size()", greaterThan(1000));
    }

    @Test
    void whatIsWrongIsNamedByItsPlaceAndNothingIsStored() {
        send(collection(square(here, 107), square(here, 108), square(there, 30)))
                .statusCode(422)
                .body("type", equalTo("/problems/boundary-file-refused"))
                .body("errors.pointer", contains("/features/1/id", "/features/2/geometry"))
                .body("errors.code", contains("boundary-id-twice", "boundary-coordinate"));
        send(collection(square("99999", 107))).statusCode(422).body("errors[0].code", equalTo("boundary-nothing"));
        map(DAY).body("features", empty());
    }

    @Test
    void everybodyReadsAndOnlyTheKeeperOfTheDirectoryImports() {
        map(DAY).statusCode(200);
        Door.as(reader).get("/boundary-imports").then().statusCode(403);
        Door.as(reader)
                .get("/boundaries?areaId=" + province + "&on=2049-12-31")
                .then()
                .statusCode(404);
        Door.as(reader).get("/boundaries").then().statusCode(400);
        Door.as(keeper)
                .contentType(ContentType.MULTIPART)
                .multiPart("other", "x")
                .queryParam("areaId", province)
                .queryParam("level", "COMMUNE")
                .queryParam("validFrom", "2050-01-01")
                .queryParam("source", "thử")
                .post("/boundary-imports")
                .then()
                .statusCode(400);
    }

    private ValidatableResponse send(String file) {
        return send(file, "2050-01-01", false);
    }

    private ValidatableResponse send(String file, String validFrom, boolean dryRun) {
        return Door.as(keeper)
                .multiPart("file", "shapes.json", file.getBytes(StandardCharsets.UTF_8), "application/geo+json")
                .queryParam("areaId", province)
                .queryParam("level", "COMMUNE")
                .queryParam("validFrom", validFrom)
                .queryParam("source", "thử")
                .queryParam("sample", true)
                .queryParam("dryRun", dryRun)
                .post("/boundary-imports")
                .then();
    }

    private ValidatableResponse map(String day) {
        return Door.as(reader)
                .get("/boundaries?areaId=" + province + "&on=" + day)
                .then();
    }

    private float west(String day) {
        return map(day).extract().path("features[0].geometry.coordinates[0][0].collect { it[0] }.min()");
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String square(String code, int west) {
        return feature("\"" + code + "\"", west);
    }

    private static String numbered(int id) {
        return feature(Integer.toString(id), 107);
    }

    private static String feature(String id, int west) {
        int east = west + 1;
        return "{\"type\":\"Feature\",\"id\":" + id
                + ",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[" + west + ",21],[" + east
                + ",21],[" + east + ",22],[" + west + ",22],[" + west + ",21]]]}}";
    }
}
