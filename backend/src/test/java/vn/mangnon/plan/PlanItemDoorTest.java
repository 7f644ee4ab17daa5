package vn.mangnon.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.testing.PostgresForTests;

/** The items of a draft, each by itself: a patch changes what it names and leaves the rest. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class PlanItemDoorTest {
    private final Desk planner = Desk.ofQuangNinh();
    private String plan;

    @BeforeEach
    void aDraft() {
        plan = planner.draft();
    }

    @Test
    void anObjectiveIsReadAndChangedByItself() {
        String parent = planner.objective(plan, "1", "Bảo vệ trẻ em");
        String path = add(
                "objectives",
                Map.of("code", "1.1", "statement", "Giảm trẻ em có hoàn cảnh đặc biệt", "parentId", parent));

        planner.patch(path, version(path), Map.of("statement", "Giảm tỷ lệ trẻ em có hoàn cảnh đặc biệt"))
                .then()
                .statusCode(200)
                .body("statement", equalTo("Giảm tỷ lệ trẻ em có hoàn cảnh đặc biệt"));
        JsonPath now = planner.get(path);
        assertThat(now.getString("statement")).isEqualTo("Giảm tỷ lệ trẻ em có hoàn cảnh đặc biệt");
        assertThat(now.getString("code")).isEqualTo("1.1");
        assertThat(now.getString("parentId")).isEqualTo(parent);
        planner.patch(path, 987_654, Map.of("statement", "Cũ")).then().statusCode(412);
    }

    @Test
    void aReportingDutyIsReadAndChangedByItself() {
        String path = add(
                "reporting-duties",
                Map.of(
                        "kind",
                        "REPORT",
                        "statement",
                        "Báo cáo kết quả thực hiện",
                        "recurrence",
                        "hằng năm",
                        "who",
                        "các sở, ngành"));

        planner.patch(path, version(path), Map.of("recurrence", "6 tháng, hằng năm"))
                .then()
                .statusCode(200)
                .body("recurrence", equalTo("6 tháng, hằng năm"));
        Map<String, Object> nobody = new HashMap<>();
        nobody.put("who", null);
        planner.patch(path, version(path), nobody).then().statusCode(200).body("who", nullValue());
        JsonPath now = planner.get(path);
        assertThat(now.getString("recurrence")).isEqualTo("6 tháng, hằng năm");
        assertThat(now.getString("statement")).isEqualTo("Báo cáo kết quả thực hiện");
        planner.at()
                .get("/plans/" + plan + "/reporting-duties")
                .then()
                .statusCode(200)
                .body("items.id", contains(now.getString("id")));
    }

    @Test
    void aFundingSourceIsReadAndChangedByItself() {
        String path = add(
                "funding-sources",
                Map.of(
                        "statement",
                        "Ngân sách tỉnh",
                        "amountVnd",
                        1_500_000_000L,
                        "years",
                        Map.of("from", 2021, "to", 2025)));

        planner.patch(path, version(path), Map.of("amountVnd", 2_750_000_000L))
                .then()
                .statusCode(200)
                .body("amountVnd", equalTo(2_750_000_000L));
        JsonPath now = planner.get(path);
        assertThat(now.getLong("amountVnd")).isEqualTo(2_750_000_000L);
        assertThat(now.getMap("years")).isEqualTo(Map.of("from", 2021, "to", 2025));
        planner.patch(path, version(path), Map.of("amountVnd", -1)).then().statusCode(400);
    }

    private String add(String kind, Map<String, Object> values) {
        String id = planner.post("/plans/" + plan + "/" + kind, values)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return "/" + kind + "/" + id;
    }

    private long version(String path) {
        return planner.get(path).getLong("version");
    }
}
