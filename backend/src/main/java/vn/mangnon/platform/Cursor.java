package vn.mangnon.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import vn.mangnon.platform.Problem.Fault;

/** The opaque place in a list: its sorting, and the keys of the last item shown. */
final class Cursor {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Cursor() {}

    static String encode(String sort, List<String> values) {
        List<String> content = new ArrayList<>(values);
        content.addFirst(sort);
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> decode(String cursor, String sort, int keys) {
        try {
            String json = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> content = List.of(JSON.readValue(json, String[].class));
            if (content.size() == keys + 1 && content.getFirst().equals(sort) && content.stream().allMatch(Json::isPlainText)) {
                return content.subList(1, content.size());
            }
        } catch (IllegalArgumentException | JsonProcessingException | NullPointerException e) {
            throw Problem.invalid(Fault.inParameter("cursor", "bad-cursor"));
        }
        throw Problem.invalid(Fault.inParameter("cursor", "bad-cursor"));
    }
}
