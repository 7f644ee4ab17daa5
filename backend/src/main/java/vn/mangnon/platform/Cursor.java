package vn.mangnon.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.mangnon.platform.Problem.Fault;

/** The opaque place in a list: its sorting, and the keys of the last item shown. */
final class Cursor {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter INSTANT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendOffset("+HH:mm:ss", "+00")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

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

    /** @param types the SQL types of the keys */
    static List<String> decode(String cursor, String sort, List<String> types) {
        try {
            String json = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> content = List.of(JSON.readValue(json, String[].class));
            List<String> values = content.subList(1, content.size());
            if (values.size() == types.size()
                    && content.getFirst().equals(sort)
                    && content.stream().allMatch(Json::isPlainText)) {
                for (int i = 0; i < types.size(); i++) {
                    requireOf(types.get(i), values.get(i));
                }
                return values;
            }
        } catch (IllegalArgumentException | DateTimeException | JsonProcessingException | NullPointerException e) {
            throw bad();
        }
        throw bad();
    }

    /** As PostgreSQL writes a value of the type. */
    private static void requireOf(String type, String value) {
        switch (type) {
            case "text" -> {}
            case "uuid" -> UUID.fromString(value);
            case "smallint" -> Short.parseShort(value);
            case "integer" -> Integer.parseInt(value);
            case "date" -> {
                if (!value.equals("infinity") && !value.equals("-infinity")) {
                    LocalDate.parse(value);
                }
            }
            case "timestamptz" -> INSTANT.parse(value);
            default -> throw new IllegalStateException("no cursor over " + type);
        }
    }

    private static Problem bad() {
        return Problem.invalid(Fault.inParameter("cursor", "bad-cursor"));
    }
}
