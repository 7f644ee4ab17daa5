package vn.mangnon.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The words of problems, Vietnamese and English, a file a room and language under {@code /texts}. */
@ApplicationScoped
class ProblemTexts {
    static final List<String> ROOMS = List.of(
            "platform",
            "area",
            "agency",
            "plan",
            "indicator",
            "assignment",
            "reading",
            "collection",
            "notice",
            "audit");

    private final Map<String, Properties> byLanguage = Map.of("vi", load("vi"), "en", load("en"));

    String title(String language, String slug) {
        return text(language, slug + ".title", Map.of());
    }

    String detail(String language, String slug, Map<String, Object> arguments) {
        return text(language, slug + ".detail", arguments);
    }

    String fault(String language, String code, Map<String, Object> arguments) {
        return text(language, "fault." + code, arguments);
    }

    /** The text, or this where there is none. */
    String textOr(String language, String key, String otherwise) {
        return byLanguage.get(language).getProperty(key, otherwise);
    }

    String text(String language, String key, Map<String, Object> arguments) {
        String text = byLanguage.get(language).getProperty(key);
        if (text == null) {
            throw new IllegalStateException("no text for " + key + " in " + language);
        }
        for (Map.Entry<String, Object> argument : arguments.entrySet()) {
            text = text.replace("{" + argument.getKey() + "}", String.valueOf(argument.getValue()));
        }
        return text;
    }

    /** The language that the caller likes best of the two; Vietnamese when nothing else is said. */
    static String language(List<Locale> accepted) {
        return accepted.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("vi") || language.equals("en"))
                .findFirst()
                .orElse("vi");
    }

    private static Properties load(String language) {
        Properties texts = new Properties();
        for (String room : ROOMS) {
            try (var in = ProblemTexts.class.getResourceAsStream("/texts/" + room + "_" + language + ".properties")) {
                if (in != null) {
                    texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }
}
