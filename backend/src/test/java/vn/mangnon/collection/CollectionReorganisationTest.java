package vn.mangnon.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.collection.CollectingDesk.Plan;
import vn.mangnon.platform.AgencyDirectory;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;
import vn.mangnon.testing.Tokens;

/** Wards are merged, divided and moved while their forms are on the way. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class CollectionReorganisationTest {
    private static final String QUANG_YEN = "07132.UBND";
    private static final String DONG_MAI = "07135.UBND";
    private static final String DAY = "2026-06-01";

    private final CollectingDesk planner = CollectingDesk.planner();
    private final ActDesk acts = new ActDesk();
    private final List<String> plans = new ArrayList<>();

    @Inject
    AgencyDirectory directory;

    @AfterEach
    void everythingIsTakenBack() {
        acts.clear(plans);
        assertThat(KeptFigures.all("select map || area_id from area_map_check()"))
                .isEmpty();
    }

    private Plan plan() {
        Plan plan = planner.plan(CollectingDesk.count("Số trẻ em"), CollectingDesk.ratio("Tỷ lệ trẻ em được trợ giúp"));
        plans.add(plan.id());
        return plan;
    }

    private Map<String, Object> round(Plan plan, int year, String quality, String... agencies) {
        Map<String, Object> round = planner.round(
                plan,
                CollectingDesk.year(year),
                plan.measures().stream()
                        .map(id -> CollectingDesk.asked(id, "TOTAL"))
                        .toList());
        round.put("expectedQuality", quality);
        round.put(
                "submitters",
                List.of(agencies).stream()
                        .map(code -> Map.of("agencyId", planner.agency(code)))
                        .toList());
        return round;
    }

    private static CollectingDesk reporter(String agency) {
        return CollectingDesk.of("reorg-reporter", agency, "reporter");
    }

    private static CollectingDesk head(String agency) {
        return CollectingDesk.of("reorg-head", agency, "approver");
    }

    /** What somebody enters: a count, and a ratio of that many. */
    private static Response enter(CollectingDesk who, Plan plan, String form, int count, int of) {
        JsonPath seen = who.get("/submissions/" + form);
        boolean official = seen.getString("round.expectedQuality").equals("OFFICIAL");
        String side = official ? "official" : "estimated";
        Map<String, Object> first =
                new HashMap<>(Map.of("measureId", plan.measures().get(0), "value", of));
        Map<String, Object> second = new HashMap<>(Map.of(
                "measureId", plan.measures().get(1), "numerator", count, "denominator", of, "comment", "rà soát"));
        first.put("comment", "rà soát");
        first.put("version", seen.get("rows[0]." + side + ".version"));
        second.put("version", seen.get("rows[1]." + side + ".version"));
        return who.post("/submissions/" + form + "/observation-changes", Map.of("changes", List.of(first, second)));
    }

    private static void act(CollectingDesk who, String form, String what) {
        who.act(
                        "/submissions/" + form + "/" + what,
                        who.get("/submissions/" + form).getLong("version"),
                        null)
                .then()
                .statusCode(200);
    }

    private void finish(String agency, String form) {
        act(reporter(agency), form, "submittal");
        act(head(agency), form, "approval");
        act(planner, form, "lock");
    }

    private Map<String, Object> figure(Plan plan, int measure, String area, int year, String map, String level) {
        return planner.get("/roll-ups?measureId=" + plan.measures().get(measure) + "&areaId=" + area + "&year=" + year
                        + "&map=" + map + "&level=" + level)
                .getMap("figures[0]");
    }

    @Test
    void twoWardsBecomeOneInTheMiddleOfARoundAndNoCellIsLostOrCountedTwice() {
        Plan plan = plan();
        String quangYen = ActDesk.area("2025-07132");
        String dongMai = ActDesk.area("2025-07135");
        String past = planner.open(round(plan, 2028, "OFFICIAL", QUANG_YEN, DONG_MAI));
        String pastForm = planner.form(past, QUANG_YEN);
        enter(reporter(QUANG_YEN), plan, pastForm, 5, 10).then().statusCode(200);
        finish(QUANG_YEN, pastForm);
        enter(reporter(DONG_MAI), plan, planner.form(past, DONG_MAI), 15, 30)
                .then()
                .statusCode(200);
        finish(DONG_MAI, planner.form(past, DONG_MAI));
        String round = planner.open(round(plan, 2029, "ESTIMATED", QUANG_YEN, DONG_MAI));
        String one = planner.form(round, QUANG_YEN);
        String other = planner.form(round, DONG_MAI);
        enter(reporter(QUANG_YEN), plan, one, 6, 12).then().statusCode(200);
        act(reporter(QUANG_YEN), one, "submittal");
        enter(reporter(DONG_MAI), plan, other, 3, 33).then().statusCode(200);
        JsonPath draft = planner.draft(round(plan, 2030, "OFFICIAL", QUANG_YEN, DONG_MAI));
        String rows = rows(plan);

        String act = acts.record(ActDesk.act(
                "MERGE",
                DAY,
                List.of(ActDesk.from(quangYen), ActDesk.from(dongMai)),
                List.of(ActDesk.ward("07991", "Phường Quảng Mai"))));
        assertThat(acts.preview(act))
                .containsEntry("OPEN_SUBMISSIONS_PASS", 2)
                .containsEntry("FIGURES_READ_ANEW", 6)
                .doesNotContainKeys("OPEN_SUBMISSIONS_UNDECIDED", "FIGURES_NOT_DIVISIBLE");
        acts.execute(act);
        assertThat(rows(plan)).as("no row of the room is rewritten").isEqualTo(rows);
        acts.tryUndo(act).then().statusCode(200);
        acts.execute(act);

        String merged = "07991.UBND";
        reporter(merged)
                .at()
                .get("/submissions?mine=true&roundId=" + round)
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(one, other))
                .body("items.agency.code", containsInAnyOrder(QUANG_YEN, DONG_MAI))
                .body("items.answeringAgency.code", everyItem(equalTo(merged)));
        historyIsReadAndNeverWritten(plan, pastForm, merged);

        assertThat(reporter(DONG_MAI).get("/submissions/" + other).getList("allowedActions"))
                .as("the token of the old ward works at the new desk")
                .isEqualTo(List.of("ENTER", "SUBMIT"));
        enter(reporter(merged), plan, other, 4, 34).then().statusCode(200);
        act(reporter(merged), other, "submittal");
        act(head(merged), one, "approval");
        act(head(DONG_MAI), other, "approval");
        planner.post(
                        "/collection-rounds/" + round + "/locks",
                        Map.of(
                                "items",
                                List.of(one, other).stream()
                                        .map(id -> Map.of(
                                                "submissionId",
                                                id,
                                                "version",
                                                planner.get("/submissions/" + id)
                                                        .getLong("version")))
                                        .toList()))
                .then()
                .statusCode(200)
                .body("done", equalTo(2));
        String ward = KeptFigures.one("select area_id::text from agency where code = ?", merged);
        totals(plan, ward, 2029, "46", "21.73913");

        thePeriodKeepsItsUnits(plan, ward, merged);
        aDraftIsOpenedOnTheMapOfTheDay(plan, draft, merged);
        acts.tryUndo(act).then().statusCode(409).body("errors.code", hasItem("reorganisation-depends-on-figures"));
    }

    private static String rows(Plan plan) {
        return String.join("\n", KeptFigures.all("""
                select to_jsonb(s)::text from submission s join collection_round r on r.id = s.round_id where r.plan_id = ?::uuid
                union all select to_jsonb(o)::text from observation o join submission s on s.id = o.submission_id
                    join collection_round r on r.id = s.round_id where r.plan_id = ?::uuid
                union all select to_jsonb(f)::text from area_figure f join named_source n using (measure_id, period_id, area_id)
                    join collection_round r on r.id = n.round_id where r.plan_id = ?::uuid
                order by 1""", plan.id(), plan.id(), plan.id()));
    }

    private void historyIsReadAndNeverWritten(Plan plan, String pastForm, String merged) {
        reporter(merged)
                .at()
                .get("/submissions/" + pastForm)
                .then()
                .statusCode(200)
                .body("state", equalTo("LOCKED"))
                .body("answeringAgency.code", equalTo(merged))
                .body("allowedActions", equalTo(List.of()));
        enter(reporter(merged), plan, pastForm, 1, 1).then().statusCode(409);
        planner.act(
                        "/submissions/" + pastForm + "/reopening",
                        planner.get("/submissions/" + pastForm).getLong("version"),
                        Map.of("reason", "sửa lại"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/form-is-history"));
        assertThat(planner.get("/submissions/" + pastForm).getList("allowedActions"))
                .doesNotContain("REOPEN");
        String cell = planner.get("/submissions/" + pastForm).getString("rows[0].official.id");
        Door.as(reporter(merged).token())
                .multiPart("observationId", cell)
                .multiPart("file", "x.pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII), "application/pdf")
                .post("/submissions/" + pastForm + "/evidence")
                .then()
                .statusCode(409);
        JsonPath round = planner.get("/submissions/" + pastForm);
        CollectingDesk.of("reorg-system", merged, "integration")
                .at()
                .body(Map.of(
                        "roundId",
                        round.getString("round.id"),
                        "observations",
                        List.of(Map.of(
                                "areaId",
                                round.getString("area.id"),
                                "figure",
                                Map.of("measureId", plan.measures().get(0), "value", 1)))))
                .post("/observations")
                .then()
                .statusCode(not(equalTo(200)));
    }

    /** The official round after the act asks the units that were named before it; who took over answers for both. */
    private void thePeriodKeepsItsUnits(Plan plan, String ward, String merged) {
        String official = planner.open(round(plan, 2029, "OFFICIAL", merged));
        planner.at()
                .get("/collection-rounds/" + official + "/submissions")
                .then()
                .statusCode(200)
                .body("items.agency.code", containsInAnyOrder(QUANG_YEN, DONG_MAI))
                .body("items.answeringAgency.code", everyItem(equalTo(merged)));
        int count = 20;
        for (String was : List.of(QUANG_YEN, DONG_MAI)) {
            String form = planner.form(official, was);
            enter(reporter(merged), plan, form, 5, count).then().statusCode(200);
            finish(merged, form);
        }
        totals(plan, ward, 2029, "40", "25");
    }

    private void aDraftIsOpenedOnTheMapOfTheDay(Plan plan, JsonPath draft, String merged) {
        String id = draft.getString("id");
        planner.act("/collection-rounds/" + id + "/opening", draft.getLong("version"), null)
                .then()
                .statusCode(200)
                .body("submitters.agency.code", contains(merged));
        String form = planner.form(id, merged);
        JsonPath shown = reporter(merged).get("/submissions/" + form);
        assertThat(shown.getList("rows")).hasSize(2);
        assertThat(shown.getInt("rows[0].previous.value"))
                .as("of both wards together")
                .isEqualTo(40);
        assertThat(shown.getInt("rows[1].previous.numerator")).isEqualTo(10);
        assertThat(shown.getInt("rows[1].previous.value")).isEqualTo(25);
        reporter(merged)
                .post(
                        "/submissions/" + form + "/observation-changes",
                        Map.of(
                                "changes",
                                List.of(Map.of("measureId", plan.measures().get(0), "value", 400))))
                .then()
                .statusCode(200);
        reporter(merged)
                .at()
                .get("/submissions/" + form + "/verdict")
                .then()
                .body("objections.rule", hasItem("CHANGE"));
    }

    private void totals(Plan plan, String ward, int year, String count, String share) {
        String province = ActDesk.area("2004-22");
        for (String map : List.of("NOW", "THEN")) {
            for (String area : map.equals("NOW") ? List.of(ward, province) : List.of(province)) {
                Map<String, Object> counted = figure(plan, 0, area, year, map, "LOCKED");
                assertThat(counted.get("value").toString())
                        .as(map + " " + counted)
                        .isEqualTo(count);
                assertThat(figure(plan, 1, area, year, map, "LOCKED")
                                .get("value")
                                .toString())
                        .startsWith(share);
            }
        }
        assertThat(KeptFigures.differences(plan.measures().get(0))).isEmpty();
        assertThat(KeptFigures.differences(plan.measures().get(1))).isEmpty();
    }

    @Test
    void aDividedWardsFormWaitsUntilThePlannerSaysWhoAnswers() {
        Plan plan = plan();
        String ward = ActDesk.area("2025-07147");
        String round = planner.open(round(plan, 2028, "OFFICIAL", "07147.UBND"));
        String form = planner.form(round, "07147.UBND");
        enter(reporter("07147.UBND"), plan, form, 5, 10).then().statusCode(200);
        planner.act(
                        "/submissions/" + form + "/answering-agency",
                        planner.get("/submissions/" + form).getLong("version"),
                        Map.of("agencyId", planner.agency("22.SYT"), "reason", "thử"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/form-answered-for"));
        String act = acts.record(ActDesk.act(
                "SPLIT",
                DAY,
                List.of(ActDesk.from(ward)),
                List.of(ActDesk.ward("07992", "Phường Hiệp Hòa 1"), ActDesk.ward("07993", "Phường Hiệp Hòa 2"))));
        assertThat(acts.preview(act))
                .containsEntry("OPEN_SUBMISSIONS_UNDECIDED", 1)
                .doesNotContainKey("OPEN_SUBMISSIONS_PASS");
        acts.execute(act);
        CollectingDesk first = reporter("07992.UBND");
        CollectingDesk second = reporter("07993.UBND");
        first.at().get("/submissions/" + form).then().statusCode(200).body("answeringAgency", nullValue());
        enter(first, plan, form, 1, 2).then().statusCode(403);
        JsonPath seen = planner.get("/submissions/" + form);
        assertThat(seen.getList("allowedActions")).contains("APPOINT");
        String path = "/submissions/" + form + "/answering-agency";
        planner.act(path, seen.getLong("version"), Map.of("agencyId", planner.agency("06688.UBND"), "reason", "thử"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/agency-cannot-answer"));
        planner.act(
                        path,
                        seen.getLong("version"),
                        Map.of("agencyId", planner.agency("07992.UBND"), "reason", "Nơi giữ hồ sơ"))
                .then()
                .statusCode(200)
                .body("answeringAgency.code", equalTo("07992.UBND"));
        enter(second, plan, form, 1, 2).then().statusCode(403);
        enter(first, plan, form, 6, 12).then().statusCode(200);
        first.at().get("/submissions?mine=true&roundId=" + round).then().body("items.id", contains(form));
        second.at().get("/submissions?mine=true&roundId=" + round).then().body("items", hasSize(0));
        finish("07992.UBND", form);
        assertThat(figure(plan, 0, ActDesk.area("2004-22"), 2028, "NOW", "LOCKED")
                        .get("value"))
                .as("all parts lie in the province")
                .hasToString("12");
        String part = KeptFigures.one("select area_id::text from agency where code = '07992.UBND'");
        assertThat(figure(plan, 0, part, 2028, "NOW", "LOCKED").get("outcome")).isEqualTo("NOT_DIVISIBLE");
        acts.tryUndo(act).then().statusCode(409);
    }

    @Test
    void anActOfLaterLeavesTodaysFormsAloneUntilItsDay() {
        Plan plan = plan();
        String round = planner.open(round(plan, 2028, "OFFICIAL", QUANG_YEN, DONG_MAI));
        String form = planner.form(round, QUANG_YEN);
        String act = acts.record(ActDesk.act(
                "MERGE",
                "2035-01-01",
                List.of(ActDesk.from(ActDesk.area("2025-07132"))),
                List.of(Map.of("unitId", ActDesk.area("2025-07135")))));
        assertThat(acts.preview(act)).containsEntry("OPEN_SUBMISSIONS_PASS", 1);
        acts.execute(act);
        reporter(QUANG_YEN)
                .at()
                .get("/submissions/" + form)
                .then()
                .statusCode(200)
                .body("answeringAgency.code", equalTo(QUANG_YEN));
        reporter(DONG_MAI).at().get("/submissions/" + form).then().statusCode(404);
        enter(reporter(QUANG_YEN), plan, form, 5, 10).then().statusCode(200);
        var before = directory.deskOf(QUANG_YEN, LocalDate.parse("2034-12-31"));
        var after = directory.deskOf(QUANG_YEN, LocalDate.parse("2035-01-01"));
        assertThat(before.agencyCode()).isEqualTo(QUANG_YEN);
        assertThat(after.agencyCode()).isEqualTo(DONG_MAI);
        assertThat(after.agencies()).contains(before.agencyId());
        assertThat(KeptFigures.all(
                        "select agency_in_charge(?, day)::text from unnest(array['2034-12-31', '2035-01-01']::date[]) day",
                        before.agencyId()))
                .containsExactly(before.agencyId().toString(), after.agencyId().toString());
        acts.tryUndo(act).then().statusCode(200);
        reporter(QUANG_YEN).at().get("/submissions/" + form).then().statusCode(200);
    }

    @Test
    void aCommuneThatMovesToAnotherProvinceTakesItsFiguresIntoItsReachAndTotals() {
        Plan plan = plan();
        String ward = ActDesk.area("2025-07168");
        String round = planner.open(round(plan, 2028, "OFFICIAL", "07168.UBND"));
        String form = planner.form(round, "07168.UBND");
        enter(reporter("07168.UBND"), plan, form, 5, 10).then().statusCode(200);
        finish("07168.UBND", form);
        CollectingDesk there = CollectingDesk.of("reorg-there", "20.SYT", "planner");
        there.at().get("/submissions/" + form).then().statusCode(404);
        String act = acts.record(ActDesk.act(
                "MOVE",
                DAY,
                List.of(ActDesk.from(ward)),
                List.of(Map.of("unitId", ward, "parentId", ActDesk.area("2004-20")))));
        acts.execute(act);
        there.at().get("/submissions/" + form).then().statusCode(200).body("rows[0].official.value", equalTo(10));
        there.at().get("/observations?areaId=" + ward).then().statusCode(200).body("items", hasSize(2));
        String viewer = Tokens.of("reorg-viewer", "20.UBND", "viewer");
        JsonPath now = Door.as(viewer)
                .get("/roll-ups?year=2028&measureId=" + plan.measures().get(0) + "&areaId=" + ActDesk.area("2004-20"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(now.getInt("figures[0].value")).isEqualTo(10);
        JsonPath then = planner.get("/roll-ups?map=THEN&year=2028&measureId="
                + plan.measures().get(0) + "&areaId=" + ActDesk.area("2004-22"));
        assertThat(then.getList("figures")).as("2028 comes after the move").isEmpty();
        planner.at().get("/submissions/" + form).then().statusCode(200);
        acts.tryUndo(act).then().statusCode(200);
        there.at().get("/submissions/" + form).then().statusCode(404);
    }
}
