package vn.mangnon.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands above the rows of an exported table, in the caller's language. One field has one name wherever it stands. */
@ApplicationScoped
class SheetWords {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final Set<String> OF_THE_PAGE = Set.of("limit", "cursor");

    private final ProblemWords words;
    private final ProblemTexts texts;

    SheetWords(ProblemWords words, ProblemTexts texts) {
        this.words = words;
        this.texts = texts;
    }

    String sheet() {
        return say("sheet", Map.of());
    }

    /** Summaries say it in both languages, the Vietnamese first. */
    String title(String summary) {
        int between = summary.indexOf(" – ");
        String title = between < 0
                ? summary
                : "en".equals(words.language()) ? summary.substring(between + 3) : summary.substring(0, between);
        return title.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + title.substring(1);
    }

    String sample() {
        return say("sample", Map.of());
    }

    List<String> about(Map<String, Object> about) {
        List<String> lines = new ArrayList<>();
        about.forEach((name, value) -> {
            if (value != null && !"sample".equals(name)) {
                lines.add(heading(List.of(name)) + ": " + value);
            }
        });
        return lines;
    }

    String filters(MultivaluedMap<String, String> asked) {
        String filters = asked.entrySet().stream()
                .filter(one -> !OF_THE_PAGE.contains(one.getKey()))
                .map(one -> heading(List.of(one.getKey())) + " = " + String.join(", ", one.getValue()))
                .collect(Collectors.joining("; "));
        return filters.isEmpty() ? say("no-filters", Map.of()) : say("filters", Map.of("filters", filters));
    }

    String made(Instant at, String agency) {
        return say("made", Map.of("at", MOMENT.format(at), "agency", agency));
    }

    String heading(List<String> path) {
        return path.stream().map(this::name).collect(Collectors.joining(" – "));
    }

    private String name(String field) {
        return texts.textOr(words.language(), "column." + field, field);
    }

    private String say(String key, Map<String, Object> arguments) {
        return words.say("export." + key, arguments);
    }
}
