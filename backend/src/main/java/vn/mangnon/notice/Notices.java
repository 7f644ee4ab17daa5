package vn.mangnon.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.notice.Decision.Recipient;
import vn.mangnon.platform.Announcement;
import vn.mangnon.platform.DutyKind;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.Sql;

/** Writes down what an agency is told, in the transaction of what it is told of. */
@ApplicationScoped
class Notices {
    private final Sql sql;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final MailSettings settings;

    Notices(Sql sql, ObjectMapper mapper, Clock clock, MailSettings settings) {
        this.sql = sql;
        this.mapper = mapper;
        this.clock = clock;
        this.settings = settings;
    }

    /** One notice; {@code dutyKind} of reminders alone. */
    record Told(
            UUID id,
            Recipient recipient,
            UUID provinceId,
            String topic,
            DutyKind dutyKind,
            String about,
            UUID aboutId,
            Map<String, String> words,
            Instant dueAt,
            String link,
            boolean mailed) {}

    void tell(Told told, Instant now) {
        sql.write(
                """
                insert into notice (id, agency_id, role, province_id, topic, duty_kind, about, about_id, words, due_at, link, told_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""",
                told.id(),
                told.recipient().agencyId(),
                told.recipient().role(),
                told.provinceId(),
                told.topic(),
                told.dutyKind(),
                told.about(),
                told.aboutId(),
                json(told.words()),
                told.dueAt(),
                told.link(),
                now);
        if (told.mailed() && settings.enabled()) {
            sql.write(
                    "insert into mail (id, notice_id, state, tries, next_at, made_at, version) values (?, ?, 'WAITING', 0, ?, ?, 0)",
                    Ids.next(),
                    told.id(),
                    now,
                    now);
        }
    }

    /** What a room announces is told in its transaction. */
    void hear(@Observes Announcement news) {
        tell(
                new Told(
                        Ids.next(),
                        new Recipient(news.agencyId(), news.role()),
                        news.provinceId(),
                        news.topic(),
                        null,
                        news.about(),
                        news.aboutId(),
                        news.words(),
                        news.dueAt(),
                        news.link(),
                        news.mailed()),
                clock.instant());
    }

    private String json(Map<String, String> words) {
        try {
            return mapper.writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
