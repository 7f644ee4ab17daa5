package vn.mangnon.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.mangnon.agency.AgencyActs.Body;
import vn.mangnon.area.Consequences;
import vn.mangnon.area.Consequences.AgencyPassing;
import vn.mangnon.area.Consequences.What;
import vn.mangnon.area.PlannedReorganisation;
import vn.mangnon.area.PlannedReorganisation.AreaCard;
import vn.mangnon.area.PlannedReorganisation.Ending;
import vn.mangnon.area.PlannedReorganisation.Renewal;
import vn.mangnon.area.ReorganisationPart;
import vn.mangnon.area.ReorganisationSubject;
import vn.mangnon.platform.Problem.Fault;

/**
 * Agencies follow their areas: those of an area that ends end with it, and their like in each area that takes its ground take over; where
 * there is none it is established, as it exists by general law. An area under a new name or code gets its agencies anew, too, since an
 * agency is what it is called. Acts on agencies themselves are done by {@link AgencyActing}.
 */
@ApplicationScoped
class AgencyReorganising implements ReorganisationPart {
    private final AgencyActs agencies;
    private final AgencyActing acting;
    private final Desks desks;

    AgencyReorganising(AgencyActs agencies, AgencyActing acting, Desks desks) {
        this.agencies = agencies;
        this.acting = acting;
        this.desks = desks;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void check(PlannedReorganisation act, List<Fault> faults) {
        if (act.terms().subject() == ReorganisationSubject.AGENCY) {
            acting.check(act, faults);
            return;
        }
        Map<UUID, List<Body>> byArea = agenciesOf(
                act.endings().stream().map(ending -> ending.area().id()).toList(), act);
        for (Ending ending : act.endings()) {
            for (Body body : byArea.getOrDefault(ending.area().id(), List.of())) {
                if (body.hasHistoryFrom(act.on())) {
                    faults.add(Fault.at(
                            predecessor(act, ending.area().id()),
                            "reorganisation-later-history",
                            Map.of("name", body.name(), "day", act.on())));
                }
                ending.heirs().stream()
                        .filter(heir -> heir.code() == null)
                        .findFirst()
                        .ifPresent(heir -> faults.add(Fault.at(
                                successor(act, heir),
                                "reorganisation-agency-code",
                                Map.of("area", heir.name(), "name", body.name()))));
            }
        }
    }

    private Map<UUID, List<Body>> agenciesOf(Collection<UUID> areas, PlannedReorganisation act) {
        return areas.isEmpty()
                ? Map.of()
                : agencies.ofAreas(areas, act.on()).stream().collect(Collectors.groupingBy(Body::areaId));
    }

    private static String predecessor(PlannedReorganisation act, UUID area) {
        for (int i = 0; i < act.terms().predecessors().size(); i++) {
            if (act.terms().predecessors().get(i).unitId().equals(area)) {
                return "/predecessors/" + i + "/unitId";
            }
        }
        return "/predecessors";
    }

    private static String successor(PlannedReorganisation act, AreaCard heir) {
        for (int i = 0; i < act.terms().successors().size(); i++) {
            var successor = act.terms().successors().get(i);
            if (heir.id().equals(successor.unitId())
                    || successor.unitId() == null && heir.name().equals(successor.name())) {
                return "/successors/" + i + "/code";
            }
        }
        return "/successors";
    }

    @Override
    public void carryOut(PlannedReorganisation act, Consequences consequences) {
        desks.forget();
        Map<UUID, List<UUID>> successors = act.terms().subject() == ReorganisationSubject.AGENCY
                ? acting.carryOut(act, consequences)
                : followAreas(act, consequences);
        if (successors.isEmpty()) {
            return;
        }
        Map<UUID, Body> ended = agencies.byId(successors.keySet());
        agencies.link(successors, act.id());
        List<String> follow = new ArrayList<>();
        List<String> stay = new ArrayList<>();
        successors.forEach((from, to) -> {
            String name = ended.get(from).name();
            consequences.passings().add(new AgencyPassing(from, name, to));
            (to.size() == 1 ? follow : stay).add(name);
        });
        consequences.effect("GROUPS_FOLLOW", follow.size(), follow);
        consequences.effect("GROUPS_TO_MOVE", stay.size(), stay);
    }

    private Map<UUID, List<UUID>> followAreas(PlannedReorganisation act, Consequences consequences) {
        Map<UUID, List<UUID>> successors = new LinkedHashMap<>();
        Map<Body, List<Wanted>> ending = new LinkedHashMap<>();
        List<UUID> touched = new ArrayList<>(
                act.endings().stream().map(area -> area.area().id()).toList());
        act.renewals().forEach(area -> touched.add(area.before().id()));
        Map<UUID, List<Body>> byArea = agenciesOf(touched, act);
        for (Ending area : act.endings()) {
            for (Body body : byArea.getOrDefault(area.area().id(), List.of())) {
                ending.put(
                        body,
                        area.heirs().stream()
                                .map(heir -> Wanted.like(body, area.area(), heir))
                                .toList());
            }
        }
        for (Renewal area : act.renewals()) {
            for (Body body : byArea.getOrDefault(area.before().id(), List.of())) {
                Wanted wanted = Wanted.like(body, area.before(), area.after());
                boolean renewed =
                        !wanted.code().equals(body.code()) || !wanted.name().equals(body.name());
                if (renewed && area.after().code() != null && !body.hasHistoryFrom(act.on())) {
                    ending.put(body, List.of(wanted));
                }
            }
        }
        if (ending.isEmpty()) {
            return successors;
        }
        agencies.end(ending.keySet().stream().map(Body::id).toList(), act.lastDayBefore());
        ending.keySet()
                .forEach(body -> consequences.change(
                        ReorganisationSubject.AGENCY, body.id(), What.ENDS, body.code(), body.name(), null));
        Map<String, UUID> there = new HashMap<>();
        List<Body> byRank = ending.keySet().stream()
                .sorted((a, b) -> Boolean.compare(a.reportsToId() != null, b.reportsToId() != null))
                .toList();
        for (Body body : byRank) {
            List<UUID> to = new ArrayList<>();
            for (Wanted wanted : ending.get(body)) {
                to.add(there.computeIfAbsent(
                        wanted.code(), code -> takeOver(act, body, wanted, successors, consequences)));
            }
            successors.put(body.id(), to.stream().distinct().toList());
        }
        return successors;
    }

    private UUID takeOver(
            PlannedReorganisation act,
            Body body,
            Wanted wanted,
            Map<UUID, List<UUID>> successors,
            Consequences consequences) {
        return agencies.withCode(wanted.code(), act.on()).map(Body::id).orElseGet(() -> {
            UUID reportsTo = body.reportsToId();
            List<UUID> above = successors.get(reportsTo);
            UUID next = reportsTo == null || above == null ? reportsTo : above.size() == 1 ? above.getFirst() : null;
            UUID id = agencies.establish(
                    new Body(
                            null,
                            wanted.code(),
                            wanted.name(),
                            body.shortName(),
                            body.kind(),
                            wanted.to().id(),
                            body.focal(),
                            next,
                            act.on(),
                            null),
                    true,
                    agencies.aliases(body.id()).stream().map(wanted::respelled).toList());
            consequences.change(ReorganisationSubject.AGENCY, id, What.BEGINS, wanted.code(), wanted.name(), null);
            return id;
        });
    }

    @Override
    public void undone(PlannedReorganisation act) {
        desks.forget();
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return agencies.names(ids);
    }

    /** The like of an agency in another area. */
    record Wanted(String code, String name, AreaCard from, AreaCard to) {
        /** "Ủy ban nhân dân xã A" of xã A is "Ủy ban nhân dân phường B" in phường B. */
        static Wanted like(Body body, AreaCard from, AreaCard to) {
            String code = to.code() == null ? body.code() : to.code() + "." + body.abbreviation();
            return new Wanted(code, named(body, from, to), from, to);
        }

        private static String named(Body body, AreaCard from, AreaCard to) {
            return moved(body.name(), from, to)
                    .orElseGet(() ->
                            from.id().equals(to.id()) ? body.name() : body.shortName() + " " + lowerFirst(to.name()));
        }

        /** Another spelling with the new place; one without a place stays. */
        String respelled(String alias) {
            return moved(alias, from, to).orElse(alias);
        }

        private static Optional<String> moved(String text, AreaCard from, AreaCard to) {
            if (text.toLowerCase(Locale.ROOT).endsWith(" " + from.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(text.substring(0, text.length() - from.name().length()) + lowerFirst(to.name()));
            }
            return text.endsWith(" " + from.shortName())
                    ? Optional.of(
                            text.substring(0, text.length() - from.shortName().length()) + to.shortName())
                    : Optional.empty();
        }

        private static String lowerFirst(String name) {
            return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        }
    }
}
