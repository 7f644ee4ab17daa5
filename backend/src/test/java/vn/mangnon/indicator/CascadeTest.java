package vn.mangnon.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.mangnon.indicator.Planner.measure;
import static vn.mangnon.indicator.Planner.ofCatalogue;
import static vn.mangnon.indicator.Planner.target;
import static vn.mangnon.indicator.Planner.values;
import static vn.mangnon.indicator.Planner.with;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;
import vn.mangnon.testing.Tokens;

/** How a plan stands to the nation above and to the plans below. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class CascadeTest {
    private static final String VIEWER = Tokens.of("viewer", "31.SYT", "viewer");
    private final Planner province = Planner.ofQuangNinh();
    private final Planner commune = Planner.ofHaLong();

    @Test
    void aPlanShowsWhereItAsksMoreOrLessThanTheNation() {
        String plan = province.draft();
        province.indicator(
                plan,
                values(
                        "3",
                        "Tử vong",
                        ofCatalogue(
                                "QD23-2021:3a",
                                "tỷ suất tử vong trẻ sơ sinh",
                                "PER_1000",
                                target(2025, "EQ", "6.5"),
                                target(2028, "EQ", "6.2"))));
        province.indicator(
                plan,
                values(
                        "4",
                        "Béo phì",
                        ofCatalogue(
                                "QD23-2021:4c",
                                "tỷ lệ béo phì",
                                "PERCENT",
                                with(target(2025, "LT", "5"), "scope", "khu vực nông thôn"),
                                with(target(2025, "LT", "12"), "scope", "đô thị"),
                                target(2025, "LT", "5"))));
        province.indicator(
                plan,
                values(
                        "13",
                        "Tảo hôn",
                        ofCatalogue(
                                "QD23-2021:13",
                                "số cuộc tảo hôn",
                                "PERCENT",
                                with(
                                        target(2030, "RANGE", "3"),
                                        "upper",
                                        5,
                                        "yearFrom",
                                        2025,
                                        "change",
                                        "YEARLY_CHANGE",
                                        "direction",
                                        "DOWN"))));
        province.indicator(
                plan,
                values(
                        "7",
                        "Vệ sinh",
                        ofCatalogue(
                                "QD23-2021:7",
                                "cơ sở có công trình vệ sinh",
                                "PERCENT",
                                target(2025, "EQ", "100"),
                                with(target(2030, "KEEP", "100"), "baseComparator", "EQ"))));
        province.indicator(plan, values("99", "Riêng của tỉnh", measure("a", "COUNT", "UP", target(2025, "EQ", "5"))));

        JsonPath comparison = province.get("/plans/" + plan + "/national-comparison");
        assertThat(comparison.getList("measures.catalogueCode"))
                .isEqualTo(List.of("QD23-2021:3a", "QD23-2021:4c", "QD23-2021:13", "QD23-2021:7"));
        assertThat(comparison.getList("measures[0].targets.verdict"))
                .isEqualTo(List.of("STRICTER", "NOT_COMPARABLE", "NOT_COMPARABLE"));
        assertThat(comparison.getList("measures[0].targets.reason"))
                .isEqualTo(List.of("MEETS_ONLY_WHAT_THE_NATION_ACCEPTS", "YEAR_DIFFERS", "NO_PLAN_TARGET"));
        assertThat(comparison.getMap("measures[0].targets[0].accepted"))
                .containsEntry("lower", null)
                .containsEntry("upper", 6.5f)
                .containsEntry("upperIncluded", true);
        assertThat(comparison.getMap("measures[0].targets[0].nationallyAccepted"))
                .containsEntry("upper", 9.5f)
                .containsEntry("upperIncluded", false);
        assertThat(comparison.getList("measures[1].targets.verdict"))
                .isEqualTo(List.of("EQUAL", "LOOSER", "NOT_COMPARABLE", "NOT_COMPARABLE", "NOT_COMPARABLE"));
        assertThat(comparison.getString("measures[1].targets[2].reason")).isEqualTo("SCOPE_DIFFERS");
        assertThat(comparison.getList("measures[2].targets.verdict")).isEqualTo(List.of("STRICTER"));
        assertThat(comparison.getList("measures[3].targets.verdict")).isEqualTo(List.of("EQUAL", "EQUAL"));
        assertThat(comparison.getMap("counts"))
                .isEqualTo(Map.of("stricter", 2, "equal", 3, "looser", 1, "notComparable", 5));
        assertThat(comparison.getList("notTakenUp")).hasSize(30);
        assertThat(comparison.getList("notTakenUp.code"))
                .contains("QD23-2021:1")
                .doesNotContain("QD23-2021:7");
    }

    @Test
    void aPlanWithoutAnythingOfACatalogueHasNothingToCompare() {
        String plan = province.draft();
        province.indicator(plan, values("1", "x", measure("a", "COUNT", "UP", target(2025, "EQ", "5"))));
        Door.as(province.token())
                .get("/plans/" + plan + "/national-comparison")
                .then()
                .statusCode(200)
                .body("measures", empty())
                .body("notTakenUp", empty())
                .body("counts.notComparable", equalTo(0));
    }

    @Test
    void theComparisonIsThatOfTheDay() {
        String plan = province.draft();
        String target = province.indicator(
                        plan, values("1", "x", ofCatalogue("QD23-2021:1", "a", "PERCENT", target(2025, "EQ", "65"))))
                .getString("measures[0].targets[0].id");
        province.issue(plan);
        province.amend(plan, "2023-01-01", Planner.change("TARGET", target, Map.of("value", 70)))
                .then()
                .statusCode(201);
        Door.as(VIEWER)
                .queryParam("on", "2022-12-31")
                .get("/plans/" + plan + "/national-comparison")
                .then()
                .statusCode(200)
                .body("on", equalTo("2022-12-31"))
                .body("measures[0].targets[0].verdict", equalTo("EQUAL"));
        Door.as(VIEWER)
                .queryParam("on", "2023-01-01")
                .get("/plans/" + plan + "/national-comparison")
                .then()
                .body("measures[0].targets[0].verdict", equalTo("STRICTER"));
    }

    @Test
    void whatPlansBelowHaveTakenUpIsShownAndWhatNobodyHas() {
        String above = province.draft();
        JsonPath byCode = province.indicator(
                above, values("1", "x", ofCatalogue("QD23-2021:1", "a", "PERCENT", target(2025, "EQ", "65"))));
        JsonPath byName =
                province.indicator(above, values("2", "y", measure("b", "COUNT", "UP"), measure("c", "COUNT", "UP")));
        JsonPath nobody = province.indicator(above, values("3", "z", ofCatalogue("QD23-2021:2", "d", "PERCENT")));
        province.indicator(above, values("4", "chỉ bằng lời"));
        province.issue(above);

        String below = commune.draft(Map.of("parentPlanId", above));
        String first = commune.indicator(
                        below, values("1", "x", ofCatalogue("QD23-2021:1", "a", "PERCENT", target(2025, "EQ", "70"))))
                .getString("measures[0].id");
        String second = commune.indicator(
                        below,
                        values(
                                "2",
                                "y",
                                with(
                                        measure("khác", "COUNT", "UP"),
                                        "implementsMeasureId",
                                        byName.getString("measures[1].id"))))
                .getString("measures[0].id");
        String stranger = Planner.ofHaLong().draft();
        Planner.ofHaLong().indicator(stranger, values("1", "x", ofCatalogue("QD23-2021:2", "a", "PERCENT")));
        Planner.ofHaLong().issue(stranger);

        Door.as(VIEWER)
                .get("/plans/" + above + "/coverage")
                .then()
                .statusCode(200)
                .body("plansBelow", empty())
                .body("indicators.uptake", contains("NONE", "NONE", "NONE", "NOTHING_MEASURED"));
        commune.issue(below);
        Door.as(VIEWER)
                .get("/plans/" + above + "/coverage")
                .then()
                .statusCode(200)
                .body("plansBelow.id", contains(below))
                .body("indicators.uptake", contains("ALL", "SOME", "NONE", "NOTHING_MEASURED"))
                .body("indicators[0].measures[0].takenUpBy[0].measureId", equalTo(first))
                .body("indicators[0].measures[0].takenUpBy[0].how", equalTo("SAME_CATALOGUE_CODE"))
                .body("indicators[1].measures[1].takenUpBy.measureId", contains(second))
                .body("indicators[1].measures[1].takenUpBy[0].how", equalTo("NAMED"))
                .body("notTakenUp.indicatorIds", contains(nobody.getString("id")))
                .body(
                        "notTakenUp.measureIds",
                        containsInAnyOrder(byName.getString("measures[0].id"), nobody.getString("measures[0].id")))
                .body("notTakenUp.indicatorIds", not(hasItem(byCode.getString("id"))));
        Door.as(VIEWER)
                .queryParam("on", "2021-02-28")
                .get("/plans/" + above + "/coverage")
                .then()
                .body("plansBelow", empty())
                .body("indicators", empty());

        commune.act(
                        "/plans/" + below + "/closure",
                        commune.version(below),
                        Map.of("on", "2024-01-01", "reason", "hết hạn"))
                .then()
                .statusCode(200);
        Door.as(VIEWER)
                .queryParam("on", "2023-12-31")
                .get("/plans/" + above + "/coverage")
                .then()
                .body("plansBelow", hasSize(1));
        Door.as(VIEWER)
                .queryParam("on", "2024-01-01")
                .get("/plans/" + above + "/coverage")
                .then()
                .body("plansBelow", empty());
        Door.as(VIEWER)
                .queryParam("on", "2024-06-01")
                .get("/plans/" + above + "/coverage")
                .then()
                .body("plansBelow", empty());
    }

    @Test
    void aMeasureOfADraftCannotBeTakenUp() {
        String above = province.draft();
        String measure = province.indicator(above, values("1", "x", measure("a", "COUNT", null)))
                .getString("measures[0].id");
        province.post(
                        "/plans/" + province.draft() + "/indicators",
                        values("1", "x", with(measure("b", "COUNT", null), "implementsMeasureId", measure)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/measures/0/implementsMeasureId"));
        province.issue(above);
        province.post(
                        "/plans/" + province.draft() + "/indicators",
                        values("1", "x", with(measure("b", "COUNT", null), "implementsMeasureId", measure)))
                .then()
                .statusCode(201)
                .body("measures[0].implementsMeasureId", equalTo(measure))
                .body("measures[0].catalogueCode", nullValue());
    }
}
