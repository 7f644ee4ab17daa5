package vn.mangnon.agency;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.mangnon.agency.Agency.Description;
import vn.mangnon.agency.AgencyCommands.EstablishAgency;
import vn.mangnon.agency.AgencyCommands.UpdateAgency;
import vn.mangnon.agency.AgencyQueries.Filter;
import vn.mangnon.agency.AgencyViews.AgencyListItem;
import vn.mangnon.agency.AgencyViews.AgencyView;
import vn.mangnon.agency.AgencyViews.LinkView;
import vn.mangnon.area.Act;
import vn.mangnon.area.AreaApi;
import vn.mangnon.area.AreaLevel;
import vn.mangnon.area.AreaSummary;
import vn.mangnon.area.ReorganisationSubject;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.IdempotencyKeys;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Trail;
import vn.mangnon.platform.UnitOfWork;

/** Reading agencies, and keeping them: what begins, changes and ends, and who takes over. */
@ApplicationScoped
class AgencyService {
    private final AgencyQueries queries;
    private final AgencyApi directory;
    private final AgencyRepository agencies;
    private final AreaApi areas;
    private final Desks desks;
    private final Caller caller;
    private final Clock clock;
    private final MergePatch patches;
    private final IdempotencyKeys idempotency;
    private final Trail trail;

    AgencyService(
            AgencyQueries queries,
            AgencyApi directory,
            AgencyRepository agencies,
            AreaApi areas,
            Desks desks,
            Caller caller,
            Clock clock,
            MergePatch patches,
            IdempotencyKeys idempotency,
            Trail trail) {
        this.queries = queries;
        this.directory = directory;
        this.agencies = agencies;
        this.areas = areas;
        this.desks = desks;
        this.caller = caller;
        this.clock = clock;
        this.patches = patches;
        this.idempotency = idempotency;
        this.trail = trail;
    }

    @UnitOfWork
    Slice<AgencyListItem> list(Filter filter, PageRequest page) {
        return queries.list(filter, page);
    }

    @UnitOfWork
    AgencyView view(UUID id) {
        List<String> allowed = new ArrayList<>();
        if (caller.may(Permission.DIRECTORY_EDIT)) {
            allowed.add("EDIT");
        }
        if (caller.may(Permission.ASSIGN)
                && directory
                        .find(id)
                        .filter(agency -> directory.isWithinReach(caller, agency, LocalDate.now(clock)))
                        .isPresent()) {
            allowed.add("HAND_OVER");
        }
        return queries.one(id, allowed).orElseThrow(Problem::notFound);
    }

    @UnitOfWork
    AgencyView establish(EstablishAgency command) {
        UUID created = idempotency.once("POST /agencies", command, () -> {
            UUID id = Ids.next();
            Description description = command.description();
            requireKnown(description);
            String key = command.key() != null
                    ? command.key()
                    : command.validFrom() == null ? command.code() : command.validFrom() + "-" + command.code();
            agencies.persist(Agency.established(id, key, command.validFrom(), description));
            List<UUID> predecessors = command.predecessors() == null ? List.of() : command.predecessors();
            if (!predecessors.isEmpty()) {
                requireAll(predecessors, "/predecessors");
                if (command.act() == null || command.validFrom() == null) {
                    throw AgencyProblem.actMissing();
                }
                agencies.flush();
                agencies.addPredecessors(
                        id,
                        areas.reorganisation(ReorganisationSubject.AGENCY, command.act(), command.validFrom()),
                        predecessors);
            }
            agencies.checkNow();
            desks.forget();
            trail.enter(
                    "agency",
                    id,
                    provinceOf(description),
                    "established",
                    Map.of("code", command.code(), "predecessors", predecessors.size()));
            return id;
        });
        return view(created);
    }

    @UnitOfWork
    AgencyView change(UUID id, long expectedVersion, JsonNode patch) {
        Agency agency = agencies.toChange(id, expectedVersion);
        UpdateAgency before = editable(agency);
        UpdateAgency wanted = patches.apply(before, patch, UpdateAgency.class);
        if (wanted.equals(before)) {
            return view(id);
        }
        agencies.touch(agency);
        Description description = wanted.description();
        requireKnown(description);
        agency.describe(description);
        agency.lives(wanted.validFrom(), wanted.validTo());
        succeed(agency, before, wanted);
        agencies.checkNow();
        desks.forget();
        trail.enter("agency", id, provinceOf(description), "changed", Map.of("fields", changedFields(before, wanted)));
        return view(id);
    }

    private void succeed(Agency agency, UpdateAgency before, UpdateAgency wanted) {
        List<UUID> successors = wanted.successors().stream().distinct().sorted().toList();
        if (wanted.validTo() == null) {
            if (!successors.isEmpty()) {
                throw AgencyProblem.successorsWithoutEnd();
            }
            agencies.replaceSuccessors(agency.id(), null, List.of());
            return;
        }
        boolean same = wanted.validTo().equals(before.validTo())
                && Objects.equals(wanted.act(), before.act())
                && successors.equals(before.successors());
        if (same) {
            return;
        }
        if (successors.contains(agency.id())) {
            throw AgencyProblem.succeedsItself();
        }
        requireAll(successors, "/successors");
        if (!successors.isEmpty() && wanted.act() == null) {
            throw AgencyProblem.actMissing();
        }
        UUID reorganisation = successors.isEmpty()
                ? null
                : areas.reorganisation(
                        ReorganisationSubject.AGENCY,
                        wanted.act(),
                        wanted.validTo().plusDays(1));
        agencies.replaceSuccessors(agency.id(), reorganisation, successors);
    }

    private UpdateAgency editable(Agency agency) {
        Description now = agency.description();
        List<LinkView> links = queries.one(agency.id(), List.of()).orElseThrow().successors();
        Act act = links.isEmpty()
                ? null
                : new Act(
                        links.getFirst().kind(),
                        links.getFirst().documentNumber(),
                        links.getFirst().documentDate());
        return new UpdateAgency(
                now.code(),
                now.name(),
                now.shortName(),
                now.aliases(),
                now.kind(),
                now.areaId(),
                now.focal(),
                now.reportsToId(),
                agency.validFrom(),
                agency.validTo(),
                now.doubt(),
                act,
                queries.successorIds(agency.id()));
    }

    /** The area is known and the code begins with its code. */
    private void requireKnown(Description description) {
        AreaSummary area = areas.find(description.areaId()).orElseThrow(AgencyProblem::unknownArea);
        String expected = area.level() == AreaLevel.NATION ? "VN" : area.code();
        if (expected != null && !description.code().startsWith(expected + ".")) {
            throw AgencyProblem.codeOfAnotherArea(expected);
        }
        if (description.reportsToId() != null) {
            requireAll(List.of(description.reportsToId()), "/reportsToId");
        }
    }

    private void requireAll(List<UUID> ids, String pointer) {
        if (agencies.countKnown(ids) != ids.stream().distinct().count()) {
            throw AgencyProblem.unknown(pointer);
        }
    }

    private UUID provinceOf(Description description) {
        return areas.provinceOf(description.areaId(), LocalDate.now(clock)).orElse(null);
    }

    private static List<String> changedFields(UpdateAgency before, UpdateAgency wanted) {
        List<String> fields = new ArrayList<>();
        if (!before.description().equals(wanted.description())) {
            fields.add("description");
        }
        if (!Objects.equals(before.validFrom(), wanted.validFrom())
                || !Objects.equals(before.validTo(), wanted.validTo())) {
            fields.add("lifetime");
        }
        if (!before.successors().equals(wanted.successors())) {
            fields.add("successors");
        }
        return fields;
    }
}
