package vn.mangnon.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.agency.AgencyApi;
import vn.mangnon.agency.AgencySummary;
import vn.mangnon.platform.DutyKind;
import vn.mangnon.platform.DutySource;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.Role;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.UnitOfWork;

/**
 * What is to be mailed and how far it has come, each step a transaction of its own. A letter is noted as begun before the mail server
 * hears of it: whoever is killed between its answer and our commit leaves a letter that was begun, which is begun once more, with the
 * same Message-ID, and never a third time.
 */
@ApplicationScoped
class MailOutbox {
    static final Duration LEASE = Duration.ofMinutes(10);
    /** As long as mail servers themselves keep on trying (RFC 5321, 4.5.4.1). */
    static final Duration KEPT = Duration.ofDays(5);

    private static final int MOST_UNANSWERED = 2;
    private static final int LONGEST_PAUSE_MINUTES = 60;
    private static final String CONTENT = """
            n.id as notice_id, n.agency_id, n.role, n.topic, n.duty_kind, n.about_id, n.words::text as words, n.due_at, n.link, n.told_at""";

    private final Sql sql;
    private final AgencyApi agencies;
    private final Instance<DutySource> sources;
    private final MailSettings settings;

    MailOutbox(Sql sql, AgencyApi agencies, Instance<DutySource> sources, MailSettings settings) {
        this.sql = sql;
        this.agencies = agencies;
        this.sources = sources;
        this.settings = settings;
    }

    /** What a mail says. */
    record Content(
            UUID noticeId,
            UUID agencyId,
            String agencyName,
            Role role,
            String topic,
            DutyKind dutyKind,
            UUID aboutId,
            String words,
            Instant dueAt,
            String link) {}

    /** A mail whose people are to be asked. */
    record Unaddressed(UUID id, Content content, List<String> agencyCodes) {}

    /** A letter that waits, and whose person's address is to be asked. */
    record Waiting(UUID id, String messageId, String person, int tries, Content content) {}

    @UnitOfWork
    List<Unaddressed> unaddressed(Instant now, ZoneId zone, int limit) {
        record Found(UUID id, Content content) {}
        return sql
                .all(
                        "select m.id, g.name as agency_name, " + CONTENT
                                + " from mail m join notice n on n.id = m.notice_id join agency g on g.id = n.agency_id"
                                + " where m.state = 'WAITING' and m.next_at <= ? order by m.next_at, m.id limit "
                                + limit,
                        row -> new Found(row.uuid("id"), content(row)),
                        now)
                .stream()
                .map(found -> new Unaddressed(
                        found.id(), found.content(), codes(found.content().agencyId(), LocalDate.ofInstant(now, zone))))
                .toList();
    }

    /** People of a dissolved agency stand for its only successor (design, section 5). */
    private List<String> codes(UUID agencyId, LocalDate today) {
        Map<UUID, AgencySummary> line = agencies.findAll(agencies.withPredecessors(agencyId));
        return line.values().stream()
                .filter(agency -> agencies.inChargeOn(agency.id(), today)
                        .filter(now -> now.id().equals(agencyId))
                        .isPresent())
                .map(AgencySummary::code)
                .distinct()
                .toList();
    }

    /** Makes a letter for each person; somebody else may have done so since. */
    @UnitOfWork
    void address(Unaddressed mail, List<String> people, Instant now) {
        if (!sql.exists("select 1 from mail where id = ? and state = 'WAITING' for update", mail.id())) {
            return;
        }
        boolean wanted = isWanted(mail.content());
        if (wanted) {
            for (String person : people) {
                UUID id = Ids.next();
                sql.write("""
                        insert into mail_letter (id, mail_id, person, message_id, state, tries, unanswered, next_at)
                        values (?, ?, ?, ?, 'WAITING', 0, 0, ?) on conflict (mail_id, person) do nothing""", id, mail.id(), person, "<" + id + "@" + domain() + ">", now);
            }
        }
        sql.write(
                "update mail set state = ?, problem = null, version = version + 1 where id = ?",
                !wanted ? "DROPPED" : people.isEmpty() ? "NOBODY" : "ADDRESSED",
                mail.id());
    }

