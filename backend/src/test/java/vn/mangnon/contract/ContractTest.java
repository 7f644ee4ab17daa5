package vn.mangnon.contract;

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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.mangnon.testing.ContractCheck;
import vn.mangnon.testing.PostgresForTests;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ContractTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Path EXAMPLES = Path.of("../openapi/examples");
    private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]{10,}\\.");

    @Test
    void theCommittedContractIsTheBuiltOne() throws IOException {
        JsonNode committed = YAML.readTree(Files.readString(Path.of("../openapi/openapi.yaml")));
        JsonNode served = YAML.readTree(RestAssured.get("/q/openapi").asString());
        assertThat(served).isEqualTo(committed);
    }

    @Test
    void everyOperationSaysWhatItDoesAndWhichPermissionItAsks() throws IOException {
        JsonNode contract = YAML.readTree(RestAssured.get("/q/openapi").asString());
        List<String> silent = new ArrayList<>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode said = operation.getValue();
                    if (said.isObject()
                            && said.has("responses")
                            && (said.path("summary").asText().isBlank()
                                    || said.path("operationId").asText().isBlank()
                                    || said.path("x-permission").asText().isBlank()
                                    || said.path("tags").size() != 1)) {
                        silent.add(operation.getKey() + " " + path.getKey());
                    }
                }));
        assertThat(silent).isEmpty();
    }

    /** How to take them down: CONTRIBUTING.md. */
    @Test
    void everyBodyHasAnExampleThatHoldsToItsSchema() {
        assertThat(ContractCheck.faultsOfExamples()).isEmpty();
    }

    @Test
    void everyExampleBelongsToAnOperationOrARefusalAndHoldsNoToken() throws IOException {
        JsonNode contract = YAML.readTree(RestAssured.get("/q/openapi").asString());
        Set<String> known = new HashSet<>();
        contract.path("paths")
                .forEach(path -> path.forEach(
                        operation -> known.add(operation.path("operationId").asText() + ".json")));
        contract.at("/components/responses")
                .fieldNames()
                .forEachRemaining(name -> known.add("problems/" + name.substring("Problem".length()) + ".json"));
        List<String> strange = new ArrayList<>();
        try (var files = Files.walk(EXAMPLES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!known.contains(EXAMPLES.relativize(file).toString())
                        || TOKEN.matcher(Files.readString(file)).find()) {
                    strange.add(file.toString());
                }
            }
        }
        assertThat(strange).isEmpty();
    }
}
