package vn.mangnon.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.mangnon.testing.PostgresForTests;
import vn.mangnon.testing.Tokens;

/**
 * Specmatic makes requests from the contract, right ones and broken ones, and sends them as somebody with every role. No answer
 * may be a 5xx, nothing broken may be accepted, and no status may be missing from the contract.
 */
@Tag("slow")
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ContractFuzzTest {
    private static final Path FUZZER = Path.of("../openapi/node_modules/specmatic/specmatic.jar");
    private static final Path LOG = Path.of("target/contract-fuzz.log");
    private static final Pattern STATUS = Pattern.compile("(?m)^ {4}(\\d{3}) [A-Z]");
    private static final Pattern BROKEN_REQUEST = Pattern.compile("(?m)^-ve +Scenario: ");
    private static final Pattern SCENARIO = Pattern.compile("(?m)^(?=[+-]ve +Scenario: )");

    @TestHTTPResource
    URI service;

    @Test
    void noMadeUpRequestBreaksTheServiceAndNoneThatIsBrokenIsTaken() throws IOException, InterruptedException {
        assertThat(FUZZER).as("install it with npm ci in openapi").exists();
        Path folder = Files.createTempDirectory("contract-fuzz");
        Files.writeString(folder.resolve("openapi.yaml"), forTheFuzzer(Path.of("../openapi/openapi.yaml")));
        Files.writeString(folder.resolve("specmatic.yaml"), configuration(folder));
        ProcessBuilder fuzzer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx700m",
                        "-jar",
                        FUZZER.toAbsolutePath().toString(),
                        "test",
                        "--testBaseURL=" + service.toString().replaceAll("/$", ""),
                        "--config=" + folder.resolve("specmatic.yaml"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile());
        fuzzer.environment().put("SPECMATIC_GENERATIVE_TESTS", "true");
        fuzzer.environment().put("MAX_TEST_REQUEST_COMBINATIONS", "2");
        Process running = fuzzer.start();
        assertThat(running.waitFor(12, TimeUnit.MINUTES)).as("the fuzzer ends").isTrue();

        String log = Files.readString(LOG);
        assertThat(BROKEN_REQUEST.matcher(log).results().count())
                .as("broken requests sent, see %s", LOG)
                .isGreaterThan(500);
        assertThat(faults(log)).isEmpty();
    }

    /** What Specmatic calls a failure is often a right refusal (404 for a made-up id): only these are ours. */
    static List<String> faults(String log) {
        List<String> faults = new ArrayList<>();
        for (String scenario : SCENARIO.split(log)) {
            String title = scenario.lines().findFirst().orElse("");
            Matcher status = STATUS.matcher(scenario);
            while (status.find()) {
                int answered = Integer.parseInt(status.group(1));
                if (answered >= 500 || title.startsWith("-ve") && answered < 300) {
                    faults.add(answered + " to " + title);
                }
            }
        }
        return faults;
    }

    @Test
    void theJudgeFindsAServerErrorAndABrokenRequestThatWasTaken() {
        String log = """
                +ve  Scenario: GET /api/v1/areas -> 200 has FAILED
                    500 Internal Server Error
                -ve  Scenario: POST /api/v1/areas -> 4xx has FAILED
                    201 Created
                -ve  Scenario: POST /api/v1/areas -> 4xx has SUCCEEDED
                    400 Bad Request
                """;
        assertThat(faults(log)).hasSize(2);
    }

    /**
     * The ids in the examples are those of another run: the fuzzer would send them instead of bodies that it makes up. And it
     * multiplies the parameters of a query with each other, which ends for eight of them and not for fourteen.
     */
    private static String forTheFuzzer(Path contract) throws IOException {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        JsonNode whole = yaml.readTree(Files.readString(contract));
        whole.findValues("content")
                .forEach(content -> content.forEach(media -> {
                    if (media instanceof ObjectNode bodies && bodies.has("schema")) {
                        bodies.remove("example");
                    }
                }));
        whole.findValues("parameters").forEach(ContractFuzzTest::leaveEightOfTheQuery);
        return yaml.writeValueAsString(whole);
    }

    private static void leaveEightOfTheQuery(JsonNode parameters) {
        int left = 8;
        for (Iterator<JsonNode> one = parameters.elements(); one.hasNext(); ) {
            JsonNode parameter = one.next();
            boolean optional = parameter.path("in").asText().equals("query")
                    && !parameter.path("required").asBoolean();
            if (optional && left-- <= 0) {
                one.remove();
            }
        }
    }

    private static String configuration(Path folder) {
        String token = Tokens.of(
                "fuzz",
                "22.SYT",
                "planner",
                "directory-admin",
                "auditor",
                "viewer",
                "reporter",
                "approver",
                "case-worker",
                "intake");
        return """
                version: 2
                contracts:
                  - filesystem:
                      directory: %s
                    provides:
                      - openapi.yaml
                security:
                  OpenAPI:
                    securitySchemes:
                      keycloak:
                        type: bearer
                        token: %s
                """.formatted(folder, token);
    }
}
