package vn.mangnon.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Why a part did not start, in the few lines of its log that say so. */
final class LogEnd {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LINES_LOOKED_AT = 400;
    private static final int PLAIN_LINES_SHOWN = 12;
    private static final int LONGEST = 400;

    /** What Quarkus wraps around every reason. */
    private static final String NAMES_NO_CAUSE = "Failed to start quarkus";

    private LogEnd() {}

    /** The last error with its first and its deepest cause; of a log without JSON its last lines. */
    static List<String> of(Path log) {
        List<String> lines;
        try {
            var whole = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            lines = whole.subList(Math.max(0, whole.size() - LINES_LOOKED_AT), whole.size());
        } catch (IOException e) {
            return List.of();
        }
        JsonNode last = null;
        JsonNode lastError = null;
        for (var line : lines) {
            var record = record(line);
            if (record != null) {
                last = record;
                lastError = isError(record) ? record : lastError;
            }
        }
        if (last == null) {
            return lines.subList(Math.max(0, lines.size() - PLAIN_LINES_SHOWN), lines.size());
        }
        return lastError == null ? List.of(oneLine(last.path("message").asText())) : said(lastError);
    }

    private static List<String> said(JsonNode error) {
        var causes = new ArrayList<String>();
        for (var e = error.path("exception");
                !e.isMissingNode();
                e = e.path("causedBy").path("exception")) {
            causes.add("cause: " + oneLine(e.path("message").asText()));
        }
        if (causes.size() > 1) {
            causes.removeIf(("cause: " + NAMES_NO_CAUSE)::equals);
        }
        Set<String> said = new LinkedHashSet<>();
        said.add(oneLine(error.path("message").asText()));
        if (!causes.isEmpty()) {
            said.add(causes.getFirst());
            said.add(causes.getLast());
        }
        return List.copyOf(said);
    }

    private static boolean isError(JsonNode record) {
        return Set.of("ERROR", "FATAL", "SEVERE").contains(record.path("level").asText());
    }

    private static JsonNode record(String line) {
        if (!line.startsWith("{")) {
            return null;
        }
        try {
            var record = JSON.readTree(line);
            return record.has("message") ? record : null;
        } catch (JsonProcessingException cutOff) {
            return null;
        }
    }

    private static String oneLine(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
    }
}
