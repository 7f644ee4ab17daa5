package vn.mangnon.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.collection.CollectingDesk.Plan;
import vn.mangnon.platform.CountsDerived;
import vn.mangnon.testing.AsSystem;
import vn.mangnon.testing.PostgresForTests;

/** The figures that the database keeps of each unit, at each level. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AreaFigureTest {
    private static final Map<String, Object> WHY = Map.of("reason", "Số liệu chưa khớp");
    private final CollectingDesk planner = CollectingDesk.planner();
    private final CollectingDesk lan = CollectingDesk.of("sum-lan", "06688.UBND", "reporter");
    private final CollectingDesk head = CollectingDesk.of("sum-head", "06688.UBND", "approver");
    private final CollectingDesk teacher = CollectingDesk.of("sum-teacher", "22.SGDDT", "reporter");

    @Inject
    AsSystem asSystem;

    @Inject
    FiringCounts firing;

    private Plan plan;
    private String ward;

    @BeforeEach
    void aPlan() {
        plan = planner.plan(CollectingDesk.count("Số trẻ em bị xâm hại"));
        ward = planner.get("/agencies/" + planner.agency("06688.UBND")).getString("areaId");
    }

    private Map<String, Object> round(int year, String quality) {
        Map<String, Object> round = planner.round(
                plan,
                CollectingDesk.year(year),
                List.of(CollectingDesk.asked(plan.measures().get(0), "TOTAL")));
        round.put("expectedQuality", quality);
        return round;
    }

    private String form(Map<String, Object> round) {
        return planner.form(planner.open(round), "06688.UBND");
    }

    private Response enter(CollectingDesk who, String form, int value, Integer version) {
        Map<String, Object> change =
                new HashMap<>(Map.of("measureId", plan.measures().get(0), "value", value));
        change.put("version", version);
        return who.post("/submissions/" + form + "/observation-changes", Map.of("changes", List.of(change)));
    }

    private void act(CollectingDesk who, String form, String act, Object body) {
        who.act(
                        "/submissions/" + form + "/" + act,
                        planner.get("/submissions/" + form).getLong("version"),
                        body)
                .then()
                .statusCode(200);
    }

    private List<String> levels() {
        List<String> levels = new ArrayList<>();
        for (String level : List.of("submitted", "approved", "locked")) {
            levels.add(KeptFigures.at(level, plan.measures().get(0), ward, "TOTAL"));
        }
        assertThat(KeptFigures.differences(plan.measures().get(0))).isEmpty();
        return levels;
    }

    @Test
    void aFigureCountsAtEachLevelOnceItsFormIsThere() {
        String form = form(round(2041, "OFFICIAL"));
        enter(lan, form, 7, null).then().statusCode(200);
        assertThat(levels()).containsExactly(null, null, null);
        act(lan, form, "submittal", null);
        assertThat(levels()).containsExactly("7 OFFICIAL", null, null);
        act(head, form, "approval", null);
        assertThat(levels()).containsExactly("7 OFFICIAL", "7 OFFICIAL", null);
        act(planner, form, "lock", null);
        assertThat(levels()).containsExactly("7 OFFICIAL", "7 OFFICIAL", "7 OFFICIAL");
    }

    @Test
    void whatIsPublishedStandsUntilSomethingNewerIsLocked() {
        String form = form(round(2042, "OFFICIAL"));
        enter(lan, form, 7, null);
        act(lan, form, "submittal", null);
        act(planner, form, "return", WHY);
        assertThat(levels()).containsExactly(null, null, null);
        act(lan, form, "submittal", null);
        act(head, form, "approval", null);
        act(planner, form, "lock", null);
        act(planner, form, "reopening", WHY);
        enter(lan, form, 9, 1).then().statusCode(200);
        assertThat(levels()).containsExactly("7 OFFICIAL", "7 OFFICIAL", "7 OFFICIAL");
        act(lan, form, "submittal", null);
        assertThat(levels()).containsExactly("9 OFFICIAL", "7 OFFICIAL", "7 OFFICIAL");
        act(head, form, "approval", null);
        assertThat(levels()).containsExactly("9 OFFICIAL", "9 OFFICIAL", "7 OFFICIAL");
        act(planner, form, "return", WHY);
        assertThat(levels()).containsExactly("7 OFFICIAL", "7 OFFICIAL", "7 OFFICIAL");
        act(lan, form, "submittal", null);
        act(head, form, "approval", null);
        act(planner, form, "lock", null);
        assertThat(levels()).containsExactly("9 OFFICIAL", "9 OFFICIAL", "9 OFFICIAL");
    }

    @Test
    void theOfficialFigureCountsWhereThereIsOneElseTheEstimate() {
        String estimated = form(round(2043, "ESTIMATED"));
        String official = form(round(2043, "OFFICIAL"));
        enter(lan, estimated, 40, null);
        act(lan, estimated, "submittal", null);
        act(head, estimated, "approval", null);
        assertThat(levels()).containsExactly("40 ESTIMATED", "40 ESTIMATED", null);
        enter(lan, official, 44, null);
        assertThat(levels()).containsExactly("40 ESTIMATED", "40 ESTIMATED", null);
        act(lan, official, "submittal", null);
        assertThat(levels()).containsExactly("44 OFFICIAL", "40 ESTIMATED", null);
        act(planner, official, "return", WHY);
        assertThat(levels()).containsExactly("40 ESTIMATED", "40 ESTIMATED", null);
    }

    @Test
    void onlyTheNamedSourceCountsAndOthersStandBesideIt() {
        Map<String, Object> round = round(2044, "OFFICIAL");
        round.put(
                "submitters",
                List.of(
                        Map.of("agencyId", planner.agency("06688.UBND")),
                        Map.of("agencyId", planner.agency("22.SGDDT"), "areaId", ward, "measureIds", plan.measures())));
        round.put(
                "due",
                List.of(
                        Map.of("tier", "COMMUNE", "dueAt", "2099-12-31T00:00:00Z"),
                        Map.of("tier", "PROVINCE_AGENCY", "dueAt", "2099-12-31T00:00:00Z")));
        String id = planner.open(round);
        String own = planner.form(id, "06688.UBND");
        String beside = planner.form(id, "22.SGDDT");
        enter(teacher, beside, 12, null).then().statusCode(200);
        act(teacher, beside, "submittal", null);
        assertThat(levels()).containsExactly(null, null, null);
        enter(lan, own, 10, null);
        act(lan, own, "submittal", null);
        assertThat(levels()).containsExactly("10 OFFICIAL", null, null);
        planner.at()
                .get("/submissions/" + beside)
                .then()
                .body("rows[0].counts", equalTo(false))
                .body("rows[0].namedSource.value", equalTo(10))
                .body("rows[0].difference", equalTo(2));
        assertThat(planner.get("/observations?measureId=" + plan.measures().get(0))
                        .getList("items.counts"))
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void aFigureThatWasTamperedWithIsFound() {
        String form = form(round(2045, "OFFICIAL"));
        enter(lan, form, 7, null);
        act(lan, form, "submittal", null);
        String measure = plan.measures().get(0);
        assertThat(KeptFigures.write(
                        "update area_figure set submitted_value = 8 where measure_id = ?", UUID.fromString(measure)))
                .isEqualTo(1);
        assertThat(KeptFigures.differences(measure))
                .singleElement()
                .asString()
                .contains("8.000000")
                .contains("7.000000");
        KeptFigures.write("update area_figure set submitted_value = 7 where measure_id = ?", UUID.fromString(measure));
        assertThat(KeptFigures.differences(measure)).isEmpty();
        KeptFigures.write("delete from area_figure where measure_id = ?", UUID.fromString(measure));
        assertThat(KeptFigures.differences(measure)).hasSize(1);
        KeptFigures.write(
                "update observation set submitted_version = null where measure_id = ?", UUID.fromString(measure));
        KeptFigures.write(
                "update observation set submitted_version = version where measure_id = ?", UUID.fromString(measure));
        assertThat(levels()).containsExactly("7 OFFICIAL", null, null);
    }

    @Test
    void theProvinceSeesWhatIsLockedAndNothingMore() throws SQLException {
        String form = form(round(2046, "OFFICIAL"));
        enter(lan, form, 7, null);
        act(lan, form, "submittal", null);
        String province = planner.get("/agencies/" + planner.agency("22.SYT")).getString("areaId");
        assertThat(seen("area_figure", province)).isZero();
        assertThat(seen("published_figure", province)).isZero();
        act(head, form, "approval", null);
        act(planner, form, "lock", null);
        assertThat(seen("area_figure", province)).isZero();
        assertThat(seen("observation", province)).isZero();
        assertThat(seen("published_figure", province)).isEqualTo(1);
        assertThat(seen("published_figure", UUID.randomUUID().toString())).isZero();
        try (Connection app = PostgresForTests.asApplication();
                var statement = app.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update area_figure set locked_value = 0"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.executeQuery("select keep_area_figures('{}', '{}', '{}', '{}')"))
                    .isInstanceOf(SQLException.class);
        }
    }

    /** Rows of the measure that somebody of the province sees, of another agency. */
    private int seen(String table, String province) throws SQLException {
        try (Connection app = PostgresForTests.asApplication()) {
            app.setAutoCommit(false);
            try (var statement = app.prepareStatement(
                    "select set_config('app.agency', ?, true), set_config('app.home_provinces', ?, true)")) {
                statement.setString(1, UUID.randomUUID().toString());
                statement.setString(2, "{" + province + "}");
                statement.executeQuery().close();
            }
            try (var statement = app.prepareStatement("select count(*) from " + table + " where measure_id = ?")) {
                statement.setObject(1, UUID.fromString(plan.measures().get(0)));
                try (var result = statement.executeQuery()) {
                    result.next();
                    return result.getInt(1);
                }
            } finally {
                app.rollback();
            }
        }
    }

    @Test
    void countsDerivedFromCasesAreASourceOfTheirOwn() {
        Map<String, Object> round = round(2047, "OFFICIAL");
        String code = "TEST_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        round.put(
                "measures",
                List.of(Map.of(
                        "measureId",
                        plan.measures().get(0),
                        "sources",
                        List.of(Map.of("level", "COMMUNE", "kind", "DERIVED", "derivedCode", code)))));
        round.put(
                "submitters", List.of(Map.of("agencyId", planner.agency("06688.UBND"), "measureIds", plan.measures())));
        String id = planner.open(round);
        asSystem.run(() -> firing.fire(counts(code, 5)));
        assertThat(levels()).containsExactly("5 OFFICIAL", "5 OFFICIAL", null);
        asSystem.run(() -> firing.fire(counts(code, 6)));
        asSystem.run(() -> firing.fire(counts("NOBODY_ASKED", 9)));
        assertThat(levels()).containsExactly("6 OFFICIAL", "6 OFFICIAL", null);
        String form = planner.form(id, "06688.UBND");
        enter(lan, form, 4, null);
        act(lan, form, "submittal", null);
        assertThat(levels()).containsExactly("6 OFFICIAL", "6 OFFICIAL", null);
        planner.act(
                        "/collection-rounds/" + id + "/closure",
                        planner.get("/collection-rounds/" + id).getLong("version"),
                        WHY)
                .then()
                .statusCode(200);
        assertThat(levels()).containsExactly("6 OFFICIAL", "6 OFFICIAL", "6 OFFICIAL");
    }

    private CountsDerived counts(String code, int value) {
        return new CountsDerived(
                code,
                LocalDate.of(2047, 1, 1),
                LocalDate.of(2047, 12, 31),
                List.of(new CountsDerived.Count(UUID.fromString(ward), "TOTAL", BigDecimal.valueOf(value))));
    }
}
