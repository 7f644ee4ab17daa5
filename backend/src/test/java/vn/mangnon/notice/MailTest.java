package vn.mangnon.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.agency.AgencyApi;
import vn.mangnon.notice.Decision.Recipient;
import vn.mangnon.notice.MailOutbox.Waiting;
import vn.mangnon.notice.MailServer.Outcome;
import vn.mangnon.platform.Announcement;
import vn.mangnon.platform.DutyKind;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.PeopleDirectory;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Role;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.UnitOfWork;
import vn.mangnon.testing.AsSystem;
import vn.mangnon.testing.MailboxForTests;
import vn.mangnon.testing.PostgresForTests;

/** Mail against a real SMTP server: once, whatever stands still; after a kill at most twice, and then with the same Message-ID. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class MailTest {
    private static final String WARD = "06994.UBND";

    /** What Keycloak would answer: auditors of the ward alone, since nothing else is told to them. */
    @Alternative
    @Priority(1)
    @ApplicationScoped
    static class PeopleOfATest implements PeopleDirectory {
        private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();
        private static volatile boolean down;

        @Override
        public List<String> having(Collection<String> agencyCodes, Role role) {
            requireUp();
            return agencyCodes.contains(WARD) && role == Role.AUDITOR ? List.copyOf(ADDRESSES.keySet()) : List.of();
        }

        @Override
        public Optional<String> mailAddress(String personId) {
            requireUp();
            return Optional.ofNullable(ADDRESSES.get(personId)).filter(address -> !address.isEmpty());
        }

        private static void requireUp() {
            if (down) {
                throw Problem.of(503, "unavailable");
            }
        }
    }

    /** Writes and reads as Măng Non itself. */
    @ApplicationScoped
    static class Desk {
        @Inject
        Event<Announcement> news;

        @Inject
        AgencyApi agencies;

        @Inject
        Notices notices;

        @Inject
        Sql sql;

        @UnitOfWork
        void announce(String word) {
            news.fire(new Announcement(
                    "form-returned",
                    ward(),
                    Role.AUDITOR,
                    null,
                    "submission",
                    Ids.next(),
                    Map.of("round", word, "area", "Phường <Thử>"),
                    null,
                    "/submissions/" + Ids.next(),
                    true));
        }

        @UnitOfWork
        void remindOfWhatIsDone(String word, Instant now) {
            notices.tell(
                    new Notices.Told(
                            Ids.next(),
                            new Recipient(ward(), Role.AUDITOR),
                            null,
                            "overdue",
                            DutyKind.SUBMISSION,
                            "submission",
                            Ids.next(),
                            Map.of("round", word, "area", "Phường Thử"),
                            now,
                            "/submissions",
                            true),
                    now);
        }

        @UnitOfWork
        List<String> states(String word) {
            return sql.all(
                    "select coalesce(l.state, m.state) || coalesce(' ' || coalesce(l.problem, m.problem), '') as said from mail m"
                            + " join notice n on n.id = m.notice_id left join mail_letter l on l.mail_id = m.id where n.words->>'round' = ? order by 1",
                    row -> row.text("said"),
                    word);
        }

        @UnitOfWork
        boolean isTold(String word) {
            return sql.exists("select 1 from notice where words->>'round' = ?", word);
        }

        private UUID ward() {
            return agencies.byCode(WARD, LocalDate.of(2026, 11, 1))
                    .orElseThrow()
                    .id();
        }
    }

    @Inject
    Desk desk;

    @Inject
    MailWorker worker;

    @Inject
    MailOutbox outbox;

    @Inject
    MailServer server;

    @Inject
    MailWriting writing;

    @Inject
    AsSystem asSystem;

    @Inject
    Clock clock;

    private final String word = "thư " + UUID.randomUUID();
    private Instant now;

    @BeforeEach
    void everythingIsThere() {
        now = clock.instant().plusSeconds(1);
        PeopleOfATest.down = false;
        PeopleOfATest.ADDRESSES.clear();
        PeopleOfATest.ADDRESSES.put("p1", "lan@mangnon.example");
        MailboxForTests.on();
    }

    @AfterAll
    static void nobodyStaysBehind() {
        PeopleOfATest.ADDRESSES.clear();
        MailboxForTests.off();
    }

    private void work(Duration later) {
        CompletableFuture.runAsync(() -> worker.work(now.plus(later))).join();
    }

    private void announce() {
        asSystem.run(() -> desk.announce(word));
    }

    private List<String> states() {
        List<String>[] found = new List[1];
        asSystem.run(() -> found[0] = desk.states(word));
        return found[0];
    }

    /** A node that sends and is killed before it can write down the server's answer. */
    private void sendAndBeKilled(Duration later) {
        asSystem.run(() -> {
            Waiting letter = outbox.waiting(now.plus(later), 1000).stream()
                    .filter(l -> l.content().words().contains(word))
                    .findFirst()
                    .orElseThrow();
            assertThat(outbox.begin(letter, now.plus(later))).isTrue();
            assertThat(server.send(writing.write(letter, "lan@mangnon.example")).outcome())
                    .isEqualTo(Outcome.SENT);
        });
    }

    private void addressed() {
        asSystem.run(() -> outbox.unaddressed(now, clock.getZone(), 1000).stream()
                .filter(mail -> mail.content().words().contains(word))
                .forEach(mail -> outbox.address(mail, List.of("p1"), now)));
    }

    @Test
    void eachPersonGetsOneLetterInVietnameseThatNamesNobody() throws Exception {
        PeopleOfATest.ADDRESSES.put("p2", "hoa@mangnon.example");
        PeopleOfATest.ADDRESSES.put("p3", "");
        announce();
        CompletableFuture.allOf(IntStream.range(0, 4)
                        .mapToObj(node -> CompletableFuture.runAsync(() -> worker.work(now)))
                        .toArray(CompletableFuture[]::new))
                .join();
        work(Duration.ofHours(1));
        List<MimeMessage> messages = MailboxForTests.about(word);
        assertThat(messages).hasSize(2);
        assertThat(messages).allSatisfy(message -> {
            assertThat(message.getAllRecipients()).hasSize(1);
            assertThat(message.getSubject()).startsWith("[Măng Non] Phiếu bị trả lại: “" + word);
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(message.getMessageID()).matches("<[0-9a-f-]{36}@mangnon\\.example>");
            MimeMultipart parts = (MimeMultipart) message.getContent();
            String text = (String) parts.getBodyPart(0).getContent();
            assertThat(text)
                    .contains("Lý do ghi trên phiếu.")
                    .contains("/submissions/")
                    .contains("Ủy ban nhân dân")
                    .doesNotContain("lan@");
            assertThat((String) parts.getBodyPart(1).getContent())
                    .contains("Phường &lt;Thử&gt;")
                    .doesNotContain("<Thử>");
        });
        assertThat(states()).containsExactly("DEAD NO ADDRESS", "SENT", "SENT");
    }

    @Test
    void afterAKillBetweenAnswerAndCommitTheSameMessageComesOnceMore() throws Exception {
        announce();
        addressed();
        sendAndBeKilled(Duration.ZERO);
        work(Duration.ofMinutes(9));
        assertThat(MailboxForTests.about(word)).hasSize(1);
        work(Duration.ofMinutes(11));
        work(Duration.ofHours(3));
        List<MimeMessage> messages = MailboxForTests.about(word);
        assertThat(messages).hasSize(2);
        assertThat(messages.get(1).getMessageID()).isEqualTo(messages.get(0).getMessageID());
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void afterASecondKillItIsLeftToTheAdministrator() {
        announce();
        addressed();
        sendAndBeKilled(Duration.ZERO);
        asSystem.run(() -> outbox.releaseAbandoned(now.plus(Duration.ofMinutes(11))));
        sendAndBeKilled(Duration.ofMinutes(12));
        work(Duration.ofMinutes(23));
        work(Duration.ofHours(3));
        assertThat(MailboxForTests.about(word)).hasSize(2);
        assertThat(states()).containsExactly("DEAD NO ANSWER");
    }

    @Test
    void aMailServerThatIsDownDelaysTheLetterAlone() {
        MailboxForTests.off();
        announce();
        work(Duration.ZERO);
        assertThat(states()).containsExactly("WAITING SERVER NOT REACHED");
        asSystem.run(() -> assertThat(desk.isTold(word)).isTrue());
        MailboxForTests.on();
        work(Duration.ofMinutes(2));
        work(Duration.ofMinutes(4));
        assertThat(MailboxForTests.about(word)).hasSize(1);
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void aSignInServiceThatIsDownDelaysTheLetterAlone() {
        PeopleOfATest.down = true;
        announce();
        work(Duration.ZERO);
        asSystem.run(() -> assertThat(desk.isTold(word)).isTrue());
        assertThat(MailboxForTests.about(word)).isEmpty();
        PeopleOfATest.down = false;
        work(Duration.ofMinutes(2));
        assertThat(MailboxForTests.about(word)).hasSize(1);
    }

    @Test
    void anAddressThatIsNoneIsADeadLetterAndNobodyIsNobody() {
        PeopleOfATest.ADDRESSES.put("p1", "không có thật");
        announce();
        work(Duration.ZERO);
        assertThat(states()).containsExactly("DEAD ADDRESS NOT VALID");
        String first = states().getFirst();
        PeopleOfATest.ADDRESSES.clear();
        announce();
        work(Duration.ofSeconds(1));
        assertThat(states()).containsExactly(first, "NOBODY");
    }

    @Test
    void whatWasDoneInTheMeantimeIsNotMailed() {
        asSystem.run(() -> desk.remindOfWhatIsDone(word, now));
        work(Duration.ZERO);
        assertThat(states()).containsExactly("DROPPED");
        assertThat(MailboxForTests.about(word)).isEmpty();
    }
}
