package vn.mangnon.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.collection.CollectingDesk.Plan;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;

/** Totals, through the door. The communes of the tests live from 2091 on; in the middle of 2093 the map changes. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class RollUpTest {
    private static final LocalDate BEGIN = LocalDate.of(2091, 1, 1);
    private static final LocalDate CHANGE = LocalDate.of(2093, 7, 1);
    private static final String AFTER = "&map=NOW&on=2094-01-01";

    private final CollectingDesk planner = CollectingDesk.planner();
    private FiguresOnTrial trial;
    private Plan plan;
    private UUID ratio;
    private UUID count;
    private UUID points;
    private UUID district;
    private int year;

    @BeforeEach
    void aPlanWithThreeMeasures() throws SQLException {
        plan = planner.plan(
                CollectingDesk.ratio("Tỷ lệ trẻ em được trợ giúp", "giới tính"),
                CollectingDesk.count("Số trẻ em bị xâm hại"),
                Map.of("name", "Điểm xếp hạng", "unit", "POINTS"));
        ratio = UUID.fromString(plan.measures().get(0));
        count = UUID.fromString(plan.measures().get(1));
        points = UUID.fromString(plan.measures().get(2));
        trial = new FiguresOnTrial(UUID.fromString(plan.id()));
        district = trial.area("DISTRICT", trial.province(), BEGIN);
        year = trial.year(2092);
    }

    @AfterEach
    void close() throws SQLException {
        trial.close();
    }

    private UUID commune(LocalDate from) throws SQLException {
        return trial.area("COMMUNE", district, from);
    }

    private void locked(UUID measure, UUID area, String first, String second) throws SQLException {
        trial.says(measure, year, area, "TOTAL", FigureLevel.LOCKED, Quality.OFFICIAL, first, second);
    }

    private JsonPath total(UUID area, String more) {
        return planner.get("/roll-ups?planId=" + plan.id() + "&areaId=" + area + "&year=2092" + more);
    }

    private static Map<String, Object> of(JsonPath answer, UUID measure) {
        return answer.getMap("figures.find { it.measureId == '" + measure + "' }");
    }

    private static Map<String, Object> of(JsonPath answer, UUID measure, UUID area) {
        return answer.getMap("figures.find { it.measureId == '" + measure + "' && it.areaId == '" + area + "' }");
    }

    @Test
    void countsAreSummedAndRatiosDerivedFromTheirSums() throws SQLException {
        UUID small = commune(BEGIN);
        UUID large = commune(BEGIN);
        trial.owes(ratio, year, small, large);
        trial.owes(count, year, small, large);
        locked(ratio, small, "1", "2");
        locked(ratio, large, "10", "998");
        locked(count, small, "3", null);
        locked(count, large, "0", null);
        trial.keep();

        JsonPath answer = total(district, "");
        Map<String, Object> share = of(answer, ratio);
        assertThat(share)
                .containsEntry("numerator", 11)
                .containsEntry("denominator", 1000)
                .containsEntry("value", 1.1f)
                .containsEntry("outcome", "FIGURE")
                .containsEntry("quality", "OFFICIAL");
        assertThat(of(answer, count)).containsEntry("value", 3).containsEntry("numerator", null);
        assertThat(answer.getString("map")).isEqualTo("THEN");
        assertThat(answer.getString("mapDay")).isEqualTo("2092-12-31");
        assertThat(answer.getString("level")).isEqualTo("LOCKED");
        assertThat(answer.getString("area.id")).isEqualTo(district.toString());
        assertThat(answer.getList("measures.id")).containsExactlyElementsOf(plan.measures());
        JsonPath children = total(district, "&group=CHILDREN&cells=TOTAL,SEX=MALE");
        assertThat(of(children, ratio, small)).containsEntry("value", 50);
        assertThat(of(children, ratio, large)).containsEntry("value", 1.002004f);
        assertThat(children.getList("areas.id")).containsExactlyInAnyOrder(small.toString(), large.toString());
        JsonPath one = planner.get("/roll-ups?measureId=" + count + "&areaId=" + district + "&periodId=" + year);
        assertThat(one.getList("figures.measureId")).containsExactly(count.toString());
    }

    @Test
    void coverageSaysWhoOwesAndWhoHasAtEachLevel() throws SQLException {
        UUID first = commune(BEGIN);
        UUID second = commune(BEGIN);
        UUID third = commune(BEGIN);
        UUID fourth = commune(BEGIN);
        UUID fifth = commune(BEGIN);
        trial.owes(count, year, first, second, third, fourth, fifth);
        locked(count, first, "7", null);
        trial.says(count, year, second, "TOTAL", FigureLevel.APPROVED, Quality.ESTIMATED, "5", null);
        trial.says(count, year, third, "TOTAL", FigureLevel.SUBMITTED, Quality.OFFICIAL, "2", null);
        trial.lacks(count, year, fourth, "TOTAL", FigureLevel.LOCKED, Presence.NO_DATA);
        trial.keep();

        Map<String, Object> published = of(total(district, ""), count);
        assertThat(published).containsEntry("value", 7).containsEntry("quality", "OFFICIAL");
        assertThat(published.get("coverage").toString())
                .contains("unitLevel=COMMUNE", "owed=5", "answered=2", "reported=1", "noData=1", "hidden=0");
        Map<String, Object> approved = of(total(district, "&level=APPROVED"), count);
        assertThat(approved).containsEntry("value", 12).containsEntry("quality", "ESTIMATED");
        assertThat(approved.get("coverage").toString()).contains("owed=5", "answered=3", "estimated=1");
        assertThat(of(total(district, "&level=SUBMITTED"), count)).containsEntry("value", 14);
        JsonPath children = total(district, "&group=CHILDREN");
        assertThat(of(children, count, fourth))
                .containsEntry("outcome", "NO_DATA")
                .containsEntry("value", null);
        assertThat(of(children, count, fifth)).containsEntry("outcome", "NOT_REPORTED");
    }

    @Test
    void officialFiguresTakeThePlaceOfEstimates() throws SQLException {
        UUID commune = commune(BEGIN);
        trial.owes(count, year, commune);
        trial.says(count, year, commune, "TOTAL", FigureLevel.LOCKED, Quality.ESTIMATED, "90", null);
        trial.keep();
        assertThat(of(total(district, ""), count)).containsEntry("value", 90).containsEntry("quality", "ESTIMATED");
        trial.says(count, year, commune, "TOTAL", FigureLevel.LOCKED, Quality.OFFICIAL, "88", null);
        trial.keep();
        assertThat(of(total(district, ""), count)).containsEntry("value", 88).containsEntry("quality", "OFFICIAL");
        assertThat(trial.ask("select area_id from area_figure_check() where area_id = '" + commune + "'"))
                .isEmpty();
    }

    @Test
    void afterAMergerAndASplitBothMapsGiveTheSameWholeAndOtherParts() throws SQLException {
        UUID left = commune(BEGIN);
        UUID right = commune(BEGIN);
        UUID divided = commune(BEGIN);
        for (UUID area : new UUID[] {left, right, divided}) {
            trial.end(area, CHANGE);
        }
        UUID merged = commune(CHANGE);
        UUID larger = commune(CHANGE);
        UUID smaller = commune(CHANGE);
        trial.passes(left, merged, CHANGE, "1");
        trial.passes(right, merged, CHANGE, "1");
        trial.passes(divided, larger, CHANGE, "0.6");
        trial.passes(divided, smaller, CHANGE, "0.4");
        trial.owes(ratio, year, left, right, divided);
        trial.owes(points, year, left, right, divided);
        locked(ratio, left, "10", "100");
        locked(ratio, right, "30", "100");
        locked(ratio, divided, "50", "1000");
        locked(points, left, "4", null);
        locked(points, right, "8", null);
        locked(points, divided, "5", null);
        trial.keep();

        for (String map : new String[] {"", AFTER}) {
            assertThat(of(total(district, map), ratio))
                    .containsEntry("numerator", 90)
                    .containsEntry("denominator", 1200)
                    .containsEntry("value", 7.5f);
        }
        JsonPath then = total(district, "&group=CHILDREN");
        assertThat(then.getList("areas.id"))
                .containsExactlyInAnyOrder(left.toString(), right.toString(), divided.toString());
        JsonPath now = total(district, "&group=CHILDREN" + AFTER);
        assertThat(now.getList("areas.id"))
                .containsExactlyInAnyOrder(merged.toString(), larger.toString(), smaller.toString());
        assertThat(now.getString("mapDay")).isEqualTo("2094-01-01");
        assertThat(of(now, ratio, merged))
                .containsEntry("numerator", 40)
                .containsEntry("denominator", 200)
                .containsEntry("value", 20);
        assertThat(of(now, ratio, larger))
                .containsEntry("numerator", 30)
                .containsEntry("denominator", 600)
                .containsEntry("value", 5);
        assertThat(of(now, ratio, smaller))
                .containsEntry("numerator", 20)
                .containsEntry("denominator", 400)
                .containsEntry("value", 5);
        // points neither add up nor have parts: a part has those of the whole, two together have none
        assertThat(of(now, points, smaller)).containsEntry("value", 5);
        assertThat(of(now, points, merged))
                .containsEntry("outcome", "NOT_ADDITIVE")
                .containsEntry("value", null);
        assertThat(of(total(merged, AFTER), ratio)).containsEntry("value", 20);
        assertThat(total(merged, "").getList("figures"))
                .as("nobody lay in it then")
                .isEmpty();
    }

    @Test
    void whatNobodyKnowsHowToDivideIsShownAndNeverGuessed() throws SQLException {
        UUID divided = commune(BEGIN);
        trial.end(divided, CHANGE);
        UUID one = commune(CHANGE);
        UUID other = commune(CHANGE);
        trial.passes(divided, one, CHANGE, null);
        trial.passes(divided, other, CHANGE, null);
        trial.owes(count, year, divided);
        locked(count, divided, "60", null);
        trial.keep();

        JsonPath parts = total(district, "&group=CHILDREN" + AFTER);
        for (UUID part : new UUID[] {one, other}) {
            assertThat(of(parts, count, part))
                    .containsEntry("outcome", "NOT_DIVISIBLE")
                    .containsEntry("value", null);
            assertThat(of(parts, count, part).get("coverage").toString()).contains("notDivisible=1");
        }
        assertThat(parts.getList("notDivisible.id")).containsExactly(divided.toString());
        JsonPath whole = total(district, AFTER);
        assertThat(of(whole, count)).as("all parts lie in the district").containsEntry("value", 60);
        assertThat(whole.getList("notDivisible")).isEmpty();
    }

    @Test
    void theNamedSourceOfTheAreaItselfCountsAndNothingTwice() throws SQLException {
        UUID first = commune(BEGIN);
        UUID second = commune(BEGIN);
        trial.owes(count, year, first, second, district);
        locked(count, first, "3", null);
        locked(count, second, "4", null);
        locked(count, district, "9", null);
        trial.keep();
        for (String map : new String[] {"", AFTER}) {
            Map<String, Object> figure = of(total(district, map), count);
            assertThat(figure).containsEntry("value", 9);
            assertThat(figure.get("coverage").toString()).contains("unitLevel=DISTRICT", "owed=1");
            assertThat(of(total(district, "&group=CHILDREN" + map), count, second))
                    .containsEntry("value", 4);
        }
    }

    @Test
    void othersSeeWhatIsPublishedInTheirProvinceAndNothingElse() throws SQLException {
        UUID commune = commune(BEGIN);
        trial.owes(count, year, commune);
        trial.says(count, year, commune, "TOTAL", FigureLevel.APPROVED, Quality.OFFICIAL, "5", null);
        trial.keep();
        String path = "/roll-ups?planId=" + plan.id() + "&areaId=" + district + "&year=2092";
        CollectingDesk school = CollectingDesk.of("sum-school", "22.SGDDT", "viewer");
        CollectingDesk ward = CollectingDesk.of("sum-ward", "06688.UBND", "planner");
        CollectingDesk elsewhere = CollectingDesk.of("sum-elsewhere", "31.SYT", "planner");
        assertThat(of(school.get(path), count)).containsEntry("outcome", "NOT_REPORTED");
        Map<String, Object> hidden = of(school.get(path + "&level=APPROVED"), count);
        assertThat(hidden).containsEntry("outcome", "HIDDEN").containsEntry("value", null);
        assertThat(hidden.get("coverage").toString()).contains("owed=1", "answered=0", "hidden=1");
        for (String level : new String[] {"SUBMITTED", "APPROVED"}) {
            Door.as(ward.token()).get(path + "&level=" + level).then().statusCode(404);
            Door.as(elsewhere.token()).get(path + "&level=" + level).then().statusCode(404);
        }
        Door.as(elsewhere.token()).get(path).then().statusCode(404);
        Door.as(planner.token())
                .get("/roll-ups?planId=" + plan.id() + "&areaId=" + UUID.randomUUID() + "&year=2092")
                .then()
                .statusCode(404);
        trial.run("update observation set locked_version = 1 where area_id = '" + commune + "'");
        trial.keep();
        assertThat(of(school.get(path), count)).containsEntry("value", 5);
        assertThat(of(ward.get(path), count)).containsEntry("value", 5);
        Door.as(elsewhere.token()).get(path).then().statusCode(404);
    }

    @Test
    void nonsenseIsNamed() {
        String plan = "/roll-ups?planId=" + this.plan.id();
        for (String wrong : new String[] {
            "",
            "&year=2092&kind=MONTH",
            "&periodId=999999999",
            "&year=2092&cells=SEX",
            "&year=2092&level=DRAFT",
            "&year=2199"
        }) {
            Door.as(planner.token())
                    .urlEncodingEnabled(false)
                    .get(plan + wrong)
                    .then()
                    .statusCode(400);
        }
        Door.as(planner.token()).get("/roll-ups?year=2026").then().statusCode(400);
        Door.as(planner.token())
                .get("/roll-ups?year=2026&planId=" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }
}
