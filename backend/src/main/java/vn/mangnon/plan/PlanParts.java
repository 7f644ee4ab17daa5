package vn.mangnon.plan;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Problem.Fault;

/** All kinds of items that plans consist of, of whichever room. */
@ApplicationScoped
class PlanParts {
    private final Map<PlanSubject, PlanPart> bySubject = new EnumMap<>(PlanSubject.class);

    PlanParts(@All List<PlanPart> parts) {
        parts.forEach(part -> bySubject.put(part.subject(), part));
    }

    List<PlanPart> all() {
        return bySubject.values().stream()
                .sorted(Comparator.comparing(PlanPart::subject))
                .toList();
    }

    void publish(UUID planId, LocalDate from) {
        all().forEach(part -> part.publish(planId, from));
    }

    List<Hindrance> hindrances(UUID planId) {
        return all().stream().flatMap(part -> part.hindrances(planId).stream()).toList();
    }

    void apply(Amending amending, PlanChange change) {
        PlanPart part = bySubject.get(change.subject());
        if (part == null) {
            throw Problem.invalid(
                    Fault.at(change.pointer() + "/subject", "one-of", Map.of("values", bySubject.keySet())));
        }
        part.apply(amending, change);
    }
}
