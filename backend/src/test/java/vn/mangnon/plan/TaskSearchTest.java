package vn.mangnon.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.testing.PostgresForTests;

/** Finding tasks of all plans by their words. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class TaskSearchTest {
    private final Desk planner = Desk.ofQuangNinh();
    private final Desk neighbour = Desk.ofHaiPhong();
    private String word;

    @BeforeEach
    void aWordOfItsOwn() {
        word = "đuối" + UUID.randomUUID().toString().substring(0, 8);
    }

    private String folded() {
        return word.replace("đuối", "DUOI");
    }

    @Test
    void aTaskIsFoundWithoutAccentsByEverybodyOnceItsPlanIsIssued() {
        String id = planner.draft();
        String task = planner.task(id, "II.3.a", "Phòng, chống " + word + " nước cho trẻ em");
        neighbour
                .at()
                .queryParam("q", folded())
                .get("/tasks")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("total.value", equalTo(0));
        planner.at()
                .queryParam("q", folded() + "  nuoc")
                .get("/tasks")
                .then()
                .body("items.id", contains(task))
                .body("items[0].planId", equalTo(id));
        planner.issue(id);
        neighbour
                .at()
                .queryParam("q", folded())
                .get("/tasks")
                .then()
                .body("items.id", contains(task))
                .body("items[0].code", equalTo("II.3.a"))
                .body("items[0].statement", equalTo("Phòng, chống " + word + " nước cho trẻ em"))
                .body("items[0].effectiveFrom", equalTo("2021-03-01"));
        neighbour
                .at()
                .queryParam("q", "ii.3.a phong, chong " + folded())
                .get("/tasks")
                .then()
                .body("items.id", contains(task));
        planner.at().queryParam("q", folded()).get("/tasks").then().body("total.value", equalTo(1));
    }

    @Test
    void whateverFindsATaskInADraftFindsItInTheIssuedPlanToo() {
        String id = planner.draft();
        String task = planner.task(id, "III.2.b", "Phòng ngừa Bạo lực, xâm hại; ĐĂNG KÝ khai sinh – " + word);
        String other = planner.task(id, "III.2.c", "Đăng ký khai sinh – " + word);
        List<String> both = List.of(
                word,
                folded(),
                word.toUpperCase(Locale.ROOT),
                "dang ky khai sinh – " + folded(),
                "ĐĂNG KÝ   Khai Sinh – " + word,
                Normalizer.normalize("đăng ký khai sinh – " + word, Normalizer.Form.NFD),
                "III.2");
        List<String> one = List.of("iii.2.b phong ngua", "bao luc, xam hai; dang ky khai sinh – " + folded());
        List<String> none = List.of(
                "bao luc xam hai; dang ky khai sinh – " + folded(),
                folded() + "x",
                "III_2.b phong ngua",
                "%" + folded());
        for (boolean issued : new boolean[] {false, true}) {
            if (issued) {
                planner.issue(id);
            }
            for (Desk desk : List.of(planner, neighbour)) {
                boolean seen = issued || desk == planner;
                both.forEach(q -> assertThat(found(desk, q, id))
                        .as(q)
                        .containsExactlyInAnyOrderElementsOf(seen ? List.of(task, other) : List.of()));
                one.forEach(q -> assertThat(found(desk, q, id))
                        .as(q)
                        .containsExactlyElementsOf(seen ? List.of(task) : List.of()));
                none.forEach(q -> assertThat(found(desk, q, id)).as(q).isEmpty());
            }
        }
    }

    private static List<String> found(Desk desk, String q, String planId) {
        return desk.at()
                .queryParam("q", q)
                .queryParam("planId", planId)
                .get("/tasks")
                .jsonPath()
                .getList("items.id", String.class);
    }

    @Test
    void aDraftIsFoundByTheWordsThatItHasNow() {
        String task = planner.task(planner.draft(), "1", "Trước " + word);
        planner.patch(
                        "/tasks/" + task,
                        planner.get("/tasks/" + task).getLong("version"),
                        Map.of("statement", "Sau " + word + " đổi"))
                .then()
                .statusCode(200);
        planner.at().queryParam("q", "truoc " + folded()).get("/tasks").then().body("items", empty());
        planner.at()
                .queryParam("q", "sau " + folded() + " doi")
                .get("/tasks")
                .then()
                .body("items.id", contains(task))
                .body("items[0].statement", equalTo("Sau " + word + " đổi"))
                .body("total.value", equalTo(1));
    }

    @Test
    void anAmendedTaskIsFoundByTheWordsOfTheDay() {
        String id = planner.draft();
        String task = planner.task(id, "1", "Trước: " + word);
        planner.issue(id);
        planner.amend(id, "2024-01-01", Desk.change("TASK", task, Map.of("statement", "Sau")))
                .then()
                .statusCode(201);
        planner.at().queryParam("q", folded()).get("/tasks").then().body("items", empty());
        planner.at()
                .queryParam("q", folded())
                .queryParam("on", "2023-12-31")
                .get("/tasks")
                .then()
                .body("items.id", contains(task))
                .body("items[0].effectiveTo", equalTo("2024-01-01"));
        planner.amend(id, "2022-01-01", Desk.remove("TASK", task)).then().statusCode(201);
        planner.at()
                .queryParam("q", folded())
                .queryParam("on", "2023-12-31")
                .get("/tasks")
                .then()
                .body("items", empty());
        planner.at()
                .queryParam("q", folded())
                .queryParam("on", "2021-12-31")
                .get("/tasks")
                .then()
                .body("items.id", contains(task));
    }

    @Test
    void theSearchIsNarrowedToAPlanOrAnArea() {
        String here = planner.draft();
        String mine = planner.task(here, "1", word);
        String issued = planner.draft();
        String other = planner.task(issued, "1", word);
        planner.issue(issued);
        planner.at().queryParam("q", folded()).get("/tasks").then().body("items.id", containsInAnyOrder(mine, other));
        planner.at()
                .queryParam("q", folded())
                .queryParam("planId", here)
                .get("/tasks")
                .then()
                .body("items.id", contains(mine));
        planner.at()
                .queryParam("q", folded())
                .queryParam("planId", issued)
                .get("/tasks")
                .then()
                .body("items.id", contains(other));
        planner.at()
                .queryParam("q", folded())
                .queryParam("areaId", planner.areaId())
                .get("/tasks")
                .then()
                .body("items.id", containsInAnyOrder(mine, other));
        planner.at()
                .queryParam("q", folded())
                .queryParam("areaId", neighbour.areaId())
                .get("/tasks")
                .then()
                .body("items", empty());
    }

    @Test
    void pagesRunFromTheLatestToTheEarliestThroughDraftsAndIssuedPlans() {
        String issued = planner.draft();
        String a = planner.task(issued, "1", word);
        String b = planner.task(issued, "2", word);
        planner.issue(issued);
        String c = planner.task(planner.draft(), "1", word);
        JsonPath first = planner.at()
                .queryParam("q", folded())
                .queryParam("limit", 1)
                .get("/tasks")
                .jsonPath();
        assertThat(first.getList("items.id", String.class)).containsExactly(c);
        JsonPath rest = planner.at()
                .queryParam("q", folded())
                .queryParam("limit", 2)
                .queryParam("cursor", first.getString("nextCursor"))
                .get("/tasks")
                .jsonPath();
        assertThat(rest.getList("items.id", String.class)).containsExactlyInAnyOrder(a, b);
        assertThat(rest.getString("nextCursor")).isNull();
    }

    @Test
    void wildcardsOfSqlAreOrdinaryCharacters() {
        String id = planner.draft();
        planner.task(id, "1", word + " 100% trẻ_em");
        planner.issue(id);
        planner.at()
                .queryParam("q", folded() + " 100% tre_em")
                .get("/tasks")
                .then()
                .body("total.value", equalTo(1));
        planner.at().queryParam("q", folded() + " 1_0%").get("/tasks").then().body("items", empty());
    }

    /** Under the row policy alone every draft there is would be read; the caller's are reached by their plans, and a list reads no row of them. */
    @Test
    void onlyDraftsWithinReachAreRead() throws SQLException {
        String mine = planner.draft();
        planner.task(mine, "1", word);
        String theirs = neighbour.draft();
        try (Connection owner = PostgresForTests.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "insert into task (version_id, id, plan_id, statement, position, published, version, recorded_at)"
                            + " select gen_random_uuid(), gen_random_uuid(), '" + theirs
                            + "', 'Chăm sóc trẻ em ' || n, 1, false, 1, now()"
                            + " from generate_series(1, 20000) n");
            statement.execute("vacuum analyze task");
        }
        try (Connection app = PostgresForTests.asApplication();
                Statement statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("select set_config('app.agency', '" + planner.agencyId() + "', true)");
            String drafts = "select * from (" + TaskSearch.DRAFTS + "%s" + TaskSearch.GATHERED
                    + ") f order by f.effective_from desc, f.version_id desc limit 51";
            assertThat(plan(statement, drafts.formatted("")))
                    .contains("Index Only Scan using ix_task_draft_newest")
                    .doesNotContain("Seq Scan on task");
            assertThat(plan(statement, drafts.formatted(" and t.draft_folded like '%cham soc%'")))
                    .contains("ix_task_draft_newest")
                    .doesNotContain("Seq Scan on task");
        }
        assertThat(found(planner, "cham soc tre em 19999", theirs)).isEmpty();
        assertThat(found(neighbour, "cham soc tre em 19999", theirs)).hasSize(1);
    }

    private static String plan(Statement statement, String query) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet lines = statement.executeQuery("explain (analyze, costs off) " + query)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    /** Among many texts a rare word is looked up in the index, under row policies and as the application's role. */
    @Test
    void aRareWordIsLookedUpInTheIndexAndNotReadThrough() throws SQLException {
        String id = planner.issue(planner.draft());
        try (Connection owner = PostgresForTests.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "insert into task (version_id, id, plan_id, statement, position, effective_from, published, version, recorded_at)"
                            + " select gen_random_uuid(), gen_random_uuid(), '" + id
                            + "', 'Chăm sóc trẻ em ' || md5(n::text) || ' ' || md5((n * 7)::text),"
                            + " 1, '2021-03-01', true, 1, now() from generate_series(1, 30000) n");
            statement.execute(
                    "insert into task (version_id, id, plan_id, statement, position, effective_from, published, version, recorded_at)"
                            + " values (gen_random_uuid(), gen_random_uuid(), '" + id + "', '" + word
                            + "', 1, '2021-03-01', true, 1, now())");
            statement.execute("vacuum analyze task_text");
        }
        try (Connection app = PostgresForTests.asApplication();
                Statement statement = app.createStatement()) {
            String plan = plan(
                    statement,
                    "select f.version_id from (select x.version_id, x.effective_from from task_text x"
                            + " where x.effective @> '2026-01-01'::date and x.folded like '%"
                            + folded().toLowerCase(Locale.ROOT) + "%') f"
                            + " order by f.effective_from desc, f.version_id desc limit 51");
            assertThat(plan).contains("ix_task_text_folded").doesNotContain("Seq Scan");
        }
        neighbour.at().queryParam("q", folded()).get("/tasks").then().body("total.value", equalTo(1));
        neighbour
                .at()
                .queryParam("q", "cham soc tre em")
                .queryParam("planId", id)
                .get("/tasks")
                .then()
                .body("total.kind", equalTo("AT_LEAST"))
                .body("total.value", equalTo(1000));
    }
}
