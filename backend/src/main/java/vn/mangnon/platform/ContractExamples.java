package vn.mangnon.platform;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;

/** The requests and answers of {@code openapi/examples}, which the tests took down, at their places in the contract. */
final class ContractExamples {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /**
     * @param request  its line, and its body where it has one
     * @param response the bodies by status
     */
    record Pair(Map<String, Object> request, Map<String, Object> response) {}

    private ContractExamples() {}

    static void show(Operation operation) {
        Pair pair = read(operation.getOperationId(), Pair.class);
        if (pair == null) {
            return;
        }
        if (operation.getRequestBody() != null && pair.request().containsKey("body")) {
            put(operation.getRequestBody().getContent(), pair.request().get("body"));
        }
        pair.response().forEach((status, body) -> {
            var response = operation.getResponses().getAPIResponse(status);
            if (response != null) {
                put(response.getContent(), body);
            }
        });
    }

    /** @return the body of a refusal with this status, null where none was taken down */
    static Object problem(String status) {
        return read("problems/" + status, Object.class);
    }

    private static void put(Content content, Object body) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().stream()
                    .filter(media -> media.getSchema() == null
                            || !"binary".equals(media.getSchema().getFormat()))
                    .forEach(media -> media.setExample(body));
        }
    }

    private static <T> T read(String name, Class<T> type) {
        try (InputStream file = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("contract/examples/" + name + ".json")) {
            return file == null ? null : JSON.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
