package vn.mangnon.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.mangnon.testing.Door;
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
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final int WINDOW = 6;
    private static final Pattern STATUS = Pattern.compile("(?m)^ {4}(\\d{3}) [A-Z]");
    private static final Pattern BROKEN_REQUEST = Pattern.compile("(?m)^-ve +Scenario: ");
    private static final Pattern TITLE = Pattern.compile("(?m)^[+-]ve +Scenario: .*$");

    private static final String KEEPER = Tokens.of("calendar-keeper", "22.UBND", "directory-admin");

    @TestHTTPResource
    URI service;

    @Test
    void noMadeUpRequestBreaksTheServiceAndNoneThatIsBrokenIsTaken() throws IOException, InterruptedException {
        assertThat(FUZZER).as("install it with npm ci in openapi").exists();
        Path folder = Files.createTempDirectory("contract-fuzz");
        Map<String, Integer> calendar = calendar();
        List<ObjectNode> windows = windows(contract());
        for (int i = 0; i < windows.size(); i++) {
            Files.writeString(folder.resolve("openapi-" + i + ".yaml"), YAML.writeValueAsString(windows.get(i)));
        }
        Files.writeString(folder.resolve("specmatic.yaml"), configuration(folder, windows.size()));
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

        giveBack(calendar);
        String log = Files.readString(LOG);
        assertThat(BROKEN_REQUEST.matcher(log).results().count())
                .as("broken requests sent, see %s", LOG)
                .isGreaterThan(500);
        assertThat(STATUS.matcher(log).results().count())
                .as("an answer for each title, so that none is judged by another's")
                .isEqualTo(TITLE.matcher(log).results().count());
        assertThat(faults(log)).isEmpty();
    }

    private static Map<String, Integer> calendar() {
        return Door.as(KEEPER)
                .get("/working-days?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items", Map.class)
                .stream()
                .collect(Collectors.toMap(day -> (String) day.get("id"), day -> (Integer) day.get("version")));
    }

    /** A day off that was made up would be one in every other test. */
    private static void giveBack(Map<String, Integer> calendar) {
        calendar().forEach((id, version) -> {
            if (!calendar.containsKey(id)) {
                Door.as(KEEPER)
                        .header("If-Match", "\"" + version + "\"")
                        .delete("/working-days/" + id)
                        .then()
                        .statusCode(204);
            }
        });
    }

    /**
     * What Specmatic calls a failure is often a right refusal (404 for a made-up id): only these are ours. The title of a scenario
     * stands behind what was sent and answered.
     */
    static List<String> faults(String log) {
        List<String> faults = new ArrayList<>();
        int from = 0;
        for (MatchResult title : TITLE.matcher(log).results().toList()) {
            Matcher status = STATUS.matcher(log.substring(from, title.start()));
            while (status.find()) {
                int answered = Integer.parseInt(status.group(1));
                if (answered >= 500 || title.group().startsWith("-ve") && answered < 300) {
                    faults.add(answered + " to " + title.group());
                }
            }
            from = title.end();
        }
        return faults;
    }

    @Test
    void theJudgeFindsAServerErrorAndABrokenRequestThatWasTaken() {
        String log = """
                    200 OK
                +ve  Scenario: GET /api/v1/agencies -> 200 has SUCCEEDED
                    500 Internal Server Error
                +ve  Scenario: GET /api/v1/areas -> 200 has FAILED
                    201 Created
                -ve  Scenario: POST /api/v1/areas -> 4xx has FAILED
                    400 Bad Request
                -ve  Scenario: POST /api/v1/areas -> 4xx with another has SUCCEEDED
                    200 OK
                +ve  Scenario: GET /api/v1/plans -> 200 has SUCCEEDED
                """;
        assertThat(faults(log))
                .containsExactly(
                        "500 to +ve  Scenario: GET /api/v1/areas -> 200 has FAILED",
                        "201 to -ve  Scenario: POST /api/v1/areas -> 4xx has FAILED");
    }

    @Test
    void everyParameterOfAQueryIsSentInOneOfTheWindows() throws IOException {
        List<ObjectNode> windows = windows(contract());
        assertThat(windows).hasSizeGreaterThan(1);
        Set<String> sent = new TreeSet<>();
        for (ObjectNode window : windows) {
            for (String parameter : queries(window)) {
                assertThat(sent.add(parameter)).as(parameter).isTrue();
            }
        }
        assertThat(sent).containsExactlyElementsOf(queries(contract()));
    }

    /** The ids in the examples are those of another run: the fuzzer would send them instead of bodies that it makes up. */
    private static ObjectNode contract() throws IOException {
        ObjectNode whole = (ObjectNode) YAML.readTree(Files.readString(Path.of("../openapi/openapi.yaml")));
        whole.findValues("content")
                .forEach(content -> content.forEach(media -> {
                    if (media instanceof ObjectNode bodies && bodies.has("schema")) {
                        bodies.remove("example");
                    }
                }));
        return whole;
    }

    /**
     * The fuzzer multiplies the parameters of a query with each other: six are some hundred requests, eight some thousand, and
     * fourteen have no end. So it gets the contract with the first six of each operation, once more the operations that have
     * further ones with the next six, and so on.
     */
    private static List<ObjectNode> windows(ObjectNode contract) {
        List<ObjectNode> windows = new ArrayList<>();
        for (ObjectNode left = contract; !left.path("paths").isEmpty(); ) {
            ObjectNode window = left.deepCopy();
            left = left.deepCopy();
            eachOperation(
                    window,
                    operation -> optionals(operation).stream().skip(WINDOW).toList());
            eachOperation(
                    left,
                    operation -> optionals(operation).stream().limit(WINDOW).toList());
            left.path("paths").forEach(path -> keepThoseWithOptionals((ObjectNode) path));
            ((ObjectNode) left.path("paths")).removeIf(JsonNode::isEmpty);
            windows.add(window);
        }
        return windows;
    }

    private static void eachOperation(ObjectNode contract, Function<JsonNode, List<JsonNode>> dropped) {
        contract.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    List<JsonNode> gone = dropped.apply(operation);
                    if (operation.path("parameters") instanceof ArrayNode parameters) {
                        parameters.removeIf(parameter -> gone.stream().anyMatch(one -> one == parameter));
                    }
                }));
    }

    private static void keepThoseWithOptionals(ObjectNode path) {
        path.removeIf(operation -> optionals(operation).isEmpty());
    }

    private static List<JsonNode> optionals(JsonNode operation) {
        return parameters(operation)
                .filter(parameter -> !parameter.path("required").asBoolean())
                .toList();
    }

    private static Stream<JsonNode> parameters(JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals("query"));
    }

    private static Set<String> queries(ObjectNode contract) {
        Set<String> names = new TreeSet<>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> optionals(operation.getValue())
                        .forEach(parameter -> names.add(operation.getKey() + " " + path.getKey() + "?"
                                + parameter.path("name").asText()))));
        return names;
    }

    private static String configuration(Path folder, int windows) {
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
                    provides: [%s]
                security:
                  OpenAPI:
                    securitySchemes:
                      keycloak:
                        type: bearer
                        token: %s
                """.formatted(
                        folder,
                        IntStream.range(0, windows)
                                .mapToObj(i -> "openapi-" + i + ".yaml")
                                .collect(Collectors.joining(", ")),
                        token);
    }
}
