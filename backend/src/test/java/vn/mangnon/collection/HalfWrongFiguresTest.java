package vn.mangnon.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.collection.CollectingDesk.Plan;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;
import vn.mangnon.testing.Tokens;

/** What another system sends half wrong: every wrong figure is named by its place, none is stored, and the right ones only when asked so. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class HalfWrongFiguresTest {
    private static final String GOOD = figure(0, "\"numerator\":3,\"denominator\":4");
    private static final List<String> WRONG = List.of(
            figure(0, "\"cell\":\"SEX=MALE\",\"numerator\":1e308,\"denominator\":5"),
            figure(0, "\"cell\":\"SEX=FEMALE\",\"numerator\":5,\"denominator\":0"),
            figure(1, "\"value\":-1"),
            figure(1, "\"value\":1.5"),
            figure(0, "\"cell\":\"SEX=MALE;SEX=FEMALE\",\"numerator\":1,\"denominator\":2"),
            figure(0, "\"cell\":\"TOTAL\",\"numerator\":1,\"denominator\":2"),
            figure(0, "\"cell\":\"AGE=0-5\",\"numerator\":1,\"denominator\":2"),
            figure(1, "\"presence\":\"NO_DATA\""));

    private final CollectingDesk planner = CollectingDesk.planner();
    private final CollectingDesk system =
            new CollectingDesk(Tokens.token("half-wrong", List.of("06688.UBND"), "figures:write", "integration"));
    private Plan plan;
    private String round;

    @BeforeEach
    void anOpenRound() {
        plan = planner.plan(
                CollectingDesk.ratio("Tỷ lệ trẻ em được trợ giúp", "giới tính"),
                CollectingDesk.count("Số trẻ em bị xâm hại"));
        round = planner.open(planner.round(
                plan,
                CollectingDesk.year(2026),
                List.of(
                        CollectingDesk.asked(plan.measures().get(0), "TOTAL", "SEX=FEMALE", "SEX=MALE"),
                        CollectingDesk.asked(plan.measures().get(1), "TOTAL"))));
    }

    private static String figure(int measure, String content) {
        return "{\"figure\":{\"measureId\":\"<" + measure + ">\"," + content + "}}";
    }

    private ValidatableResponse send(boolean partial, List<String> figures) {
        String body = "{\"roundId\":\"" + round + "\",\"partial\":" + partial + ",\"observations\":["
                + String.join(",", figures)
                        .replace("<0>", plan.measures().get(0))
                        .replace("<1>", plan.measures().get(1))
                + "]}";
        return system.at().body(body).post("/observations").then();
    }

    private List<String> stored() {
        return planner.get("/observations?roundId=" + round).getList("items.cell");
    }

    private static List<String> goodAndWrong() {
        return Stream.concat(Stream.of(GOOD), WRONG.stream()).toList();
    }

    @Test
    void oneWrongFigureKeepsAllOutAndEveryWrongOneIsNamed() {
        List<String> pointers = send(false, goodAndWrong())
                .statusCode(422)
                .body("type", equalTo("/problems/figures-refused"))
                .body(
                        "errors.code",
                        hasItems(
                                "number-too-large",
                                "denominator-zero",
                                "negative",
                                "not-whole",
                                "cell-not-asked",
                                "twice",
                                "gap-needs-reason"))
                .extract()
                .path("errors.pointer");
        assertThat(pointers.stream()
                        .map(pointer -> Integer.parseInt(pointer.split("/")[2]))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(stored()).isEmpty();
    }

    @Test
    void askedForOneByOneTheRightOneIsStoredAndTheWrongOnesAreAnswered() {
        send(true, goodAndWrong())
                .statusCode(200)
                .body("saved", equalTo(1))
                .body("refused", equalTo(WRONG.size()))
                .body("results[0].outcome", equalTo("SAVED"))
                .body("results[6].codes", contains("twice"));
        assertThat(stored()).containsExactly("TOTAL");
    }

    @Test
    void whatIsNoNumberAndWhatIsNoDayIsNoRequestAtAll() {
        for (String value : List.of("NaN", "Infinity", "\"12\"", "1,5", "0x10", "true")) {
            send(true, List.of(GOOD, figure(1, "\"value\":" + value))).statusCode(400);
        }
        planner.at()
                .body("{\"planId\":\"" + plan.id()
                        + "\",\"title\":\"a\",\"period\":{\"kind\":\"CUSTOM\",\"calendar\":\"STATISTICAL\","
                        + "\"firstDay\":\"2026-02-01\",\"lastDay\":\"2026-02-30\"}}")
                .post("/collection-rounds")
                .then()
                .statusCode(400);
        Door.as(Tokens.of("round-planner", "22.SYT", "planner"))
                .get("/roll-ups?planId=" + plan.id() + "&kind=CUSTOM&firstDay=2026-02-01&lastDay=2026-02-30")
                .then()
                .statusCode(400);
        assertThat(stored()).isEmpty();
    }

    @Test
    void moreThanABatchMayHoldIsRefusedWhole() {
        for (int size : List.of(5_001, 300_000)) {
            int status = send(true, Collections.nCopies(size, figure(1, "\"value\":1")))
                    .extract()
                    .statusCode();
            assertThat(status).as("%d figures at once", size).isIn(400, 413);
        }
        assertThat(stored()).isEmpty();
    }
}
