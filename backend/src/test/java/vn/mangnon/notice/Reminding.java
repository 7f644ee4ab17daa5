package vn.mangnon.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import vn.mangnon.notice.Deciding.Place;
import vn.mangnon.platform.DutySource;
import vn.mangnon.testing.AsSystem;

/** Lets a test decide reminders as if it were a moment; the worker of the service stands still in tests. */
@ApplicationScoped
public class Reminding {
    @Inject
    Deciding deciding;

    @Inject
    Instance<DutySource> sources;

    @Inject
    AsSystem asSystem;

    public void decideAt(Instant moment) {
        sources.forEach(source -> decideAt(source, moment));
    }

    void decideAt(DutySource source, Instant moment) {
        asSystem.run(() -> {
            Place place = Place.START;
            while (!place.last()) {
                place = deciding.decide(source, place, moment);
            }
        });
    }
}
