package vn.mangnon.notice;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import vn.mangnon.notice.MailOutbox.Unaddressed;
import vn.mangnon.notice.MailOutbox.Waiting;
import vn.mangnon.notice.MailServer.Outcome;
import vn.mangnon.platform.PeopleDirectory;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Role;
import vn.mangnon.platform.SystemWork;

/**
 * Sends what waits. Keycloak and the mail server are asked outside of transactions; when one of them is not there, the rest waits for
 * the next round.
 */
@ApplicationScoped
class MailWorker {
    private static final Logger LOG = Logger.getLogger(MailWorker.class);
    private static final int PAGE = 100;

    private final MailOutbox outbox;
    private final MailWriting writing;
    private final MailServer server;
    private final MailSettings settings;
    private final PeopleDirectory people;
    private final SystemWork systemWork;
    private final Clock clock;

    MailWorker(
            MailOutbox outbox,
            MailWriting writing,
            MailServer server,
            MailSettings settings,
            PeopleDirectory people,
            SystemWork systemWork,
            Clock clock) {
        this.outbox = outbox;
        this.writing = writing;
        this.server = server;
        this.settings = settings;
        this.people = people;
        this.systemWork = systemWork;
        this.clock = clock;
    }

    @Scheduled(
            every = "${mangnon.notice.mailing-every}",
            delayed = "${mangnon.notice.deciding-delayed}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        if (!settings.enabled()) {
            return;
        }
        try {
            work(clock.instant());
        } catch (RuntimeException e) {
            LOG.warnf("mail stands still; it is tried again: %s", e.getClass().getName());
        }
    }

    /** One round, as of a moment. */
    void work(Instant now) {
        apart(() -> outbox.releaseAbandoned(now));
        addressAll(now);
        sendAll(now);
    }

    private record Desk(List<String> codes, Role role) {}

    private void addressAll(Instant now) {
        Map<Desk, List<String>> asked = new HashMap<>();
        List<Unaddressed> page;
        do {
            page = apart(() -> outbox.unaddressed(now, clock.getZone(), PAGE));
            for (Unaddressed mail : page) {
                try {
                    List<String> behind = asked.computeIfAbsent(
                            new Desk(mail.agencyCodes(), mail.content().role()),
                            desk -> people.having(desk.codes(), desk.role()));
                    run(() -> outbox.address(mail, behind, now));
                } catch (Problem notReached) {
                    run(() -> outbox.postpone(mail, now));
                    return;
                }
            }
        } while (page.size() == PAGE);
    }

    private void sendAll(Instant now) {
        List<Waiting> page;
        do {
            page = apart(() -> outbox.waiting(now, PAGE));
            for (Waiting letter : page) {
                if (!send(letter, now)) {
                    return;
                }
            }
        } while (page.size() == PAGE);
    }

    /** @return whether there is a point in going on with the next one */
    private boolean send(Waiting letter, Instant now) {
        Optional<String> address;
        try {
            address = people.mailAddress(letter.person());
        } catch (Problem notReached) {
            return false;
        }
        if (address.isEmpty()) {
            run(() -> outbox.withoutAddress(letter, now));
            return true;
        }
        if (!apart(() -> outbox.begin(letter, now))) {
            return true;
        }
        MailServer.Answer answer = server.send(writing.write(letter, address.get()));
        run(() -> outbox.answered(letter, answer, now));
        if (answer.outcome() == Outcome.LATER || answer.outcome() == Outcome.UNANSWERED) {
            LOG.warnf("mail waits: %s", answer.problem());
            return false;
        }
        return true;
    }

    private <T> T apart(Supplier<T> step) {
        return systemWork.callApart(step);
    }

    private void run(Runnable step) {
        apart(() -> {
            step.run();
            return null;
        });
    }
}
