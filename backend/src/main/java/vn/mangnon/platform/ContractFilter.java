package vn.mangnon.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * What every operation and every schema has in common, written once: fields of answers are required unless they may be
 * null, patches have none that are, problems are declared, nothing unknown is taken, examples stand where they belong.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    private static final String PROBLEM_REF = "#/components/schemas/Problem";
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    /** Answers that are no lists and hold one table ({@link Tabular}). */
    private static final Set<String> TABLES = Set.of("RollUp");

    private static final DotName PERMITTED = DotName.createSimple(Permitted.class);

    private final Map<String, Permission> permissions = new HashMap<>();
    private final Map<String, String> systemScopes = new HashMap<>();
    private final Set<String> patched = new HashSet<>();

    /** @param index the annotated classes of the build: which permission each operation asks for */
    public ContractFilter(IndexView index) {
        for (AnnotationInstance operation : index.getAnnotations(OPERATION)) {
            AnnotationInstance permitted = operation.target().asMethod().annotation(PERMITTED);
            if (permitted != null) {
                String id = operation.value("operationId").asString();
                permissions.put(id, Permission.valueOf(permitted.value().asEnum()));
                if (permitted.value("systemScope") != null) {
                    systemScopes.put(id, permitted.value("systemScope").asString());
                }
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        schemas.forEach((name, schema) -> shape(schema));
        ensureProblems(api);
        if (api.getPaths() == null) {
            return;
        }
        Map<String, Schema> patches = new LinkedHashMap<>();
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> {
                    describe(path, method, operation);
                    namePermission(operation);
                    patchBody(operation, schemas, patches);
                    ContractExamples.show(operation);
                }));
        patches.forEach(api.getComponents()::addSchema);
        patched.stream()
                .filter(whole -> !isUsed(api, "#/components/schemas/" + whole))
                .forEach(api.getComponents()::removeSchema);
    }

    /** A command that is only ever patched has no use as a whole. */
    private static boolean isUsed(OpenAPI api, String ref) {
        return api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null
                        && operation.getRequestBody().getContent() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .anyMatch(media -> media.getSchema() != null
                        && ref.equals(media.getSchema().getRef()));
    }

    private static void shape(Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        schema.getProperties().values().forEach(ContractFilter::leaveTheTypeToTheAlternatives);
        List<String> required = new ArrayList<>(schema.getRequired() == null ? List.of() : schema.getRequired());
        boolean request =
                schema.getExtensions() != null && schema.getExtensions().containsKey("x-command");
        if (!request) {
            schema.getProperties().forEach((name, property) -> {
                if (!mayBeNull(property) && !required.contains(name)) {
                    required.add(name);
                }
            });
        }
        schema.setRequired(required.isEmpty() ? null : required);
        if (request && schema.getAdditionalPropertiesSchema() == null) {
            schema.setAdditionalPropertiesSchema(nothing());
        }
    }

    /** A type beside "one of these or null" would take the null back again. */
    private static void leaveTheTypeToTheAlternatives(Schema property) {
        if (property.getAnyOf() != null && property.getAnyOf().stream().anyMatch(ContractFilter::mayBeNull)) {
            property.setType(null);
        }
    }

    private static Schema nothing() {
        return OASFactory.createSchema().booleanSchema(false);
    }

    private static boolean mayBeNull(Schema property) {
        if (property.getType() != null && property.getType().contains(Schema.SchemaType.NULL)) {
            return true;
        }
        return property.getAnyOf() != null && property.getAnyOf().stream().anyMatch(ContractFilter::mayBeNull);
    }

    private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
        boolean single = path.contains("{");
        offerAsFile(method, operation);
        boolean changes = method != PathItem.HttpMethod.GET;
        var responses = operation.getResponses();
        List<String> statuses = new ArrayList<>(List.of("400", "401", "403"));
        if (single) {
            statuses.add("404");
        }
        if (changes) {
            statuses.addAll(List.of("409", "422"));
        }
        if (changes && hasHeader(operation, "If-Match")) {
            statuses.addAll(List.of("412", "428"));
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of("413", "415"));
        }
        statuses.add("503");
        for (String status : statuses) {
            if (!responses.hasAPIResponse(status)) {
                responses.addAPIResponse(
                        status, OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status));
            }
        }
        responses.getAPIResponses().forEach((status, response) -> response(status, response));
    }

    /** Every list can be had as a file, too ({@link SheetExport}). */
    private static void offerAsFile(PathItem.HttpMethod method, Operation operation) {
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        if (method != PathItem.HttpMethod.GET || answer == null || answer.getContent() == null) {
            return;
        }
        var json = answer.getContent().getMediaType("application/json");
        if (json == null || json.getSchema() == null || !isTable(json.getSchema())) {
            return;
        }
        for (SheetFormat format : SheetFormat.values()) {
            answer.getContent()
                    .addMediaType(
                            format.mediaType(),
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema()
                                            .addType(Schema.SchemaType.STRING)
                                            .format("binary")
                                            .description("The whole list, whatever limit and cursor say")));
        }
    }

    private static boolean isTable(Schema schema) {
        String ref = schema.getRef();
        return ref == null
                ? schema.getType() != null && schema.getType().contains(Schema.SchemaType.ARRAY)
                : ref.startsWith("#/components/schemas/Slice")
                        || TABLES.contains(ref.substring(ref.lastIndexOf('/') + 1));
    }

    private void namePermission(Operation operation) {
        Permission permission = permissions.get(operation.getOperationId());
        if (permission == null) {
            return;
        }
        String roles = permission.roles().size() == Role.values().length
                ? "every signed-in caller with a role and one agency"
                : permission.roles().stream().map(Role::realmName).sorted().collect(Collectors.joining(", "));
        String said = operation.getDescription() == null ? "" : operation.getDescription() + "\n\n";
        String scope = systemScopes.get(operation.getOperationId());
        operation.setDescription(said + "Permission " + permission + ": " + roles + "."
                + (scope == null
                        ? ""
                        : " Another system reaches what is its agency's own with the scope `" + scope + "`."));
        operation.addExtension("x-permission", permission.name());
    }

    private static void response(String status, APIResponse response) {
        if (response.getRef() != null || status.startsWith("4") || status.startsWith("5")) {
            return;
        }
        response.addHeader("X-Request-Id", OASFactory.createHeader().ref("#/components/headers/X-Request-Id"));
    }

    private static boolean hasHeader(Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> name.equals(p.getName()));
    }

    private void patchBody(Operation operation, Map<String, Schema> schemas, Map<String, Schema> patches) {
        if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null) {
            return;
        }
        var media = operation.getRequestBody().getContent().getMediaType(MergePatch.MEDIA_TYPE);
        if (media == null || media.getSchema() == null || media.getSchema().getRef() == null) {
            return;
        }
        String whole = media.getSchema().getRef().substring("#/components/schemas/".length());
        String name = whole + "Patch";
        Schema patch = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
        patch.setDescription("Merge patch (RFC 7396) of " + whole
                + ": what is absent stays, null removes, lists are replaced whole.");
        patch.setAdditionalPropertiesSchema(nothing());
        schemas.get(whole).getProperties().forEach((field, property) -> patch.addProperty(field, orNull(property)));
        patches.put(name, patch);
        patched.add(whole);
        media.setSchema(OASFactory.createSchema().ref("#/components/schemas/" + name));
    }

    private static Schema orNull(Schema property) {
        return mayBeNull(property)
                ? property
                : OASFactory.createSchema()
                        .addAnyOf(property)
                        .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
    }

    private static void ensureProblems(OpenAPI api) {
        var components = api.getComponents();
        var header = OASFactory.createHeader()
                .description("The id of the request, given or made; quote it when asking for help")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
        components.addHeader("X-Request-Id", header);
        Map<String, String> words = new LinkedHashMap<>();
        words.put("400", "What the schema can say: a field, parameter or form is wrong; nothing was changed");
        words.put("401", "No token, or a bad one");
        words.put("403", "The role lacks the permission, or the agency of the token is unclear or dissolved");
        words.put("404", "Unknown, or outside the caller's reach: the two look the same");
        words.put("409", "A clash with the state of things");
        words.put("412", "Somebody changed it since (If-Match)");
        words.put("413", "Larger than allowed");
        words.put("415", "A content type that is not taken");
        words.put("422", "Well-formed, but against a rule");
        words.put("428", "If-Match is missing");
        words.put("503", "The database or the sign-in service is temporarily unavailable");
        words.forEach((status, description) -> components.addResponse(
                "Problem" + status,
                OASFactory.createAPIResponse()
                        .description(description)
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        ProblemMappers.PROBLEM_JSON,
                                        OASFactory.createMediaType()
                                                .schema(OASFactory.createSchema()
                                                        .ref(PROBLEM_REF))
                                                .example(ContractExamples.problem(status))))));
        if (components.getSchemas() == null || !components.getSchemas().containsKey("Problem")) {
            components.addSchema("Problem", problem());
        }
    }

    private static Schema problem() {
        Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        Schema error = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("Where, which, and why in words")
                .addProperty(
                        "pointer",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .description("JSON pointer into the body"))
                .addProperty(
                        "parameter",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .description("Path, query or header parameter"))
                .addProperty("code", text)
                .addProperty("detail", text)
                .required(List.of("code", "detail"));
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("Chi tiết lỗi (RFC 9457). Problem details (RFC 9457).")
                .addProperty(
                        "type",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .description("Stable: /problems/<slug>")
                                .addExample("/problems/not-found"))
                .addProperty("title", text)
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty(
                        "detail",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .description("Vietnamese or English by Accept-Language"))
                .addProperty(
                        "instance",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .description("urn:request:<request id>"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(error))
                .required(List.of("type", "title", "status", "detail", "errors"))
                .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true));
    }
}
