package vn.mangnon.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.collection.CollectingDesk.Plan;
import vn.mangnon.platform.EvidenceFile;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;
import vn.mangnon.testing.Tokens;

/** Single figures, other systems, and files that prove. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ObservationDoorTest {
    private static final byte[] PDF = "%PDF-1.7\nminh chứng".getBytes(StandardCharsets.UTF_8);
    private final CollectingDesk planner = CollectingDesk.planner();
    private final CollectingDesk lan = CollectingDesk.of("obs-lan", "06688.UBND", "reporter");
    private final CollectingDesk system =
            new CollectingDesk(Tokens.token("obs-system", List.of("06688.UBND"), "figures:write", "integration"));
    private Plan plan;
    private String round;
    private String form;

    @BeforeEach
    void anOpenRound() {
        plan = planner.plan(CollectingDesk.count("Số trẻ em một"), CollectingDesk.count("Số trẻ em hai"));
        round = planner.open(planner.round(
                plan,
                CollectingDesk.year(2026),
                List.of(
                        CollectingDesk.asked(plan.measures().get(0), "TOTAL"),
                        CollectingDesk.asked(plan.measures().get(1), "TOTAL"))));
        form = planner.form(round, "06688.UBND");
    }

    private Map<String, Object> sent(int measure, Number value) {
        return Map.of("figure", Map.of("measureId", plan.measures().get(measure), "value", value));
    }

    private Response send(CollectingDesk who, boolean partial, List<Map<String, Object>> observations) {
        return who.post("/observations", Map.of("roundId", round, "partial", partial, "observations", observations));
    }

    @Test
    void aSystemSendsFiguresOfItsAgencyAllOrNothing() {
        send(system, false, List.of(sent(0, 5), sent(1, -1)))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/figures-refused"))
                .body("errors.pointer", contains("/observations/1/figure/value"));
        assertThat(planner.get("/observations?roundId=" + round).getList("items"))
                .isEmpty();
        send(system, true, List.of(sent(0, 5), sent(1, -1)))
                .then()
                .statusCode(200)
                .body("saved", equalTo(1))
                .body("refused", equalTo(1))
                .body("results.outcome", contains("SAVED", "REFUSED"))
                .body("results[1].codes", contains("negative"));
        send(system, false, List.of(sent(0, 6), sent(1, 2)))
                .then()
                .statusCode(200)
                .body("saved", equalTo(2));
        assertThat(planner.get("/observations?roundId=" + round + "&measureId="
                                + plan.measures().get(0))
                        .getInt("items[0].value"))
                .isEqualTo(6);
    }

    @Test
    void aSystemDoesNotOverwriteWhatAPersonEntered() {
        lan.post(
                        "/submissions/" + form + "/observation-changes",
                        Map.of(
                                "changes",
                                List.of(Map.of("measureId", plan.measures().get(0), "value", 3))))
                .then()
                .statusCode(200);
        send(system, false, List.of(sent(0, 4)))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/cells-changed"))
                .body("cells[0].value", equalTo(3));
        Map<String, Object> seen =
                new HashMap<>(Map.of("measureId", plan.measures().get(0), "value", 4, "version", 1));
        send(system, false, List.of(Map.of("figure", seen)))
                .then()
                .statusCode(200)
                .body("saved", equalTo(1));
    }

    @Test
    void aSystemNeedsItsScopeAndAFormOfItsAgency() {
        CollectingDesk bare = new CollectingDesk(Tokens.token("obs-bare", List.of("06688.UBND"), "", "integration"));
        send(bare, false, List.of(sent(0, 5))).then().statusCode(403).body("type", equalTo("/problems/scope-missing"));
        CollectingDesk education =
                new CollectingDesk(Tokens.token("obs-edu", List.of("22.SGDDT"), "figures:write", "integration"));
        send(education, false, List.of(sent(0, 5))).then().statusCode(422).body("errors[0].code", equalTo("no-form"));
        CollectingDesk haiPhong =
                new CollectingDesk(Tokens.token("obs-hp", List.of("31.SYT"), "figures:write", "integration"));
        send(haiPhong, false, List.of(sent(0, 5)))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/roundId"));
        send(lan, false, List.of(sent(0, 5))).then().statusCode(403);
    }

    @Test
    void aSystemSeesTheFormsOfItsAgencyByItsScopeAloneAndNoDraft() {
        assertThat(system.get("/submissions?roundId=" + round).getList("items.id"))
                .containsExactly(form);
        assertThat(system.get("/submissions/" + form).getString("id")).isEqualTo(form);
        send(system, false, List.of(sent(0, 5))).then().statusCode(200);
        assertThat(system.get("/observations?roundId=" + round).getList("items.value"))
                .containsExactly(5);

        CollectingDesk bare =
                new CollectingDesk(Tokens.token("obs-bare", List.of("06688.UBND"), "incidents:create", "integration"));
        assertThat(bare.get("/submissions?roundId=" + round).getList("items")).isEmpty();
        assertThat(bare.get("/observations?roundId=" + round).getList("items")).isEmpty();
        bare.at().get("/submissions/" + form).then().statusCode(404);

        String published = "/plans/" + plan.id();
        String document = planner.post("/legal-documents", Map.of("kind", "KE_HOACH", "title", "Dự thảo"))
                .path("id");
        String draft = "/plans/"
                + planner.post("/plans", Map.of("title", "Dự thảo", "legalDocumentId", document))
                        .path("id");
        CollectingDesk ofThePlanner =
                new CollectingDesk(Tokens.token("obs-syt", List.of("22.SYT"), "figures:write", "integration"));
        ofThePlanner.at().get(published).then().statusCode(200);
        ofThePlanner.at().get(draft).then().statusCode(404);
        assertThat(ofThePlanner.get("/plans?state=DRAFT").getList("items")).isEmpty();
        assertThat(planner.get("/plans?state=DRAFT&limit=1").getList("items")).isNotEmpty();
        CollectingDesk both =
                new CollectingDesk(Tokens.token("obs-both", List.of("22.SYT"), "", "integration", "viewer"));
        both.at().get(draft).then().statusCode(200);
    }

    @Test
    void anIdempotencyKeySendsOnce() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("roundId", round, "observations", List.of(sent(0, 5)));
        String first = system.at()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/observations")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        system.at()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/observations")
                .then()
                .statusCode(200)
                .body("id", equalTo(first))
                .body("saved", equalTo(1));
        assertThat(planner.get("/observations?roundId=" + round).getInt("items[0].version"))
                .isEqualTo(1);
    }

    @Test
    void figuresAreListedWithinOnesReach() {
        send(system, false, List.of(sent(0, 5), sent(1, 2))).then().statusCode(200);
        assertThat(lan.get("/observations?roundId=" + round).getList("items.value"))
                .containsExactlyInAnyOrder(5, 2);
        CollectingDesk neighbour = CollectingDesk.of("obs-neighbour", "06994.UBND", "reporter");
        CollectingDesk viewer = CollectingDesk.of("obs-viewer", "22.UBND", "viewer");
        assertThat(neighbour.get("/observations?roundId=" + round).getList("items"))
                .isEmpty();
        assertThat(viewer.get("/observations?measureId=" + plan.measures().get(0))
                        .getList("items"))
                .isEmpty();
        planner.at()
                .get("/observations?measureId=" + plan.measures().get(0))
                .then()
                .body("items", hasSize(1))
                .body("items[0].measureName", equalTo("Số trẻ em một"))
                .body("items[0].counts", equalTo(true))
                .body("items[0].submitted", equalTo(false))
                .body("items[0].period.year", equalTo(2026))
                .body("items[0].cell", equalTo("TOTAL"));
    }

    private Response prove(String observation, String name, byte[] content) {
        return Door.as(lan.token())
                .multiPart("observationId", observation)
                .multiPart("file", name, content, "application/octet-stream")
                .post("/submissions/" + form + "/evidence");
    }

    @Test
    void aFigureIsProvedByAFileOfAKindThatIsTaken() {
        String observation = lan.post(
                        "/submissions/" + form + "/observation-changes",
                        Map.of(
                                "changes",
                                List.of(Map.of("measureId", plan.measures().get(0), "value", 3))))
                .path("cells[0].current.id");
        String id = prove(observation, "../../bien ban.exe", PDF)
                .then()
                .statusCode(201)
                .body("fileName", equalTo("bien ban.exe"))
                .body("mediaType", equalTo("application/pdf"))
                .body("cell", equalTo("TOTAL"))
                .extract()
                .path("id");
        prove(observation, "lai.pdf", PDF).then().statusCode(409).body("type", equalTo("/problems/evidence-there"));
        prove(observation, "x.pdf", "MZ this is a program".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/evidence-refused"))
                .body("errors[0].code", equalTo("file-type"));
        prove(observation, "x.docx", "PK\u0003\u0004 no office".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422);
        byte[] large = new byte[EvidenceFile.MOST_BYTES + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        prove(observation, "x.pdf", large).then().statusCode(422).body("errors[0].code", equalTo("file-too-large"));
        prove(UUID.randomUUID().toString(), "x.pdf", PDF).then().statusCode(422);
        prove("none", "x.pdf", PDF).then().statusCode(400);
        Door.as(lan.token())
                .multiPart("observationId", observation)
                .multiPart("file", "x.pdf", PDF, "application/pdf")
                .multiPart("approvedBy", "chair")
                .post("/submissions/" + form + "/evidence")
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/approvedBy unknown-field"));
        Door.as(lan.token())
                .multiPart("observationId", observation)
                .multiPart("observationId", UUID.randomUUID().toString())
                .multiPart("file", "x.pdf", PDF, "application/pdf")
                .post("/submissions/" + form + "/evidence")
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/observationId repeated-parameter"));

        String path = "/submissions/" + form + "/evidence/" + id;
        byte[] back = Door.as(planner.token())
                .accept("*/*")
                .get(path + "/file")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .extract()
                .asByteArray();
        assertThat(back).isEqualTo(PDF);
        assertThat(lan.get("/submissions/" + form).getInt("rows[0].official.evidence"))
                .isEqualTo(1);
        Door.as(CollectingDesk.of("obs-neighbour", "06994.UBND", "reporter").token())
                .accept("*/*")
                .get(path + "/file")
                .then()
                .statusCode(404);
        Door.as(lan.token()).header("If-Match", "\"1\"").delete(path).then().statusCode(412);
        Door.as(lan.token()).header("If-Match", "\"0\"").delete(path).then().statusCode(204);
        Door.as(lan.token())
                .get("/submissions/" + form + "/evidence")
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
    }
}
