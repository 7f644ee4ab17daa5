package vn.mangnon.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.mangnon.agency.AgencyActs.Body;
import vn.mangnon.area.AreaApi;
import vn.mangnon.area.AreaLevel;
import vn.mangnon.area.AreaSummary;
import vn.mangnon.area.Consequences;
import vn.mangnon.area.Consequences.What;
import vn.mangnon.area.PlannedReorganisation;
import vn.mangnon.area.ReorganisationSubject;
import vn.mangnon.area.ReorganisationTerms.Predecessor;
import vn.mangnon.area.ReorganisationTerms.Successor;
import vn.mangnon.platform.Problem.Fault;

/** Acts on agencies: an agency under another name or in another place is another one, which took over from it. */
@ApplicationScoped
class AgencyActing {
    private final AgencyActs agencies;
    private final AreaApi areas;

    AgencyActing(AgencyActs agencies, AreaApi areas) {
        this.agencies = agencies;
        this.areas = areas;
    }

    void check(PlannedReorganisation act, List<Fault> faults) {
        Map<UUID, Body> known = agencies.byId(named(act));
        for (int i = 0; i < act.terms().predecessors().size(); i++) {
            Predecessor predecessor = act.terms().predecessors().get(i);
            String at = "/predecessors/" + i;
            Body body = known.get(predecessor.unitId());
            if (body == null) {
                faults.add(Fault.at(at + "/unitId", "unknown-id"));
            } else if (!body.livesOn(act.lastDayBefore())) {
                faults.add(Fault.at(
                        at + "/unitId",
                        "reorganisation-not-alive",
                        Map.of("name", body.name(), "day", act.lastDayBefore())));
            } else if (body.hasHistoryFrom(act.on())) {
                faults.add(Fault.at(
                        at + "/unitId", "reorganisation-later-history", Map.of("name", body.name(), "day", act.on())));
            }
            if (predecessor.share() != null) {
                faults.add(Fault.at(at + "/share", "reorganisation-share-needless"));
            }
        }
        for (int i = 0; i < act.terms().successors().size(); i++) {
            checkSuccessor(act, i, known, faults);
        }
    }

    private void checkSuccessor(PlannedReorganisation act, int place, Map<UUID, Body> known, List<Fault> faults) {
        Successor wanted = act.terms().successors().get(place);
        String at = "/successors/" + place;
        if (wanted.type() != null || wanted.parentId() != null || wanted.takes() != null || wanted.share() != null) {
            faults.add(Fault.at(at, "reorganisation-agency-fields"));
        }
        if (wanted.unitId() != null) {
            Body body = known.get(wanted.unitId());
            if (body == null) {
                faults.add(Fault.at(at + "/unitId", "unknown-id"));
            } else if (!body.livesOn(act.on())) {
                faults.add(Fault.at(
                        at + "/unitId", "reorganisation-not-alive", Map.of("name", body.name(), "day", act.on())));
            } else if (Stream.of(
                            wanted.code(),
                            wanted.name(),
                            wanted.shortName(),
                            wanted.agencyKind(),
                            wanted.areaId(),
                            wanted.focal(),
                            wanted.reportsToId())
                    .anyMatch(field -> field != null)) {
                faults.add(Fault.at(at, "reorganisation-agency-renamed"));
            }
            return;
        }
        if (wanted.name() == null || wanted.name().isBlank() || wanted.code() == null) {
            faults.add(Fault.at(at + (wanted.code() == null ? "/code" : "/name"), "required"));
            return;
        }
        if (!wanted.code().matches(AgencyCommands.CODE)) {
            faults.add(Fault.at(at + "/code", "pattern"));
        }
        if (wanted.agencyKind() != null && kind(wanted.agencyKind()).isEmpty()) {
            faults.add(Fault.at(at + "/agencyKind", "one-of", Map.of("values", List.of(AgencyKind.values()))));
        }
        if (wanted.reportsToId() != null) {
            Body above = agencies.byId(List.of(wanted.reportsToId())).get(wanted.reportsToId());
            if (above == null) {
                faults.add(Fault.at(at + "/reportsToId", "unknown-id"));
            } else if (goesWhole(act, above.id())) {
                faults.add(Fault.at(at + "/reportsToId", "reorganisation-circle"));
            } else if (!above.livesOn(act.on())) {
                faults.add(Fault.at(
                        at + "/reportsToId",
                        "reorganisation-not-alive",
                        Map.of("name", above.name(), "day", act.on())));
            }
        }
        Body model = known.get(act.terms().predecessors().getFirst().unitId());
        if (model != null) {
            checkPlace(act, wanted, model, at, faults);
        }
        agencies.withCode(wanted.code(), act.on())
                .filter(holder -> !goesWhole(act, holder.id()))
                .ifPresent(holder -> faults.add(Fault.at(
                        at + "/code",
                        "reorganisation-code-taken",
                        Map.of("code", wanted.code(), "name", holder.name()))));
    }