    /** Nobody could be asked: it is tried again, later and later. */
    @UnitOfWork
    void postpone(Unaddressed mail, Instant now) {
        sql.write("""
                update mail set tries = tries + 1, version = version + 1, problem = 'SIGN IN SERVICE NOT REACHED',
                    state = case when made_at < ? then 'DEAD' else state end, next_at = ?::timestamptz + make_interval(mins => least(power(2, least(tries, 10))::int, ?))
                where id = ? and state = 'WAITING'""", now.minus(KEPT), now, LONGEST_PAUSE_MINUTES, mail.id());
    }

    @UnitOfWork
    List<Waiting> waiting(Instant now, int limit) {
        return sql.all(
                "select l.id, l.message_id, l.person, l.tries, g.name as agency_name, " + CONTENT
                        + " from mail_letter l join mail m on m.id = l.mail_id join notice n on n.id = m.notice_id join agency g on g.id = n.agency_id"
                        + " where l.state = 'WAITING' and l.next_at <= ? order by l.next_at, l.id limit " + limit,
                row -> new Waiting(
                        row.uuid("id"), row.text("message_id"), row.text("person"), row.integer("tries"), content(row)),
                now);
    }

    /** @return whether it is ours to send: no other node began it, and it is still wanted */
    @UnitOfWork
    boolean begin(Waiting letter, Instant now) {
        if (!isWanted(letter.content())) {
            end(letter.id(), "WAITING", "DROPPED", null, now);
            return false;
        }
        return sql.write(
                        "update mail_letter set state = 'SENDING', started_at = ?, tries = tries + 1 where id = ? and state = 'WAITING'",
                        now,
                        letter.id())
                == 1;
    }

    @UnitOfWork
    void answered(Waiting letter, MailServer.Answer answer, Instant now) {
        switch (answer.outcome()) {
            case SENT -> end(letter.id(), "SENDING", "SENT", null, now);
            case REFUSED -> end(letter.id(), "SENDING", "DEAD", answer.problem(), now);
            case LATER -> tryAgain(letter.id(), answer.problem(), now, letter.tries());
            case UNANSWERED -> release("id = ?", now, letter.id());
        }
    }

    /** The person has no address, or may not sign in any more. */
    @UnitOfWork
    void withoutAddress(Waiting letter, Instant now) {
        end(letter.id(), "WAITING", "DEAD", "NO ADDRESS", now);
    }

    /** Letters that were begun by somebody who never came back. */
    @UnitOfWork
    int releaseAbandoned(Instant now) {
        return release("started_at < ?", now, now.minus(LEASE));
    }

    private void tryAgain(UUID id, String problem, Instant now, int tries) {
        long minutes = Math.min(1L << Math.min(tries, 10), LONGEST_PAUSE_MINUTES);
        sql.write("""
                update mail_letter l set state = case when m.made_at < ? then 'DEAD' else 'WAITING' end, problem = ?, next_at = ?
                from mail m where l.id = ? and l.state = 'SENDING' and m.id = l.mail_id""", now.minus(KEPT), problem, now.plus(Duration.ofMinutes(minutes)), id);
    }

    private int release(String which, Instant now, Object value) {
        return sql.write(
                "update mail_letter set unanswered = unanswered + 1, state = case when unanswered + 1 >= "
                        + MOST_UNANSWERED
                        + " then 'DEAD' else 'WAITING' end, problem = 'NO ANSWER', next_at = ? where state = 'SENDING' and "
                        + which,
                now,
                value);
    }

    private void end(UUID id, String from, String to, String problem, Instant now) {
        sql.write(
                "update mail_letter set state = ?, problem = ?, sent_at = case when ? = 'SENT' then ?::timestamptz end where id = ? and state = ?",
                to,
                problem,
                to,
                now,
                id,
                from);
    }

    /** What was done in the meantime is not reminded of. What happened stays as it happened. */
    private boolean isWanted(Content content) {
        return content.dutyKind() == null
                || sources.stream()
                        .filter(source -> source.kind() == content.dutyKind())
                        .findFirst()
                        .flatMap(source -> source.find(content.aboutId(), content.dueAt()))
                        .isPresent();
    }

    private String domain() {
        return settings.from().substring(settings.from().indexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
    }

    private static Content content(Row row) {
        return new Content(
                row.uuid("notice_id"),
                row.uuid("agency_id"),
                row.text("agency_name"),
                row.constant("role", Role.class),
                row.text("topic"),
                row.constant("duty_kind", DutyKind.class),
                row.uuid("about_id"),
                row.text("words"),
                row.instant("due_at"),
                row.text("link"));
    }
}
