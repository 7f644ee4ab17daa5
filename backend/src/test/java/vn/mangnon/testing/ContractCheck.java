package vn.mangnon.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds every answer that a test gets against the contract that this very service publishes: status, media type, schema. */
public final class ContractCheck implements Filter {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final Map<String, JsonSchema> COMPILED = new ConcurrentHashMap<>();
    private static final ExampleTaker EXAMPLES = new ExampleTaker();
    private static volatile JsonNode contract;
    private static volatile Map<Pattern, JsonNode> paths;

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        String path = URI.create(request.getURI()).getPath();
        if (path.startsWith("/api/")) {
            JsonNode operation = operation(request.getMethod(), path);
            check(operation, request.getMethod(), path, response);
            if (operation != null && ExampleTaker.wanted()) {
                EXAMPLES.offer(operation, request, response);
            }
        }
        return response;
    }

    /** @return what of the body does not hold to this schema of the contract, in words */
    static Set<String> faults(JsonNode schema, JsonNode body) {
        return schema(schema).validate(body).stream()
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** @return what is missing or wrong in the examples of all operations, in words */
    public static Set<String> faultsOfExamples() {
        load();
        Set<String> faults = new TreeSet<>();
        paths.values().forEach(path -> path.forEach(operation -> faults.addAll(faultsOfExamples(operation))));
        contract.at("/components/responses")
                .fieldNames()
                .forEachRemaining(name -> faults.addAll(faultsOfProblem(name.substring("Problem".length()))));
        return faults;
    }

    /** @return what is missing or wrong in the examples of this operation: of its request, of each of its answers */
    static Set<String> faultsOfExamples(JsonNode operation) {
        String name = operation.path("operationId").asText();
        Set<String> faults = faultsOfExamples(
                name + ", request", operation.path("requestBody").path("content"));
        operation.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .forEach(response -> faults.addAll(faultsOfExamples(
                        name + ", answer " + response.getKey(),
                        response.getValue().path("content"))));
        return faults;
    }

    /** @return what is missing or wrong in the example of a refusal with this status */
    static Set<String> faultsOfProblem(String status) {
        return faultsOfExamples(
                "Problem" + status,
                contract.at("/components/responses/Problem" + status).path("content"));
    }

    private static Set<String> faultsOfExamples(String place, JsonNode content) {
        Set<String> faults = new TreeSet<>();
        content.properties().forEach(media -> {
            JsonNode example = media.getValue().path("example");
            if (example.isMissingNode()) {
                if (!media.getValue().path("schema").path("format").asText().equals("binary")) {
                    faults.add(place + " has no example");
                }
                return;
            }
            faults(media.getValue().path("schema"), example).forEach(fault -> faults.add(place + ": " + fault));
        });
        return faults;
    }

    private static void check(JsonNode operation, String method, String path, Response response) {
        if (operation == null) {
            require(Set.of(404, 405).contains(response.statusCode()), method + " " + path + " is not in the contract");
            return;
        }
        String place = method + " " + path + " → " + response.statusCode();
        JsonNode declared = resolve(operation.path("responses").path(Integer.toString(response.statusCode())));
        require(!declared.isMissingNode(), place + " is not declared in the contract");
        require(
                response.statusCode() >= 300 || response.header("X-Request-Id") != null,
                place + " has no X-Request-Id");
        JsonNode content = declared.path("content");
        if (content.isMissingNode() || content.isEmpty()) {
            require(
                    response.body().asByteArray().length == 0,
                    place + " has a body that the contract does not declare");
            return;
        }
        String mediaType = response.contentType().split(";")[0];
        require(content.has(mediaType), place + " answers " + mediaType + ", the contract says " + names(content));
        JsonNode schema = content.path(mediaType).path("schema");
        if (mediaType.endsWith("json") && !schema.isMissingNode()) {
            var faults = schema(schema).validate(read(response.asByteArray()));
            require(faults.isEmpty(), place + " breaks the contract: " + faults);
        }
    }

    private static JsonNode operation(String method, String path) {
        load();
        for (Map.Entry<Pattern, JsonNode> candidate : paths.entrySet()) {
            JsonNode operation = candidate.getValue().path(method.toLowerCase(Locale.ROOT));
            if (candidate.getKey().matcher(path).matches() && !operation.isMissingNode()) {
                return operation;
            }
        }
        return null;
    }

    static JsonNode resolve(JsonNode node) {
        JsonNode ref = node.path("$ref");
        return ref.isMissingNode() ? node : contract.at(ref.asText().substring(1));
    }

    private static JsonSchema schema(JsonNode schema) {
        return COMPILED.computeIfAbsent(schema.toString(), text -> {
            ObjectNode whole = JSON.createObjectNode();
            whole.putArray("allOf").add(schema);
            whole.set("components", contract.path("components"));
            return SCHEMAS.getSchema(whole, STRICT);
        });
    }

    private static synchronized void load() {
        if (contract != null) {
            return;
        }
        String yaml = RestAssured.given().basePath("/").get("/q/openapi").asString();
        try {
            contract = new ObjectMapper(new YAMLFactory()).readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Pattern, JsonNode> found = new LinkedHashMap<>();
        contract.path("paths").properties().stream()
                .sorted((a, b) ->
                        Boolean.compare(a.getKey().contains("{"), b.getKey().contains("{")))
                .forEach(p -> found.put(Pattern.compile(p.getKey().replaceAll("\\{[^}]+}", "[^/]+")), p.getValue()));
        paths = found;
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + new String(body, StandardCharsets.UTF_8), e);
        }
    }

    private static String names(JsonNode content) {
        return content.properties().stream().map(Map.Entry::getKey).collect(Collectors.joining(", "));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
