package vn.mangnon.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A problem in words inside of another answer: what stood against one of several changes; and other texts of the rooms that an
 * answer carries, in the caller's language.
 */
@ApplicationScoped
public class ProblemWords {
    private final ProblemTexts texts;
    private final HttpHeaders headers;

    ProblemWords(ProblemTexts texts, HttpHeaders headers) {
        this.texts = texts;
        this.headers = headers;
    }

    /** As in a problem document of its own; pointers start at the change. */
    @Schema(name = "ProblemWords")
    public record Words(
            @Schema(description = "Stable: /problems/<slug>")
            String type,

            String title,
            int status,
            String detail,
            List<FaultWords> errors) {}

    @Schema(name = "FaultWords")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record FaultWords(
            @Schema(nullable = true, description = "JSON pointer into the change")
            String pointer,

            String code,
            String detail) {}

    public Words of(Problem problem) {
        String language = language();
        List<FaultWords> errors = problem.faults().stream()
                .map(fault -> new FaultWords(
                        fault.pointer(), fault.code(), texts.fault(language, fault.code(), fault.arguments())))
                .toList();
        return new Words(
                "/problems/" + problem.slug(),
                texts.title(language, problem.slug()),
                problem.status(),
                texts.detail(language, problem.slug(), problem.arguments()),
                errors);
    }

    /** {@code vi} or {@code en}. */
    public String language() {
        return ProblemTexts.language(accepted());
    }

    /** A text of {@code texts/<room>_*.properties}. */
    public String say(String key, Map<String, Object> arguments) {
        return texts.text(language(), key, arguments);
    }

    /** The same in a language that nobody asked for, as in mail: {@code vi} or {@code en}. */
    public String say(String language, String key, Map<String, Object> arguments) {
        return texts.text(language, key, arguments);
    }

    private List<Locale> accepted() {
        try {
            return headers.getAcceptableLanguages();
        } catch (RuntimeException malformedHeader) {
            return List.of();
        }
    }
}
