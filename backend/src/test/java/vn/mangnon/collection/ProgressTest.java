package vn.mangnon.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.mangnon.collection.CollectingDesk.Plan;
import vn.mangnon.indicator.Direction;
import vn.mangnon.indicator.YearlyFigure;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;

/** How targets stand by the totals of an area, through the door. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ProgressTest {
    private final CollectingDesk planner = CollectingDesk.planner();

    private static Map<String, Object> measure() {
        return Map.of(
                "name",
                "Tỷ lệ tiêm chủng",
                "unit",
                "PERCENT",
                "numerator",
                "Số trẻ tiêm đủ",
                "denominator",
                "Số trẻ",
                "direction",
                "UP",
                "catalogueCode",
                "QD23-2021:5a",
                "disaggregations",
                List.of("giới tính"),
                "targets",
                List.of(
                        Map.of("year", 2095, "comparator", "GE", "value", 95),
                        Map.of("year", 2095, "comparator", "GE", "value", 90, "scope", "nữ"),
                        Map.of("year", 2095, "comparator", "GE", "value", 80, "scope", "các xã bãi ngang")));
    }

    @Test
    void eachTargetShowsItsStatusTheYearsItCameFromTheForecastAndTheAreasAround() throws SQLException {
        Plan plan = planner.plan(measure());
        UUID measure = UUID.fromString(plan.measures().getFirst());
        UUID low;
        UUID high;
        UUID district;
        try (FiguresOnTrial trial = new FiguresOnTrial(UUID.fromString(plan.id()))) {
            LocalDate begin = LocalDate.of(2088, 1, 1);
            district = trial.area("DISTRICT", trial.province(), begin);
            low = trial.area("COMMUNE", district, begin);
            high = trial.area("COMMUNE", district, begin);
            for (int year = 2089; year <= 2092; year++) {
                int period = trial.year(year);
                trial.owes(measure, period, low, high);
                int done = 60 + 5 * (year - 2089);
                trial.says(measure, period, low, "TOTAL", FigureLevel.LOCKED, Quality.OFFICIAL, "" + done, "100");
                trial.says(
                        measure,
                        period,
                        high,
                        "TOTAL",
                        year == 2092 ? FigureLevel.SUBMITTED : FigureLevel.LOCKED,
                        Quality.OFFICIAL,
                        "290",
                        "300");
            }
            trial.keep();
        }
        JsonPath progress = planner.get("/plans/" + plan.id() + "/progress?on=2093-06-01&areaId=" + low);
        assertThat(progress.getInt("lastClosedYear")).isEqualTo(2092);
        assertThat(progress.getList("targets")).hasSize(3);
        JsonPath all = progress;
        assertThat(all.getList("targets[0].series.year")).containsExactly(2089, 2090, 2091, 2092);
        assertThat(all.getList("targets[0].series.value")).containsExactly(60, 65, 70, 75);
        assertThat(all.getString("targets[0].status.status")).isEqualTo("AT_RISK");
        assertThat(all.getInt("targets[0].status.newest.figure")).isEqualTo(75);
        assertThat(all.getInt("targets[0].status.base.figure")).isEqualTo(60);
        assertThat(all.getString("targets[0].text.status")).isNotBlank();
        assertThat(all.getString("targets[0].forecast.outcome")).isEqualTo("FORECAST");
        assertThat(all.getInt("targets[0].forecast.value")).isEqualTo(90);
        assertThat(all.getMap("targets[0].change"))
                .containsEntry("fromYear", 2091)
                .containsEntry("difference", 5)
                .containsEntry("wished", true);
        assertThat(all.getString("targets[0].comparison.parent.id")).isEqualTo(district.toString());
        assertThat(all.getInt("targets[0].comparison.parentValue"))
                .as("only one of two is locked in 2092")
                .isEqualTo(75);
        assertThat(all.getInt("targets[0].comparison.areas")).isEqualTo(1);
        assertThat(all.getString("targets[1].status.status")).isEqualTo("NO_DATA");
        assertThat(all.getString("targets[2].status.formula")).isEqualTo("GROUP_WITHOUT_CELL");
        assertThat(all.getList("targets[2].series")).isEmpty();
        assertThat(all.getString("targets[1].forecast.outcome")).isEqualTo("NOT_ENOUGH_DATA");

        String indicator = progress.getString("targets[0].indicatorId");
        JsonPath submitted =
                planner.get("/indicators/" + indicator + "/progress?level=SUBMITTED&on=2093-06-01&areaId=" + low);
        assertThat(submitted.getMap("targets[0].comparison"))
                .containsEntry("areas", 2)
                .containsEntry("rank", 2)
                .containsEntry("lowest", 75)
                .containsEntry("parentValue", 91.25f);
        assertThat(submitted.getFloat("targets[0].comparison.highest")).isEqualTo(96.666667f);
        CollectingDesk elsewhere = CollectingDesk.of("progress-elsewhere", "31.SYT", "planner");
        Door.as(elsewhere.token())
                .get("/plans/" + plan.id() + "/progress?areaId=" + low)
                .then()
                .statusCode(404);
        Door.as(elsewhere.token())
                .get("/indicators/" + indicator + "/progress")
                .then()
                .statusCode(404);
    }

    @Test
    void theNationsTargetStandsBesideThePlans() {
        Plan plan = planner.plan(Map.of(
                "name",
                "Tỷ lệ tiêm chủng",
                "unit",
                "PERCENT",
                "direction",
                "UP",
                "catalogueCode",
                "QD23-2021:5a",
                "targets",
                List.of(
                        Map.of("year", 2030, "comparator", "GE", "value", 99),
                        Map.of("year", 2029, "comparator", "GE", "value", 98))));
        JsonPath progress = planner.get("/plans/" + plan.id() + "/progress");
        assertThat(progress.getInt("targets[0].national.value")).isEqualTo(98);
        assertThat((Object) progress.get("targets[1].national")).isNull();
        assertThat((Object) progress.get("targets[0].comparison")).isNull();
        assertThat(progress.getString("targets[0].status.status")).isEqualTo("NO_DATA");
    }

    @Test
    void ranksFollowTheWishAndEqualFiguresShareOne() {
        List<BigDecimal> values =
                List.of(new BigDecimal("1"), new BigDecimal("2"), new BigDecimal("2"), new BigDecimal("5"));
        assertThat(Neighbours.rank(values, new BigDecimal("2.0"), Direction.UP)).isEqualTo(2);
        assertThat(Neighbours.rank(values, new BigDecimal("2"), Direction.DOWN)).isEqualTo(2);
        assertThat(Neighbours.rank(values, new BigDecimal("5"), Direction.UP)).isEqualTo(1);
        assertThat(Neighbours.rank(values, new BigDecimal("5"), Direction.KEEP)).isNull();
        assertThat(Neighbours.median(values)).isEqualTo(new BigDecimal("2"));
        assertThat(Neighbours.median(values.subList(0, 2))).isEqualTo(new BigDecimal("1.5"));
    }

    @Test
    void aYearIsClosedWhenItsLastDayIsOver() {
        assertThat(Progresses.lastClosedYear(PeriodCalendar.STATISTICAL, LocalDate.of(2026, 12, 31)))
                .isEqualTo(2025);
        assertThat(Progresses.lastClosedYear(PeriodCalendar.ADMINISTRATIVE, LocalDate.of(2026, 12, 14)))
                .isEqualTo(2025);
        assertThat(Progresses.lastClosedYear(PeriodCalendar.ADMINISTRATIVE, LocalDate.of(2026, 12, 15)))
                .isEqualTo(2026);
        assertThat(Progresses.change(
                                List.of(new YearlyFigure(2024, BigDecimal.ONE), new YearlyFigure(2025, BigDecimal.TWO)),
                                Direction.DOWN)
                        .wished())
                .isFalse();
    }
}
