package vn.mangnon.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import vn.mangnon.notice.MailOutbox.Content;
import vn.mangnon.notice.MailOutbox.Waiting;
import vn.mangnon.platform.ProblemWords;

/** Puts a notice into a letter: what the dashboard says, for whom, and where to go on. It names no person. */
@ApplicationScoped
class MailWriting {
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};
    private static final String LANGUAGE = "vi";

    private final NoticeTexts texts;
    private final ProblemWords words;
    private final ObjectMapper mapper;
    private final MailSettings settings;

    MailWriting(NoticeTexts texts, ProblemWords words, ObjectMapper mapper, MailSettings settings) {
        this.texts = texts;
        this.words = words;
        this.mapper = mapper;
        this.settings = settings;
    }

    Letter write(Waiting waiting, String address) {
        Content content = waiting.content();
        NoticeTexts.Said said =
                texts.say(LANGUAGE, content.topic(), content.dutyKind(), parameters(content), content.dueAt());
        String link = settings.web().split(",")[0].strip() + content.link();
        String why = words.say(
                LANGUAGE,
                "mail.why",
                Map.of(
                        "agency",
                        content.agencyName(),
                        "role",
                        words.say(LANGUAGE, "mail.role." + content.role(), Map.of())));
        String open = words.say(LANGUAGE, "mail.open", Map.of());
        String text = said.title() + "\n\n" + said.text() + "\n\n" + open + ": " + link + "\n\n-- \n" + why + "\n";
        String html =
                """
                <!DOCTYPE html>
                <html lang="vi"><head><meta charset="utf-8"><title>%1$s</title></head>
                <body style="font-family: sans-serif; font-size: 16px; line-height: 1.5; color: #1a1a1a">
                <p><strong>%1$s</strong></p><p>%2$s</p><p><a href="%3$s">%4$s</a></p>
                <p style="font-size: 13px; color: #595959">%5$s</p></body></html>
                """.formatted(escaped(said.title()), escaped(said.text()), escaped(link), escaped(open), escaped(why));
        String subject = "[Măng Non] " + said.title().replaceAll("\\s+", " ");
        return new Letter(waiting.id(), waiting.messageId(), address, subject, text, html);
    }

    private Map<String, String> parameters(Content content) {
        try {
            return mapper.readValue(content.words(), WORDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
