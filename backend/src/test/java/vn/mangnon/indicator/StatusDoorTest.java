package vn.mangnon.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnon.indicator.Planner.measure;
import static vn.mangnon.indicator.Planner.target;
import static vn.mangnon.indicator.Planner.values;
import static vn.mangnon.indicator.Planner.with;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.mangnon.platform.UnitOfWork;
import vn.mangnon.testing.AsSystem;
import vn.mangnon.testing.PostgresForTests;

/** The door by which room collection asks for targets and how they stand. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class StatusDoorTest {
    private static final LocalDate DAY = LocalDate.of(2023, 5, 1);

    private final Planner planner = Planner.ofQuangNinh();

    @Inject
    AsSystem system;

    @Inject
    Collection collection;

    /** Room collection, in its own unit of work. */
    @ApplicationScoped
    static class Collection {
        @Inject
        IndicatorApi indicators;

        @UnitOfWork
        <T> T ask(Function<IndicatorApi, T> question) {
            return question.apply(indicators);
        }
    }

    @Test
    void targetsOfAPlanComeInItsOrderEachWithTheCellOfItsGroup() {
        String plan = planner.draft(Map.of("period", Map.of("from", 2021, "to", 2030)));
        String first = planner.indicator(
                        plan,
                        values(
                                "1",
                                "Trẻ em được tiêm chủng",
                                measure(
                                        "Tỷ lệ tiêm chủng",
                                        "PERCENT",
                                        "UP",
                                        target(2025, "GE", "95"),
                                        with(target(2025, "GE", "90"), "scope", "Khu vực nông thôn"),
                                        with(target(2025, "GE", "98"), "scope", "đô thị"),
                                        with(target(2025, "GE", "80"), "scope", "các xã bãi ngang"))))
                .getString("id");
        planner.indicator(
                plan, values("2", "Bỏ học", measure("Trẻ em bỏ học", "COUNT", null, target(2030, "LE", "10"))));
        planner.issue(plan);

        List<TargetToJudge> targets = ask(api -> api.targetsOfPlans(List.of(UUID.fromString(plan)), DAY));

        assertThat(targets)
                .extracting(TargetToJudge::cell)
                .containsExactly("TOTAL", "RESIDENCE=RURAL", "RESIDENCE=URBAN", null, "TOTAL");
        assertThat(targets).extracting(TargetToJudge::planStartYear).containsOnly(2021);
        assertThat(targets)
                .extracting(TargetToJudge::direction)
                .containsExactly(Direction.UP, Direction.UP, Direction.UP, Direction.UP, null);
        assertThat(targets.getFirst().target().value()).isEqualTo(new BigDecimal("95"));
        List<TargetToJudge> ofFirst = ask(api -> api.targetsOfIndicators(List.of(UUID.fromString(first)), DAY));
        assertThat(ofFirst).isEqualTo(targets.subList(0, 4));
        List<TargetToJudge> before =
                ask(api -> api.targetsOfPlans(List.of(UUID.fromString(plan)), LocalDate.of(2020, 1, 1)));
        assertThat(before).isEmpty();
    }

    @Test
    void theRuleIsDataAndLeadsToStatusAndForecast() {
        StatusRule rule = ask(api -> api.statusRule(DAY));
        assertThat(rule.tolerance()).isEqualByComparingTo("0.10");
        TargetToJudge target = new TargetToJudge(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                new TargetValues(
                        null, 2026, null, null, Comparator.GE, null, new BigDecimal("100"), null, null, null, null),
                Unit.PERCENT,
                Direction.UP,
                2021,
                "TOTAL");
        List<YearlyFigure> series = List.of(
                new YearlyFigure(2021, new BigDecimal("80")),
                new YearlyFigure(2022, new BigDecimal("84")),
                new YearlyFigure(2023, new BigDecimal("88")),
                new YearlyFigure(2024, new BigDecimal("92")));
        StatusResult status = ask(api -> api.status(target.with(series, 2024, rule)));
        assertThat(status.status()).isEqualTo(TargetStatus.ON_TRACK);
        StatusText text = ask(api -> api.statusText(status));
        assertThat(text.status()).isEqualTo("Đúng tiến độ");
        Forecast forecast = ask(api -> api.forecast(series, 2026, Unit.PERCENT, rule));
        assertThat(forecast.value()).isEqualTo(new BigDecimal("100"));
    }

    private <T> T ask(Function<IndicatorApi, T> question) {
        AtomicReference<T> answer = new AtomicReference<>();
        system.run(() -> answer.set(collection.ask(question)));
        return answer.get();
    }
}
