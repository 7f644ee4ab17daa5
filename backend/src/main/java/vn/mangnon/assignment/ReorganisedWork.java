package vn.mangnon.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import vn.mangnon.area.Consequences;
import vn.mangnon.area.PlannedReorganisation;
import vn.mangnon.area.ReorganisationPart;

/** After the assignments: what waits for an agency that is gone waits for its only successor. */
@ApplicationScoped
class ReorganisedWork implements ReorganisationPart {
    private final DutySuccession succession;

    ReorganisedWork(DutySuccession succession) {
        this.succession = succession;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public void carryOut(PlannedReorganisation act, Consequences consequences) {
        succession.pass();
    }
}
