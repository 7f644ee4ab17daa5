package vn.mangnon.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static vn.mangnon.area.ReorganisationDesk.DAY;
import static vn.mangnon.area.ReorganisationDesk.KEEPER;
import static vn.mangnon.area.ReorganisationDesk.act;
import static vn.mangnon.area.ReorganisationDesk.agency;
import static vn.mangnon.area.ReorganisationDesk.area;
import static vn.mangnon.area.ReorganisationDesk.dump;
import static vn.mangnon.area.ReorganisationDesk.from;
import static vn.mangnon.area.ReorganisationDesk.newWard;
import static vn.mangnon.area.ReorganisationDesk.one;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;
import vn.mangnon.testing.Tokens;

/** Acts at the door: recorded, previewed, carried out, undone. */
@Tag("slow")
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ReorganisationTest {
    private final ReorganisationDesk desk = new ReorganisationDesk();
    private final String haTu = area("2025-06652");
    private final String caoXanh = area("2025-06658");
    private final String haLam = area("2025-06676");
    private final String province = area("2004-22");

    @AfterEach
    void everythingIsTakenBack() throws Exception {
        desk.clear();
        assertThat(AreaMapTest.ask("select map || area_id from area_map_check()"))
                .isEmpty();
    }

    @Test
    void twoWardsBecomeOneWithTheirAgenciesAndWhatTheseAnswerFor() throws Exception {
        String plan = planAssignedTo("06652.UBND", "06658.UBND");
        String draft = plan(Tokens.of("ward-planner", "06658.UBND", "planner"));
        String before = dump();
        String id = desk.record(
                act("MERGE", List.of(from(haTu), from(caoXanh)), List.of(newWard("06991", "Phường Hà Xanh"))));
        assertThat(desk.see(id).getString("title")).isEqualTo("Phường Hà Tu, Phường Cao Xanh → Phường Hà Xanh");
        assertThat(desk.see(id).getList("allowedActions")).isEqualTo(List.of("EDIT", "DISCARD", "PREVIEW", "EXECUTE"));

        JsonPath preview = desk.preview(id);
        assertThat(preview.getList("obstacles")).isEmpty();
        assertThat(preview.getList("changes.collect { it.what + ' ' + it.name }"))
                .containsExactlyInAnyOrder(
                        "BEGINS Phường Hà Xanh",
                        "ENDS Phường Hà Tu",
                        "ENDS Phường Cao Xanh",
                        "ENDS Ủy ban nhân dân phường Hà Tu",
                        "ENDS Ủy ban nhân dân phường Cao Xanh",
                        "BEGINS Ủy ban nhân dân phường Hà Xanh");
        assertThat(preview.getList("effects.collect { it.kind + ' ' + it.count }"))
                .containsExactlyInAnyOrder("GROUPS_FOLLOW 2", "ASSIGNMENTS_PASS 2");
        assertThat(dump()).isEqualTo(before);

        JsonPath done = desk.execute(id);
        assertThat(done.getString("state")).isEqualTo("EXECUTED");
        assertThat(done.getList("allowedActions")).isEqualTo(List.of("UNDO"));
        String made = Door.as(KEEPER)
                .get("/areas?code=06991&on=" + DAY)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        Door.as(KEEPER)
                .get("/areas/" + made)
                .then()
                .statusCode(200)
                .body("predecessors.name", hasItems("Phường Hà Tu", "Phường Cao Xanh"))
                .body("predecessors.share", equalTo(List.of(1, 1)))
                .body("predecessors[0].reorganisation.documentNumber", equalTo("12/NQ-UBTVQH16"));
        Door.as(KEEPER)
                .get("/areas/" + haTu)
                .then()
                .body("validTo", equalTo("2026-05-31"))
                .body("successors.id", equalTo(List.of(made)));
        assertThat(one("select share::text from area_heir where area_id = '" + haTu + "' and heir_id = '" + made
                        + "' and validity @> '2026-06-01'::date"))
                .isEqualTo("1");
        Door.as(KEEPER)
                .get("/agencies/" + agency("06991.UBND"))
                .then()
                .body("aliases", equalTo(List.of("UBND phường Hà Xanh")))
                .body("predecessors.code", hasItems("06652.UBND", "06658.UBND"))
                .body("reportsTo.code", equalTo("22.UBND"));
        assertThat(holders(plan, "2026-05-31")).containsExactlyInAnyOrder("06652.UBND", "06658.UBND");
        assertThat(holders(plan, DAY)).containsOnly("06991.UBND");
        theOldTokenWorksAtTheNewDeskWithAllOfItsPast(draft);

        desk.tryUndo(id).then().statusCode(200).body("state", equalTo("DRAFT"));
        assertThat(dump()).isEqualTo(before);
        assertThat(holders(plan, DAY)).containsExactlyInAnyOrder("06652.UBND", "06658.UBND");
        desk.discard(id);
    }

    /** Reach: areas under the agency today and all their predecessors. */
    private void theOldTokenWorksAtTheNewDeskWithAllOfItsPast(String draftOfTheOtherWard) {
        String planner = Tokens.of("ward-planner", "06652.UBND", "planner");
        Door.as(planner).get("/me").then().statusCode(200).body("agency.code", equalTo("06991.UBND"));
        Door.as(planner)
                .get("/plans/" + draftOfTheOtherWard)
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"));
        Door.as(Tokens.of("ward-planner", "06676.UBND", "planner"))
                .get("/plans/" + draftOfTheOtherWard)
                .then()
                .statusCode(404);
    }

    @Test
    void nothingCarriedOutIsUndoneWhileSomethingLaterDependsOnIt() throws Exception {
        String first = desk.record(act("MERGE", List.of(from(haTu)), List.of(Map.of("unitId", haLam))));
        desk.execute(first);
        Map<String, Object> later = act("MERGE", List.of(from(haLam)), List.of(Map.of("unitId", caoXanh)));
        later.put("effectiveOn", "2026-07-01");
        String second = desk.record(later);
        desk.execute(second);
        String between = dump();
        desk.tryUndo(first).then().statusCode(200);
        assertThat(dump()).isNotEqualTo(between);
        desk.tryUndo(second).then().statusCode(200);

        String made = desk.record(
                act("MERGE", List.of(from(haTu), from(caoXanh)), List.of(newWard("06992", "Phường Hà Cao"))));
        desk.execute(made);
        String ward = one("select id from area where key = '2026-06-01-06992'");
        Map<String, Object> onIt = act("MERGE", List.of(from(ward)), List.of(Map.of("unitId", haLam)));
        onIt.put("effectiveOn", "2026-08-01");
        String third = desk.record(onIt);
        desk.execute(third);
        String stays = dump();
        desk.tryUndo(made)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/reorganisation-depended-on"))
                .body("errors.code", hasItem("reorganisation-depends-act"))
                .body("errors.detail", hasItem(containsString("Phường Hà Cao → Phường Hà Lầm")));
        assertThat(dump()).isEqualTo(stays);
        desk.tryUndo(third).then().statusCode(200);

        long version = Door.as(KEEPER).get("/areas/" + ward).jsonPath().getLong("version");
        Door.as(KEEPER)
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("doubt", "xem lại"))
                .patch("/areas/" + ward)
                .then()
                .statusCode(200);
        desk.tryUndo(made)
                .then()
                .statusCode(409)
                .body("errors.code", hasItem("reorganisation-depends-edited"))
                .body("errors.detail", hasItem(containsString("Phường Hà Cao")));
        Map<String, Object> back = new HashMap<>();
        back.put("doubt", null);
        Door.as(KEEPER)
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", "\"" + (version + 1) + "\"")
                .body(back)
                .patch("/areas/" + ward)
                .then()
                .statusCode(200);

        String plan = plan(Tokens.of("p", "06992.UBND", "planner"));
        desk.tryUndo(made).then().statusCode(409).body("errors.code", hasItem("reorganisation-depends-on-plan"));
        discardPlan(Tokens.of("p", "06992.UBND", "planner"), plan);
        desk.tryUndo(made).then().statusCode(200);
    }

    @Test
    void aWardIsSplitWithKnownSharesAndGoesOnWithTheRest() throws Exception {
        String before = dump();
        Map<String, Object> part = new HashMap<>(newWard("06993", "Phường Hà Đông Bắc"));
        part.put("share", 0.3);
        String id = desk.record(act("SPLIT", List.of(from(haLam)), List.of(part, Map.of("unitId", haLam))));
        assertThat(desk.preview(id).getList("changes.collect { it.what + ' ' + it.name }"))
                .containsExactlyInAnyOrder("BEGINS Phường Hà Đông Bắc", "GIVES_A_PART Phường Hà Lầm");
        desk.execute(id);
        String made = one("select id from area where key = '2026-06-01-06993'");
        assertThat(AreaMapTest.ask("select heir_id || ' ' || share from area_heir where area_id = '" + haLam
                        + "' and validity @> '2026-06-01'::date"))
                .containsExactlyInAnyOrder(haLam + " 0.7", made + " 0.3");
        desk.tryUndo(id).then().statusCode(200);
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void aWardUnderAnotherNameHasItsAgencyUnderThatNameAndHistoryKeepsTheOld() throws Exception {
        String before = dump();
        String id = desk.record(
                act("RENAME", List.of(from(haTu)), List.of(Map.of("unitId", haTu, "name", "Phường Hà Tu Mới"))));
        desk.execute(id);
        Door.as(KEEPER).get("/areas/" + haTu + "?on=2026-05-31").then().body("name", equalTo("Phường Hà Tu"));
        Door.as(KEEPER)
                .get("/areas/" + haTu)
                .then()
                .body("name", equalTo("Phường Hà Tu Mới"))
                .body("history.endedBy.kind", hasItem("RENAME"));
        Door.as(KEEPER)
                .get("/agencies?code=06652.UBND&on=" + DAY)
                .then()
                .body("items.name", equalTo(List.of("Ủy ban nhân dân phường Hà Tu Mới")));
        Door.as(KEEPER)
                .get("/agencies?code=06652.UBND&on=2026-05-31")
                .then()
                .body("items.name", equalTo(List.of("Ủy ban nhân dân phường Hà Tu")));
        desk.tryUndo(id).then().statusCode(200);
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void departmentsMergeAndTheirWorkPassesToTheNewOne() throws Exception {
        String plan = planAssignedTo("22.SVHTT", "22.SDL");
        String before = dump();
        Map<String, Object> act = act(
                "MERGE",
                List.of(from(agency("22.SVHTT")), from(agency("22.SDL"))),
                List.of(Map.of(
                        "code",
                        "22.SVHTTDL",
                        "name",
                        "Sở Văn hóa, Thể thao và Du lịch tỉnh Quảng Ninh",
                        "shortName",
                        "Sở Văn hóa, Thể thao và Du lịch")));
        act.put("subject", "AGENCY");
        String id = desk.record(act);
        assertThat(desk.preview(id).getList("effects.collect { it.kind + ' ' + it.count }"))
                .containsExactlyInAnyOrder("GROUPS_FOLLOW 2", "ASSIGNMENTS_PASS 2");
        desk.execute(id);
        assertThat(holders(plan, DAY)).containsOnly("22.SVHTTDL");
        assertThat(holders(plan, "2026-05-31")).containsExactlyInAnyOrder("22.SVHTT", "22.SDL");
        Door.as(Tokens.of("r", "22.SDL", "reporter")).get("/me").then().body("agency.code", equalTo("22.SVHTTDL"));
        Door.as(KEEPER)
                .get("/reorganisations?unitId=" + agency("22.SVHTTDL"))
                .then()
                .body("items.id", hasItem(id));
        desk.tryUndo(id).then().statusCode(200);
        assertThat(dump()).isEqualTo(before);
        Door.as(Tokens.of("r", "22.SDL", "reporter")).get("/me").then().body("agency.code", equalTo("22.SDL"));
    }

    @Test
    void whatIsOwedAndWhatWaitsGoesOnWithTheNewDepartmentAndComesBackWhenTheActIsUndone() throws Exception {
        String plan = planAssignedTo("22.STP");
        String planner = Tokens.of("planner", "22.SYT", "planner");
        String justice = Tokens.of("r", "22.STP", "reporter");
        String assignment = Door.as(planner).get("/assignments?planId=" + plan).path("items[0].id");
        Door.as(planner)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"0\"")
                .body(Map.of("yearly", List.of(Map.of("month", 3)), "since", "2026-01-01"))
                .patch("/assignments/" + assignment + "/schedule")
                .then()
                .statusCode(200);
        Map<String, Object> words =
                Map.of("assignmentId", assignment, "percent", 20, "statement", "Đã làm một phần", "asOf", "2026-05-01");
        String report = "/progress-reports/" + post(justice, "/progress-reports", words);
        String obstacle = "/obstacles/"
                + post(
                        justice,
                        "/obstacles",
                        Map.of("assignmentId", assignment, "title", "Thiếu người", "statement", "Chưa có người làm"));
        String before = dump();
        Map<String, Object> act = act(
                "MERGE",
                List.of(from(agency("22.SNV")), from(agency("22.STP"))),
                List.of(Map.of(
                        "code",
                        "22.SNVTP",
                        "name",
                        "Sở Nội vụ và Tư pháp tỉnh Quảng Ninh",
                        "shortName",
                        "Sở Nội vụ và Tư pháp")));
        act.put("subject", "AGENCY");
        String id = desk.record(act);
        desk.execute(id);

        String joined = Tokens.of("r", "22.SNVTP", "reporter");
        JsonPath duties =
                Door.as(joined).get("/duties?until=2027-12-31&planId=" + plan).jsonPath();
        assertThat(duties.getList("items.nominalOn")).containsExactly("2026-03-31", "2027-03-31");
        assertThat(duties.getString("items[0].state")).isEqualTo("LATE");
        assertThat(duties.getString("items[0].assignmentId")).isNotEqualTo(assignment);
        Door.as(joined)
                .get(report)
                .then()
                .statusCode(200)
                .body("agency.code", equalTo("22.STP"))
                .body("allowedActions", equalTo(List.of()));
        Door.as(joined).get(obstacle).then().statusCode(200).body("agency.code", equalTo("22.SNVTP"));
        desk.tryUndo(id).then().statusCode(200);
        assertThat(dump()).isEqualTo(before);
        Door.as(justice).get("/duties?planId=" + plan).then().body("items[0].assignmentId", equalTo(assignment));
    }

    @Test
    void anActThatTakesEffectLaterChangesNothingOfToday() throws Exception {
        Map<String, Object> act = act("MERGE", List.of(from(haTu)), List.of(Map.of("unitId", caoXanh)));
        act.put("effectiveOn", "2031-01-01");
        String id = desk.record(act);
        desk.execute(id);
        Door.as(Tokens.of("r", "06652.UBND", "reporter"))
                .get("/me")
                .then()
                .statusCode(200)
                .body("agency.code", equalTo("06652.UBND"));
        Door.as(KEEPER).get("/areas?code=06652&on=2030-12-31").then().body("items.name", hasItem("Phường Hà Tu"));
        Door.as(KEEPER).get("/areas?code=06652&on=2031-01-01").then().body("items.name", equalTo(List.of()));
    }

    @Test
    void whatAnActSaysWronglyOfItselfIsNamedWhenItIsRecorded() {
        refused(act("MERGE", List.of(from(haTu)), List.of()), "/successors reorganisation-numbers");
        refused(
                act("MERGE", List.of(from(haTu), from(haTu)), List.of(Map.of("unitId", caoXanh))),
                "/predecessors/1/unitId reorganisation-twice");
        refused(
                act("MERGE", List.of(from(haTu)), List.of(Map.of("unitId", haTu))),
                "/successors/0/unitId reorganisation-circle");
        refused(
                act(
                        "MERGE",
                        List.of(from(haTu)),
                        List.of(Map.of("code", "06984", "name", "Phường A", "type", "WARD", "parentId", haTu))),
                "/successors/0/parentId reorganisation-circle");
        Map<String, Object> some = new HashMap<>(newWard("06984", "Phường A"));
        Map<String, Object> more = new HashMap<>(newWard("06995", "Phường B"));
        some.put("share", 0.5);
        refused(act("SPLIT", List.of(from(haTu)), List.of(some, more)), "/successors reorganisation-shares-missing");
        more.put("share", 0.6);
        refused(act("SPLIT", List.of(from(haTu)), List.of(some, more)), "/successors reorganisation-shares-sum");
        refused(
                act("RENAME", List.of(from(haTu)), List.of(Map.of("unitId", caoXanh, "name", "Phường A"))),
                "/successors/0/unitId reorganisation-itself");
        refused(
                act("CLOSE", List.of(from(haTu)), List.of(newWard("06984", "Phường A"))),
                "/successors/0/unitId required");
        refused(
                act(
                        "SPLIT",
                        List.of(Map.of("unitId", haTu, "partial", true)),
                        List.of(newWard("06984", "Phường A"), newWard("06995", "Phường B"))),
                "/predecessors/0/partial reorganisation-partial");
        refused(
                act("MERGE", List.of(from("00000000-0000-0000-0000-000000000001")), List.of(Map.of("unitId", caoXanh))),
                "/predecessors/0/unitId unknown-id");
        refused(
                act("MERGE", List.of(from(haTu)), List.of(Map.of("unitId", caoXanh, "share", 0.5))),
                "/successors/0/share reorganisation-share-needless");
        desk.send(act("MERGE", List.of(), List.of())).statusCode(400);
        Map<String, Object> unknownField = act("MERGE", List.of(from(haTu)), List.of(Map.of("unitId", caoXanh)));
        unknownField.put("effective", DAY);
        desk.send(unknownField).statusCode(400);
    }

    @Test
    void whatTheMapDoesNotAllowIsNamedByThePreviewAndRefusedByTheExecution() throws Exception {
        String before = dump();
        stopped(
                act("MERGE", List.of(from(area("2004-06652"))), List.of(Map.of("unitId", caoXanh))),
                422,
                "/predecessors/0/unitId reorganisation-not-alive");
        stopped(
                act("MERGE", List.of(from(haTu)), List.of(Map.of("unitId", area("2004-06652")))),
                422,
                "/successors/0/unitId reorganisation-not-alive");
        Map<String, Object> early = act("MERGE", List.of(from(haTu)), List.of(Map.of("unitId", caoXanh)));
        early.put("effectiveOn", "2025-07-01");
        stopped(early, 422, "/predecessors/0/unitId reorganisation-not-alive");
        stopped(
                act("MERGE", List.of(from(haTu)), List.of(newWard("06658", "Phường A"))),
                409,
                "/successors/0/code reorganisation-code-taken");
        stopped(
                act("MERGE", List.of(from(haTu)), List.of(newWard("0665", "Phường A"))),
                422,
                "/successors/0/code area-code");
        stopped(
                act("MERGE", List.of(from(haTu)), List.of(newWard("06984", "Xã A"))),
                422,
                "/successors/0/name area-name");
        stopped(
                act(
                        "MERGE",
                        List.of(from(haTu)),
                        List.of(Map.of("code", "06984", "name", "Phường A", "type", "WARD", "parentId", caoXanh))),
                422,
                "/successors/0/parentId area-parent");
        stopped(
                act(
                        "MERGE",
                        List.of(from(haTu)),
                        List.of(Map.of(
                                "code", "06984", "name", "Phường A", "type", "WARD", "parentId", area("2004-30")))),
                422,
                "/successors/0/parentId reorganisation-not-alive");
        stopped(
                act("MERGE", List.of(from(haTu)), List.of(Map.of("unitId", province))),
                422,
                "/successors/0/unitId reorganisation-level");
        stopped(
                act("MOVE", List.of(from(haTu)), List.of(Map.of("unitId", haTu, "name", "Phường Khác"))),
                422,
                "/successors/0 reorganisation-unchanged");
        stopped(
                act("CLOSE", List.of(from(province)), List.of()),
                409,
                "/predecessors/0/unitId reorganisation-still-inside");
        stopped(
                act(
                        "MERGE",
                        List.of(from(haTu)),
                        List.of(Map.of("name", "Phường A", "type", "WARD", "parentId", province))),
                422,
                "/successors/0/code reorganisation-agency-code");
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void overlappingActsAreRefused() {
        String first = desk.record(act("MERGE", List.of(from(haTu)), List.of(Map.of("unitId", haLam))));
        desk.execute(first);
        Map<String, Object> retroactive = act("MERGE", List.of(from(haTu)), List.of(Map.of("unitId", caoXanh)));
        retroactive.put("effectiveOn", "2026-03-01");
        stopped(retroactive, 409, "/predecessors/0/unitId reorganisation-later-history");
        retroactive.put("effectiveOn", "2026-07-01");
        stopped(retroactive, 422, "/predecessors/0/unitId reorganisation-not-alive");
    }

    @Test
    void aDraftIsTheKeepersAndIsChangedOnlyAsSeen() {
        String id = desk.record(act("MERGE", List.of(from(haTu)), List.of(Map.of("unitId", caoXanh))));
        String viewer = Tokens.of("v", "22.SYT", "viewer");
        Door.as(viewer).get("/reorganisations/" + id).then().statusCode(404);
        Door.as(viewer)
                .get("/reorganisations?unitId=" + haTu)
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id)));
        Door.as(viewer).get("/reorganisations?limit=3").then().statusCode(200).body("items.state", hasItem("RECORDED"));
        Door.as(viewer).get("/reorganisations/" + id + "/preview").then().statusCode(403);
        Door.as(KEEPER).post("/reorganisations/" + id + "/execution").then().statusCode(428);
        Door.as(KEEPER)
                .header("If-Match", "\"7\"")
                .post("/reorganisations/" + id + "/execution")
                .then()
                .statusCode(412);
        Door.as(KEEPER)
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "thử"))
                .post("/reorganisations/" + id + "/undoing")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/reorganisation-not-executed"));
        Door.as(KEEPER)
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", "\"0\"")
                .body(Map.of("note", "chờ văn bản", "effectiveOn", "2026-09-01"))
                .patch("/reorganisations/" + id)
                .then()
                .statusCode(200)
                .body("effectiveOn", equalTo("2026-09-01"))
                .body("terms.note", equalTo("chờ văn bản"));
        Door.as(KEEPER)
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", "\"1\"")
                .body(Map.of("subject", "AGENCY"))
                .patch("/reorganisations/" + id)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("reorganisation-subject-stays"));
        Door.as(KEEPER)
                .header("If-Match", "\"0\"")
                .delete("/reorganisations/" + id)
                .then()
                .statusCode(412);
        desk.discard(id);
        Door.as(KEEPER).get("/reorganisations/" + id).then().statusCode(404);
        String recorded = one("select id from reorganisation where state = 'RECORDED' limit 1");
        Door.as(KEEPER)
                .header("If-Match", "\"0\"")
                .delete("/reorganisations/" + recorded)
                .then()
                .statusCode(409);
        Door.as(KEEPER)
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "thử"))
                .post("/reorganisations/" + recorded + "/undoing")
                .then()
                .statusCode(409);
    }

    @Test
    void oneKeyRecordsOnce() {
        Map<String, Object> act = act("MERGE", List.of(from(haTu)), List.of(Map.of("unitId", caoXanh)));
        String key = "reorganisation-" + System.nanoTime();
        String first = Door.as(KEEPER)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(act)
                .post("/reorganisations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Door.as(KEEPER)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(act)
                .post("/reorganisations")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        desk.discard(first);
    }

    @Test
    void everyStepStandsInTheTrail() {
        String id = desk.record(act("MERGE", List.of(from(haTu)), List.of(Map.of("unitId", caoXanh))));
        desk.execute(id);
        desk.tryUndo(id).then().statusCode(200);
        Door.as(Tokens.of("auditor", "22.UBND", "auditor"))
                .get("/audit-entries?stream=reorganisation&streamId=" + id)
                .then()
                .statusCode(200)
                .body("items.act", hasItems("recorded", "executed", "undone"));
        desk.discard(id);
    }

    private void refused(Map<String, Object> act, String fault) {
        desk.send(act)
                .statusCode(422)
                .body("type", equalTo("/problems/reorganisation-refused"))
                .body("errors.collect { it.pointer + ' ' + it.code }", hasItem(fault));
    }

    private void stopped(Map<String, Object> act, int status, String fault) {
        String id = desk.record(act);
        assertThat(desk.preview(id).getList("obstacles.collect { it.pointer + ' ' + it.code }"))
                .contains(fault);
        desk.tryExecute(id)
                .then()
                .statusCode(status)
                .body("errors.collect { it.pointer + ' ' + it.code }", hasItem(fault));
        Door.as(KEEPER)
                .header("Accept-Language", "en")
                .get("/reorganisations/" + id + "/preview")
                .then()
                .statusCode(200);
        desk.discard(id);
    }

    /** A plan of the health department in force, for each of whose tasks one of the agencies answers. */
    private String planAssignedTo(String... agencies) {
        String planner = Tokens.of("planner", "22.SYT", "planner");
        String plan = plan(planner);
        for (String code : agencies) {
            String task = post(planner, "/plans/" + plan + "/tasks", Map.of("statement", "Việc của " + code));
            post(
                    planner,
                    "/assignments",
                    Map.of("subjectType", "TASK", "subjectId", task, "agencyId", agency(code), "role", "LEAD"));
        }
        long version = Door.as(planner).get("/plans/" + plan).jsonPath().getLong("version");
        Door.as(planner)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("reason", "Văn bản chưa có số"))
                .post("/plans/" + plan + "/issuance")
                .then()
                .statusCode(200);
        return plan;
    }

    private static String plan(String planner) {
        String document = post(
                planner,
                "/legal-documents",
                Map.of("kind", "KE_HOACH", "title", "Kế hoạch thử sắp xếp", "issuedOn", "2025-07-15"));
        return post(
                planner,
                "/plans",
                Map.of(
                        "title",
                        "Thử sắp xếp",
                        "legalDocumentId",
                        document,
                        "period",
                        Map.of("from", 2025, "to", 2030)));
    }

    private static void discardPlan(String planner, String plan) {
        long version = Door.as(planner).get("/plans/" + plan).jsonPath().getLong("version");
        Door.as(planner)
                .header("If-Match", "\"" + version + "\"")
                .delete("/plans/" + plan)
                .then()
                .statusCode(204);
        try (var owner = PostgresForTests.asOwner()) {
            AreaMapTest.run(
                    owner,
                    "delete from legal_document where recorded_by_agency_id in (select id from agency where code = '06992.UBND')");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String post(String token, String path, Object body) {
        return Door.as(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> holders(String plan, String day) {
        return Door.as(KEEPER)
                .get("/assignments?planId=" + plan + "&on=" + day)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.agencyCode");
    }
}
