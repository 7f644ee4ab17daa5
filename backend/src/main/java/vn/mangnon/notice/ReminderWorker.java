package vn.mangnon.notice;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.jboss.logging.Logger;
import vn.mangnon.notice.Deciding.Place;
import vn.mangnon.platform.DutySource;
import vn.mangnon.platform.SystemWork;

/** Looks every minute whether a stage has passed. A room whose duties cannot be read does not keep the others waiting. */
@ApplicationScoped
class ReminderWorker {
    private static final Logger LOG = Logger.getLogger(ReminderWorker.class);

    private final Instance<DutySource> sources;
    private final Deciding deciding;
    private final SystemWork systemWork;

    ReminderWorker(Instance<DutySource> sources, Deciding deciding, SystemWork systemWork) {
        this.sources = sources;
        this.deciding = deciding;
        this.systemWork = systemWork;
    }

    @Scheduled(
            every = "${mangnon.notice.deciding-every}",
            delayed = "${mangnon.notice.deciding-delayed}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void decideAll() {
        for (DutySource source : sources) {
            try {
                Place place = Place.START;
                while (!place.last()) {
                    Place after = place;
                    place = systemWork.callApart(() -> deciding.decide(source, after));
                }
            } catch (RuntimeException e) {
                LOG.warnf(e, "reminders of %s could not be decided; they are tried again", source.kind());
            }
        }
    }
}
