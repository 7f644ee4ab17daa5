package vn.mangnon.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.mangnon.collection.CollectingDesk.Plan;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;

/** Rounds, through the door. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class RoundDoorTest {
    private final CollectingDesk planner = CollectingDesk.planner();

    private Plan plan() {
        return planner.plan(
                CollectingDesk.ratio("Tỷ lệ trẻ em được trợ giúp", "giới tính"),
                CollectingDesk.count("Số trẻ em bị xâm hại"));
    }

    private Map<String, Object> round(Plan plan) {
        return planner.round(
                plan,
                CollectingDesk.year(2026),
                List.of(CollectingDesk.asked(plan.measures().get(0), "TOTAL", "SEX=FEMALE", "SEX=MALE")));
    }

    @Test
    void periodsOfBothCalendarsStandReady() {
        JsonPath periods = planner.get("/periods?kind=YEAR&year=2026");
        assertThat(periods.getList("items.firstDay")).containsExactlyInAnyOrder("2026-01-01", "2025-12-15");
        assertThat(planner.get("/periods?kind=HALF_YEAR&calendar=ADMINISTRATIVE&on=2026-05-15")
                        .getString("items[0].lastDay"))
                .isEqualTo("2026-06-14");
        for (PeriodCalendar calendar : PeriodCalendar.values()) {
            for (PeriodKind kind :
                    List.of(PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF_YEAR, PeriodKind.YEAR)) {
                List<String> ready = planner.get(
                                "/periods?kind=" + kind + "&calendar=" + calendar + "&year=2024&sort=lastDay")
                        .getList("items.lastDay");
                assertThat(ready).hasSize(kind.perYear());
                for (int number = 1; number <= kind.perYear(); number++) {
                    assertThat(ready.get(number - 1))
                            .isEqualTo(Period.regular(kind, calendar, 2024, number)
                                    .lastDay()
                                    .toString());
                }
            }
        }
    }

    @Test
    void figuresAreToldApartByACodeList() {
        Door.as(planner.token())
                .get("/disaggregations")
                .then()
                .statusCode(200)
                .body("code", hasItems("SEX", "AGE", "ETHNICITY", "DISABILITY", "RESIDENCE"))
                .body("find { it.code == 'SEX' }.words", hasItems("gioi tinh"))
                .body("find { it.code == 'SEX' }.values.code", contains("MALE", "FEMALE"));
    }

    @Test
    void aReportingDutyGivesAWholeDraft() {
        Plan plan = plan();
        JsonPath draft = planner.post(
                        "/collection-rounds",
                        Map.of(
                                "planId",
                                plan.id(),
                                "reportingDutyId",
                                plan.duty(),
                                "period",
                                CollectingDesk.year(2026)))
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/collection-rounds/"))
                .header("ETag", equalTo("\"0\""))
                .body("title", equalTo("Báo cáo kết quả thực hiện hằng năm"))
                .body("state", equalTo("DRAFT"))
                .body("expectedQuality", equalTo("ESTIMATED"))
                .body("measures", hasSize(2))
                .body("measures[0].cells", contains("TOTAL"))
                .body("measures[0].sources[0].level", equalTo("COMMUNE"))
                .body("due", hasSize(1))
                .body("due[0].tier", equalTo("COMMUNE"))
                .body("due[0].dueAt", equalTo("2026-11-15T16:59:59Z"))
                .body("hindrances", empty())
                .body("allowedActions", contains("EDIT", "DELETE", "OPEN"))
                .extract()
                .jsonPath();
        assertThat(draft.getList("submitters")).hasSize(54);
        assertThat(draft.getList("submitters.agency.code")).contains("06688.UBND");
        planner.act("/collection-rounds/" + draft.getString("id") + "/opening", 0, null)
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("progress.submissions", equalTo(54))
                .body("allowedActions", contains("CLOSE", "LOCK", "RETURN"));
    }

    @Test
    void aDraftIsRevisedAndDiscardedAndOpenOneIsNot() {
        Plan plan = plan();
        String id = planner.draft(round(plan)).getString("id");
        String path = "/collection-rounds/" + id;
        planner.patch(path, 0, Map.of("title", "Đợt khác", "expectedQuality", "OFFICIAL"))
                .then()
                .statusCode(200)
                .body("title", equalTo("Đợt khác"))
                .body("expectedQuality", equalTo("OFFICIAL"))
                .body("version", not(equalTo(0)));
        planner.patch(path, 0, Map.of("title", "Chậm chân")).then().statusCode(412);
        long version = planner.get(path).getLong("version");
        planner.act(path + "/opening", version, null).then().statusCode(200);
        version = planner.get(path).getLong("version");
        planner.patch(path, version, Map.of("title", "Muộn"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/round-not-draft"));
        Door.as(planner.token())
                .header("If-Match", "\"" + version + "\"")
                .delete(path)
                .then()
                .statusCode(409);
        planner.act(path + "/opening", version, null).then().statusCode(409);
        planner.act(path + "/closure", version, Map.of())
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/closing-needs-reason"));
        planner.act(path + "/closure", version, Map.of("reason", "Hết hạn"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("closingReason", equalTo("Hết hạn"))
                .body("allowedActions", empty());
        planner.act(path + "/closure", planner.get(path).getLong("version"), Map.of("reason", "Lại"))
                .then()
                .statusCode(409);

        String other = planner.draft(round(plan)).getString("id");
        Door.as(planner.token())
                .header("If-Match", "\"0\"")
                .delete("/collection-rounds/" + other)
                .then()
                .statusCode(204);
        Door.as(planner.token()).get("/collection-rounds/" + other).then().statusCode(404);
    }

    @Test
    void everyPlaceThatDoesNotFitIsNamed() {
        Plan plan = plan();
        Map<String, Object> round = round(plan);
        round.put(
                "measures",
                List.of(
                        CollectingDesk.asked(plan.measures().get(0), "TOTAL", "SEX=OTHER", "RESIDENCE=URBAN"),
                        CollectingDesk.asked(UUID.randomUUID().toString(), "TOTAL"),
                        CollectingDesk.asked(plan.measures().get(0), "TOTAL")));
        round.put(
                "submitters",
                List.of(
                        Map.of("agencyId", planner.agency("31.SYT")),
                        Map.of("agencyId", UUID.randomUUID().toString())));
        round.put("rules", List.of(Map.of("kind", "CHANGE", "severity", "WARNING")));
        planner.post("/collection-rounds", round)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/round-inconsistent"))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/measures/0/cells/1",
                                "/measures/0/cells/2",
                                "/measures/1/measureId",
                                "/measures/2/measureId",
                                "/submitters/0/agencyId",
                                "/submitters/1/agencyId",
                                "/rules/0/percent"));
        Map<String, Object> unclear = round(plan);
        unclear.put("period", Map.of("kind", "QUARTER", "calendar", "STATISTICAL", "year", 2026, "number", 5));
        planner.post("/collection-rounds", unclear)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/period/number"));
    }

    @Test
    void whatIsMissingStandsInTheWayOfOpening() {
        Plan plan = plan();
        Map<String, Object> round = round(plan);
        round.put("due", List.of());
        round.put(
                "submitters",
                List.of(
                        Map.of("agencyId", planner.agency("06688.UBND")),
                        Map.of("agencyId", planner.agency("22.SGDDT"))));
        JsonPath draft = planner.draft(round);
        assertThat(draft.getList("hindrances.code")).contains("no-due-moment", "nothing-asked");
        planner.act("/collection-rounds/" + draft.getString("id") + "/opening", 0, null)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/round-not-ready"))
                .body("errors.pointer", hasItems("/due", "/submitters/1"));
        assertThat(planner.get("/collection-rounds/" + draft.getString("id")).getString("state"))
                .isEqualTo("DRAFT");
    }

    @Test
    void theSameFiguresAreAskedOnceForEachQualityAndFromOneSource() {
        Plan plan = plan();
        Map<String, Object> round = round(plan);
        planner.open(round);
        JsonPath again = planner.draft(round);
        planner.act("/collection-rounds/" + again.getString("id") + "/opening", 0, null)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/figures-asked-twice"));
        Map<String, Object> other = new HashMap<>(round);
        other.put("expectedQuality", "ESTIMATED");
        other.put(
                "measures",
                List.of(Map.of(
                        "measureId",
                        plan.measures().get(0),
                        "sources",
                        List.of(Map.of(
                                "level", "COMMUNE", "kind", "AGENCY", "agencyId", planner.agency("22.SGDDT"))))));
        other.put(
                "submitters",
                List.of(Map.of(
                        "agencyId",
                        planner.agency("22.SGDDT"),
                        "areaId",
                        planner.get("/areas?code=06688&on=2026-01-01").getString("items[0].id"))));
        other.put("due", List.of(Map.of("tier", "PROVINCE_AGENCY", "dueAt", "2099-12-31T16:59:59Z")));
        JsonPath clash = planner.draft(other);
        planner.act("/collection-rounds/" + clash.getString("id") + "/opening", 0, null)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/source-clash"));
    }

    @Test
    void aDraftIsForItsPlannerAndAnOpenRoundForTheProvince() {
        Plan plan = plan();
        JsonPath draft = planner.draft(round(plan));
        String path = "/collection-rounds/" + draft.getString("id");
        CollectingDesk education = CollectingDesk.of("edu-planner", "22.SGDDT", "planner");
        CollectingDesk haiPhong = CollectingDesk.of("hp-planner", "31.SYT", "planner");
        CollectingDesk ward = CollectingDesk.of("ward-reporter", "06688.UBND", "reporter");
        education.at().get(path).then().statusCode(404);
        ward.at().get(path).then().statusCode(404);
        planner.act(path + "/opening", 0, null).then().statusCode(200);
        education
                .at()
                .get(path)
                .then()
                .statusCode(200)
                .body("allowedActions", empty())
                .body("progress.submissions", equalTo(0));
        ward.at().get(path).then().statusCode(200).body("progress.submissions", equalTo(1));
        haiPhong.at().get(path).then().statusCode(404);
        education
                .act(path + "/closure", 1, Map.of("reason", "x"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/outside-reach"));
        haiPhong.act(path + "/closure", 1, Map.of("reason", "x")).then().statusCode(404);
        haiPhong.post("/collection-rounds", round(plan)).then().statusCode(403);
        assertThat(planner.get(path + "/submissions").getList("items.agency.code"))
                .containsExactlyInAnyOrder("06688.UBND", "06994.UBND");
        assertThat(ward.get(path + "/submissions").getList("items.agency.code")).containsExactly("06688.UBND");
        assertThat(education.get(path + "/submissions").getList("items")).isEmpty();
        assertThat(haiPhong.get("/collection-rounds?planId=" + plan.id()).getList("items"))
                .isEmpty();
        education
                .at()
                .get("/collection-rounds?planId=" + plan.id())
                .then()
                .body("items.id", hasItem(draft.getString("id")));
    }

    @Test
    void anIdempotencyKeyDraftsOnce() {
        Plan plan = plan();
        Map<String, Object> round = round(plan);
        String key = UUID.randomUUID().toString();
        String first = planner.at()
                .header("Idempotency-Key", key)
                .body(round)
                .post("/collection-rounds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        planner.at()
                .header("Idempotency-Key", key)
                .body(round)
                .post("/collection-rounds")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        assertThat(planner.get("/collection-rounds?planId=" + plan.id()).getInt("total.value"))
                .isEqualTo(1);
    }
}
