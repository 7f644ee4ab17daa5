package vn.mangnon.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Takes down what the tests send and get as the examples of the contract, when the property {@code mangnon.examples} asks for
 * it: {@code missing} leaves the examples that still hold alone, {@code all} takes every one anew. Of all the pairs of an
 * operation the one is kept that shows most fields and is not long.
 */
final class ExampleTaker {
    private static final Path FOLDER = Path.of("../openapi/examples");
    private static final String MODE = System.getProperty("mangnon.examples", "");
    /** Examples are read by people: lists have no more entries than this, and a body of more characters counts as long. */
    private static final int ENTRIES = 2;

    private static final int LONG = 2_000;

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));
    private static final DefaultPrettyPrinter PRINTER = printer();

    private final Map<String, Map<String, Taken>> taken = new TreeMap<>();
    private final Map<String, Integer> problems = new TreeMap<>();
    private final Set<String> settled = new HashSet<>();

    private record Taken(int worth, ObjectNode request, JsonNode response) {}

    static boolean wanted() {
        return Set.of("missing", "all").contains(MODE);
    }

    /** @param operation as the contract declares it */
    synchronized void offer(JsonNode operation, FilterableRequestSpecification request, Response response) {
        try {
            if (response.statusCode() >= 400) {
                offerProblem(response);
            } else {
                offerPair(operation, request, response);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void offerPair(JsonNode operation, FilterableRequestSpecification request, Response response)
            throws IOException {
        String name = operation.path("operationId").asText();
        JsonNode asked = operation.path("requestBody").path("content");
        if (settled.contains(name) || !isJson(response) && asked.isEmpty()) {
            return;
        }
        if (MODE.equals("missing")
                && !taken.containsKey(name)
                && ContractCheck.faultsOfExamples(operation).isEmpty()) {
            settled.add(name);
            return;
        }
        JsonNode sent = asked.isEmpty() ? null : sent(request);
        JsonNode got = isJson(response) ? JSON.readTree(response.asByteArray()) : null;
        if (!asked.isEmpty()
                && (sent == null
                        || !ContractCheck.faults(asked.elements().next().path("schema"), sent)
                                .isEmpty())) {
            return;
        }
        int worth = worth(sent) + worth(got) - (sent != null && sent.isEmpty() ? 500 : 0);
        String status = Integer.toString(response.statusCode());
        Map<String, Taken> best = taken.computeIfAbsent(name, n -> new TreeMap<>());
        if (best.containsKey(status) && best.get(status).worth() >= worth) {
            return;
        }
        ObjectNode line = JSON.createObjectNode();
        URI uri = URI.create(request.getURI());
        line.put(
                "line",
                request.getMethod() + " " + uri.getPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
        if (sent != null) {
            line.set("body", inOrder(cut(sent), asked.elements().next().path("schema")));
        }
        best.put(status, new Taken(worth, line, got == null ? null : cut(got)));
        ObjectNode pair = JSON.createObjectNode();
        pair.set(
                "request",
                best.values().stream()
                        .reduce((first, last) -> last)
                        .orElseThrow()
                        .request());
        ObjectNode answers = pair.putObject("response");
        best.forEach((code, one) -> {
            if (one.response() != null) {
                answers.set(code, one.response());
            }
        });
        write(name, pair);
    }

    private void offerProblem(Response response) throws IOException {
        String status = Integer.toString(response.statusCode());
        JsonNode problem = JSON.readTree(response.asByteArray());
        boolean vietnamese = "vi".equals(response.header("Content-Language"));
        if (!vietnamese || problem.path("errors").size() > ENTRIES || settled.contains(status)) {
            return;
        }
        if (MODE.equals("missing")
                && !problems.containsKey(status)
                && ContractCheck.faultsOfProblem(status).isEmpty()) {
            settled.add(status);
            return;
        }
        int worth = worth(problem);
        if (worth > problems.getOrDefault(status, Integer.MIN_VALUE)) {
            problems.put(status, worth);
            write("problems/" + status, problem);
        }
    }

    private static boolean isJson(Response response) {
        return response.contentType() != null && response.contentType().startsWith("application/json");
    }

    /** A form shows its fields, and of its files the names. */
    private static JsonNode sent(FilterableRequestSpecification request) throws IOException {
        if (!request.getMultiPartParams().isEmpty()) {
            ObjectNode form = JSON.createObjectNode();
            request.getMultiPartParams()
                    .forEach(part -> form.put(
                            part.getControlName(),
                            part.hasFileName() ? part.getFileName() : String.valueOf(part.getContent())));
            return form;
        }
        Object body = request.getBody();
        try {
            return switch (body) {
                case String text -> JSON.readTree(text);
                case byte[] bytes -> JSON.readTree(bytes);
                case null, default -> null;
            };
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** More fields are worth more; a list without entries, entries cut off and length cost. */
    private static int worth(JsonNode body) {
        if (body == null) {
            return 0;
        }
        Set<String> fields = new HashSet<>();
        fields(body, "", fields);
        JsonNode cut = cut(body);
        int length = cut.toString().length();
        int cost = cut.equals(body) ? 0 : 300;
        if (body.has("items")) {
            cost += body.path("items").isEmpty()
                    ? 1_000
                    : Math.max(0, body.path("items").size() - ENTRIES) * 10;
        }
        return 10 * fields.size() - cost - length / 100 - Math.max(0, length - LONG) / 5;
    }

    private static void fields(JsonNode node, String path, Set<String> found) {
        if (node.isObject()) {
            node.properties().forEach(field -> fields(field.getValue(), path + "/" + field.getKey(), found));
        } else if (node.isArray()) {
            node.forEach(entry -> fields(entry, path + "/*", found));
        } else if (!node.isNull()) {
            found.add(path);
        }
    }

    private static JsonNode cut(JsonNode node) {
        if (node.isArray()) {
            ArrayNode list = JSON.createArrayNode();
            for (int i = 0; i < Math.min(ENTRIES, node.size()); i++) {
                list.add(cut(node.get(i)));
            }
            return list;
        }
        if (node.isObject()) {
            ObjectNode object = JSON.createObjectNode();
            node.properties().forEach(field -> object.set(field.getKey(), cut(field.getValue())));
            return object;
        }
        return node;
    }

    /** Tests write their bodies as maps without an order: their fields stand as in the schema. */
    private static JsonNode inOrder(JsonNode body, JsonNode schema) {
        JsonNode said = ContractCheck.resolve(schema);
        for (JsonNode one : said.has("anyOf") ? said.path("anyOf") : said.path("oneOf")) {
            if (ContractCheck.faults(one, body).isEmpty()) {
                return inOrder(body, one);
            }
        }
        if (body.isArray()) {
            ArrayNode list = JSON.createArrayNode();
            body.forEach(entry -> list.add(inOrder(entry, said.path("items"))));
            return list;
        }
        if (!body.isObject()) {
            return body;
        }
        ObjectNode object = JSON.createObjectNode();
        said.path("properties").properties().stream()
                .filter(field -> body.has(field.getKey()))
                .forEach(field -> object.set(field.getKey(), inOrder(body.path(field.getKey()), field.getValue())));
        body.properties().stream()
                .filter(field -> !object.has(field.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(field -> object.set(field.getKey(), field.getValue()));
        return object;
    }

    private static Path file(String name) {
        return FOLDER.resolve(name + ".json");
    }

    private static void write(String name, JsonNode example) throws IOException {
        Files.createDirectories(file(name).getParent());
        Files.writeString(file(name), JSON.writer(PRINTER).writeValueAsString(example) + "\n");
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        return printer;
    }
}
