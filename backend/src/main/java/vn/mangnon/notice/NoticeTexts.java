package vn.mangnon.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.mangnon.platform.DutyKind;
import vn.mangnon.platform.ProblemWords;

/** Puts a notice into words: {@code notice.<topic>.title} and {@code .text}, with what is owed as {@code {duty}}. */
@ApplicationScoped
class NoticeTexts {
    private static final Map<String, DateTimeFormatter> MOMENTS = Map.of(
            "vi", DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy"),
            "en", DateTimeFormatter.ofPattern("HH:mm 'on' d MMM yyyy", Locale.ENGLISH));

    private final ProblemWords words;
    private final Clock clock;

    NoticeTexts(ProblemWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    record Said(String title, String text) {}

    Said say(String language, String topic, DutyKind dutyKind, Map<String, String> parameters, Instant dueAt) {
        Map<String, Object> arguments = new HashMap<>(parameters);
        if (dueAt != null) {
            arguments.put("due", MOMENTS.get(language).format(dueAt.atZone(clock.getZone())));
        }
        if (dutyKind != null) {
            arguments.put("duty", words.say(language, "duty." + dutyKind, new HashMap<>(parameters)));
        }
        return new Said(
                words.say(language, "notice." + topic + ".title", arguments),
                words.say(language, "notice." + topic + (dueAt == null ? ".text" : ".text-due"), arguments));
    }
}
