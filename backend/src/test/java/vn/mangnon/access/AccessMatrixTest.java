package vn.mangnon.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.mangnon.testing.PostgresForTests;
import vn.mangnon.testing.Tokens;

/**
 * Every operation of the contract as every caller, against the table {@code access/matrix.csv}. A line is an operation, what
 * it is tried on, and the status that each caller gets. An operation without a line fails the test.
 */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AccessMatrixTest {
    private static final Path TABLE = Path.of("src/test/resources/access/matrix.csv");
    private static final Path MEASURED = Path.of("target/access-matrix.csv");

    @Test
    void everyOperationAnswersEveryCallerAsTheTableSays() throws IOException {
        Probes probes = new Probes(
                Tokens.of("matrix-owner", "22.SYT", "planner"),
                Tokens.of("matrix-auditor", "22.UBND", "auditor"),
                Tokens.of("matrix-keeper", "22.UBND", "directory-admin"));
        List<String> lines = new ArrayList<>();
        lines.add(
                Stream.of(Caller.values()).map(Enum::name).collect(Collectors.joining(",", "operation,tried on,", "")));
        for (Probes.Probe probe : probes.all()) {
            String statuses = Stream.of(Caller.values())
                    .map(caller ->
                            Integer.toString(probe.knock().apply(caller.knock()).statusCode()))
                    .collect(Collectors.joining(","));
            lines.add(probe.operation() + "," + probe.triedOn() + "," + statuses);
        }
        Files.createDirectories(MEASURED.getParent());
        Files.write(MEASURED, lines);
        assertThat(lines).containsExactlyElementsOf(Files.readAllLines(TABLE));
    }

    @Test
    void noOperationOfTheContractIsLeftOut() throws IOException {
        JsonNode contract = new ObjectMapper(new YAMLFactory())
                .readTree(RestAssured.get("/q/openapi").asString());
        Set<String> operations = new TreeSet<>();
        contract.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("operationId")) {
                        operations.add(operation.path("operationId").asText());
                    }
                }));
        Set<String> tried = new TreeSet<>();
        Files.readAllLines(TABLE).stream().skip(1).forEach(line -> tried.add(line.split(",")[0]));
        assertThat(tried).containsAll(operations);
    }
}
