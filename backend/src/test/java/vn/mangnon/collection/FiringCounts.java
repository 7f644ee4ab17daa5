package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import vn.mangnon.platform.CountsDerived;
import vn.mangnon.platform.UnitOfWork;

/** Stands in for whoever counts cases. */
@ApplicationScoped
public class FiringCounts {
    @Inject
    Event<CountsDerived> event;

    @UnitOfWork
    public void fire(CountsDerived counts) {
        event.fire(counts);
    }
}
