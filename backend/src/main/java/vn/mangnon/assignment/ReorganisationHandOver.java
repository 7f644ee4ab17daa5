package vn.mangnon.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import vn.mangnon.agency.AgencyApi;
import vn.mangnon.agency.AgencySummary;
import vn.mangnon.area.Consequences;
import vn.mangnon.area.Consequences.AgencyPassing;
import vn.mangnon.area.PlannedReorganisation;
import vn.mangnon.area.ReorganisationPart;
import vn.mangnon.assignment.AssignmentCommands.HandOverResponsibilities;

/** What an agency answers for passes with it to its only successor, from the day of the act on; among several nobody is guessed. */
@ApplicationScoped
class ReorganisationHandOver implements ReorganisationPart {
    private final HandOverService handOvers;
    private final HandOverRecords records;
    private final AgencyApi agencies;

    ReorganisationHandOver(HandOverService handOvers, HandOverRecords records, AgencyApi agencies) {
        this.handOvers = handOvers;
        this.records = records;
        this.agencies = agencies;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void carryOut(PlannedReorganisation act, Consequences consequences) {
        int passed = 0;
        int undecided = 0;
        List<String> from = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        for (AgencyPassing passing : consequences.passings()) {
            int held = records.countHeldBy(passing.from(), act.on());
            if (held == 0) {
                continue;
            }
            if (passing.to().size() != 1) {
                undecided += held;
                waiting.add(passing.name());
                continue;
            }
            AgencySummary old = agencies.find(passing.from()).orElseThrow();
            AgencySummary next = agencies.find(passing.to().getFirst()).orElseThrow();
            passed += handOvers
                    .pass(old, next, new HandOverResponsibilities(next.id(), act.on(), reason(act), null))
                    .passing();
            from.add(passing.name());
        }
        consequences.effect("ASSIGNMENTS_PASS", passed, from);
        consequences.effect("ASSIGNMENTS_UNDECIDED", undecided, waiting);
    }

    /** The legal basis as far as it is known. */
    private static String reason(PlannedReorganisation act) {
        return act.terms().documentNumber();
    }
}