    private void checkPlace(PlannedReorganisation act, Successor wanted, Body model, String at, List<Fault> faults) {
        UUID areaId = wanted.areaId() != null ? wanted.areaId() : model.areaId();
        Optional<AreaSummary> area = areas.find(areaId);
        if (area.isEmpty()) {
            faults.add(Fault.at(at + "/areaId", "unknown-id"));
            return;
        }
        if (areas.nameOn(areaId, act.on()).isEmpty() || area.get().validTo() != null) {
            faults.add(Fault.at(
                    at + "/areaId",
                    "reorganisation-not-alive",
                    Map.of("name", area.get().name(), "day", act.on())));
        }
        String prefix =
                area.get().level() == AreaLevel.NATION ? "VN" : area.get().code();
        if (prefix != null && !wanted.code().startsWith(prefix + ".")) {
            faults.add(Fault.at(at + "/code", "reorganisation-agency-prefix", Map.of("prefix", prefix)));
        }
    }

    /** @return who took over from whom */
    Map<UUID, List<UUID>> carryOut(PlannedReorganisation act, Consequences consequences) {
        Map<UUID, Body> known = agencies.byId(named(act));
        List<Body> ending = act.terms().predecessors().stream()
                .map(Predecessor::unitId)
                .filter(id -> goesWhole(act, id))
                .map(known::get)
                .toList();
        agencies.end(ending.stream().map(Body::id).toList(), act.lastDayBefore());
        ending.forEach(body -> consequences.change(
                ReorganisationSubject.AGENCY, body.id(), What.ENDS, body.code(), body.name(), null));
        Body model = known.get(act.terms().predecessors().getFirst().unitId());
        List<UUID> successors = new ArrayList<>();
        for (Successor wanted : act.terms().successors()) {
            successors.add(wanted.unitId() != null ? wanted.unitId() : establish(act, wanted, model, consequences));
        }
        Map<UUID, List<UUID>> links = new LinkedHashMap<>();
        ending.forEach(body -> links.put(body.id(), successors));
        act.terms().predecessors().stream()
                .map(Predecessor::unitId)
                .filter(id -> !goesWhole(act, id))
                .forEach(id -> {
                    Body body = known.get(id);
                    consequences.change(
                            ReorganisationSubject.AGENCY, id, What.GIVES_A_PART, body.code(), body.name(), null);
                });
        return links;
    }

    private UUID establish(PlannedReorganisation act, Successor wanted, Body model, Consequences consequences) {
        String name = wanted.name().strip();
        UUID id = agencies.establish(
                new Body(
                        null,
                        wanted.code(),
                        name,
                        wanted.shortName() != null ? wanted.shortName().strip() : name,
                        wanted.agencyKind() == null
                                ? model.kind()
                                : kind(wanted.agencyKind()).orElseThrow(),
                        wanted.areaId() != null ? wanted.areaId() : model.areaId(),
                        wanted.focal() != null ? wanted.focal() : model.focal(),
                        wanted.reportsToId() != null ? wanted.reportsToId() : model.reportsToId(),
                        act.on(),
                        null),
                false,
                List.of());
        consequences.change(ReorganisationSubject.AGENCY, id, What.BEGINS, wanted.code(), name, null);
        return id;
    }

    private static List<UUID> named(PlannedReorganisation act) {
        return act.units();
    }

    /** It ends: it does not go on beside what it became, nor gives a part only. */
    private static boolean goesWhole(PlannedReorganisation act, UUID id) {
        return act.terms().predecessors().stream()
                        .anyMatch(predecessor -> predecessor.unitId().equals(id) && predecessor.goesWhole())
                && act.terms().successors().stream().noneMatch(successor -> id.equals(successor.unitId()));
    }

    private static Optional<AgencyKind> kind(String name) {
        return Stream.of(AgencyKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }
}
