package vn.mangnon.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static vn.mangnon.indicator.Planner.measure;
import static vn.mangnon.indicator.Planner.target;
import static vn.mangnon.indicator.Planner.values;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.mangnon.plan.ItemRef;
import vn.mangnon.plan.PlanSubject;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.UnitOfWork;
import vn.mangnon.testing.AsSystem;
import vn.mangnon.testing.PostgresForTests;

/** The door by which the rooms reading and assignment come in. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class IndicatorApiTest {
    private final Planner planner = Planner.ofQuangNinh();

    @Inject
    AsSystem system;

    @Inject
    Room room;

    /** Another room, in its own unit of work. */
    @ApplicationScoped
    static class Room {
        @Inject
        IndicatorApi indicators;

        @UnitOfWork
        <T> T ask(Function<IndicatorApi, T> question) {
            return question.apply(indicators);
        }
    }

    @Test
    void anAcceptedDocumentBringsItsIndicatorsAllOrNone() {
        UUID plan = UUID.fromString(planner.draft());
        UUID first = ask(api -> api.addIndicator(plan, said("1")));
        assertThat(planner.get("/indicators/" + first).getList("measures[0].targets.value"))
                .isEqualTo(List.of(5));
        Throwable refused = catchThrowable(() -> ask(api -> {
            api.addIndicator(plan, said("2"));
            return api.addIndicator(plan, said("1"));
        }));
        assertThat(refused).isNotNull();
        assertThat(planner.get("/plans/" + plan + "/indicators").getList("items.code"))
                .isEqualTo(List.of("1"));
    }

    @Test
    void whatCannotBeIsNamedByItsPlace() {
        UUID plan = UUID.fromString(planner.draft());
        TargetValues range = new TargetValues(
                null, 2030, null, null, Comparator.RANGE, null, BigDecimal.TEN, null, null, null, null);
        IndicatorValues wrong = new IndicatorValues(
                null, "1", "x", null, List.of(said("1").measures().getFirst().withTargets(List.of(range))));
        AtomicReference<Problem> problem = new AtomicReference<>();
        system.run(() -> {
            try {
                room.ask(api -> api.addIndicator(plan, wrong));
            } catch (Problem refused) {
                problem.set(refused);
            }
        });
        assertThat(problem.get().slug()).isEqualTo("indicator-rules");
        assertThat(problem.get().faults())
                .extracting(Problem.Fault::pointer)
                .containsExactly("/measures/0/targets/0/upper");
    }

    @Test
    void itemsAreNamedAsTheyAreTodayElseAsTheyWereLast() {
        String plan = planner.draft();
        JsonPath made =
                planner.indicator(plan, values("1", "Cũ", measure("a", "PERCENT", "UP", target(2030, "EQ", "75"))));
        planner.indicator(plan, values("2", "Khác"));
        UUID id = UUID.fromString(made.getString("id"));
        UUID measure = UUID.fromString(made.getString("measures[0].id"));
        planner.issue(plan);
        planner.amend(plan, "2022-01-01", Planner.change("INDICATOR", id.toString(), Map.of("statement", "Mới")))
                .then()
                .statusCode(201);
        planner.amend(plan, "2023-01-01", Planner.remove("MEASURE", measure.toString()))
                .then()
                .statusCode(201);
        UUID planId = UUID.fromString(plan);
        List<ItemRef> indicators = ask(api -> api.items(PlanSubject.INDICATOR, List.of(id, UUID.randomUUID())));
        assertThat(indicators).containsExactly(new ItemRef(PlanSubject.INDICATOR, id, planId, "1", "Mới"));
        List<ItemRef> measures = ask(api -> api.items(PlanSubject.MEASURE, List.of(measure)));
        assertThat(measures).extracting(ItemRef::label).containsExactly("a");
        List<ItemRef> before = ask(api -> api.ofPlan(planId, LocalDate.of(2021, 6, 1)));
        assertThat(before).extracting(ItemRef::label).containsExactly("Cũ", "Khác");
        List<ItemRef> tooEarly = ask(api -> api.ofPlan(planId, LocalDate.of(2020, 6, 1)));
        assertThat(tooEarly).isEmpty();
    }

    private static IndicatorValues said(String code) {
        TargetValues target = new TargetValues(
                null, 2030, null, null, Comparator.LT, null, new BigDecimal("5.0"), null, "nông thôn", null, null);
        MeasureValues measure = new MeasureValues(
                null,
                "tỷ lệ béo phì",
                Unit.PERCENT,
                "%",
                null,
                null,
                Direction.DOWN,
                null,
                null,
                "QD23-2021:4c",
                null,
                List.of(target));
        return new IndicatorValues(null, code, "Giảm tỷ lệ béo phì", null, List.of(measure));
    }

    private <T> T ask(Function<IndicatorApi, T> question) {
        List<T> answer = new ArrayList<>();
        system.run(() -> answer.add(room.ask(question)));
        return answer.getFirst();
    }
}
