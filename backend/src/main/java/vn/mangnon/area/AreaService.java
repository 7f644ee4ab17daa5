package vn.mangnon.area;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.mangnon.area.AreaCommands.EstablishArea;
import vn.mangnon.area.AreaCommands.Share;
import vn.mangnon.area.AreaCommands.UpdateArea;
import vn.mangnon.area.AreaQueries.Filter;
import vn.mangnon.area.AreaState.Description;
import vn.mangnon.area.AreaViews.AreaListItem;
import vn.mangnon.area.AreaViews.AreaView;
import vn.mangnon.area.AreaViews.ReorganisationView;
import vn.mangnon.area.AreaViews.StateView;
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

/** Reading areas, and keeping them: what begins, changes and ends, and into what. */
@ApplicationScoped
class AreaService {
    private final AreaQueries queries;
    private final AreaRepository areas;
    private final AreaApi api;
    private final Caller caller;
    private final Clock clock;
    private final MergePatch patches;
    private final IdempotencyKeys idempotency;
    private final Trail trail;

    AreaService(
            AreaQueries queries,
            AreaRepository areas,
            AreaApi api,
            Caller caller,
            Clock clock,
            MergePatch patches,
            IdempotencyKeys idempotency,
            Trail trail) {
        this.queries = queries;
        this.areas = areas;
        this.api = api;
        this.caller = caller;
        this.clock = clock;
        this.patches = patches;
        this.idempotency = idempotency;
        this.trail = trail;
    }

    @UnitOfWork
    Slice<AreaListItem> list(Filter filter, PageRequest page) {
        return queries.list(filter, page);
    }

    /** @param on null: today, or the day of its life that is nearest to today */
    @UnitOfWork
    AreaView view(UUID id, LocalDate on) {
        LocalDate day =
                on != null ? on : queries.nearestDay(id, LocalDate.now(clock)).orElseThrow(Problem::notFound);
        var area = queries.onDay(id, day).orElseThrow(Problem::notFound);
        return new AreaView(
                area.id(),
                area.key(),
                area.level(),
                area.type(),
                area.code(),
                area.name(),
                area.shortName(),
                area.validFrom(),
                area.validTo(),
                area.doubt(),
                day,
                queries.parents(id, day),
                queries.children(id, day),
                queries.history(id),
                queries.predecessors(id),
                queries.successors(id),
                caller.may(Permission.DIRECTORY_EDIT) ? List.of("EDIT") : List.of(),
                area.version());
    }

    @UnitOfWork
    AreaView establish(EstablishArea command) {
        UUID created = idempotency.once("POST /areas", command, () -> {
            requireParent(command.level(), command.parentId());
            UUID id = Ids.next();
            Area area = Area.established(
                    id, keyOf(command, id), command.level(), command.validFrom(), command.description());
            areas.persist(area);
            List<Share> predecessors = command.predecessors() == null ? List.of() : command.predecessors();
            if (!predecessors.isEmpty()) {
                requireAll(predecessors, "/predecessors");
                if (command.act() == null || command.validFrom() == null) {
                    throw AreaProblem.actMissing();
                }
                areas.addPredecessors(
                        id,
                        api.reorganisation(ReorganisationSubject.AREA, command.act(), command.validFrom()),
                        predecessors);
            }
            areas.checkNow();
            trail.enter(
                    "area",
                    id,
                    provinceOf(id),
                    "established",
                    Map.of("level", command.level(), "predecessors", predecessors.size()));
            return id;
        });
        return view(created, null);
    }

    @UnitOfWork
    AreaView change(UUID id, long expectedVersion, JsonNode patch) {
        Area area = areas.toChange(id, expectedVersion);
        UpdateArea before = editable(area);
        UpdateArea wanted = patches.apply(before, patch, UpdateArea.class);
        if (wanted.equals(before)) {
            return view(id, null);
        }
        areas.touch(area);
        requireParent(area.level(), wanted.parentId());
        describe(area, wanted);
        if (!Objects.equals(before.validFrom(), wanted.validFrom())) {
            area.correctFirstDay(wanted.validFrom());
        }
        end(area, before, wanted);
        areas.flush();
        areas.checkNow();
        trail.enter("area", id, provinceOf(id), "changed", Map.of("fields", changedFields(before, wanted)));
        return view(id, null);
    }

    private void describe(Area area, UpdateArea wanted) {
        Description description = wanted.description();
        if (wanted.effectiveOn() != null) {
            if (wanted.act() == null) {
                throw AreaProblem.actMissing();
            }
            area.becomes(
                    description,
                    wanted.effectiveOn(),
                    api.reorganisation(ReorganisationSubject.AREA, wanted.act(), wanted.effectiveOn()));
        } else if (!area.last().description().equals(description)) {
            area.correct(description);
        }
    }

    private void end(Area area, UpdateArea before, UpdateArea wanted) {
        List<Share> successors = sorted(wanted.successors());
        if (wanted.validTo() == null) {
            if (!successors.isEmpty()) {
                throw AreaProblem.successorsWithoutEnd();
            }
            if (before.validTo() != null) {
                areas.dropSuccessors(area.id());
                area.endOn(null, null);
            }
            return;
        }
        boolean same = wanted.validTo().equals(before.validTo())
                && Objects.equals(before.act(), wanted.act())
                && successors.equals(before.successors());
        if (same) {
            return;
        }
        if (wanted.act() == null) {
            throw AreaProblem.actMissing();
        }
        requireAll(successors, "/successors");
        UUID reorganisation = api.reorganisation(
                ReorganisationSubject.AREA, wanted.act(), wanted.validTo().plusDays(1));
        areas.dropSuccessors(area.id());
        area.endOn(wanted.validTo(), reorganisation);
        areas.addSuccessors(area.id(), reorganisation, successors);
    }

    private UpdateArea editable(Area area) {
        Description now = area.last().description();
        StateView last = queries.history(area.id()).getLast();
        Act act = area.validTo() == null || last.endedBy() == null ? null : act(last.endedBy());
        return new UpdateArea(
                now.type(),
                now.code(),
                now.name(),
                now.parentId(),
                now.doubt(),
                area.validFrom(),
                area.validTo(),
                null,
                act,
                areas.successors(area.id()));
    }

    private void requireParent(AreaLevel level, UUID parentId) {
        if (parentId == null) {
            return;
        }
        AreaSummary parent = api.find(parentId).orElseThrow(() -> AreaProblem.notFound("/parentId"));
        if (!level.mayLieIn(parent.level())) {
            throw AreaProblem.wrongParent();
        }
    }

    private void requireAll(List<Share> shares, String pointer) {
        Set<UUID> named = shares.stream().map(Share::areaId).collect(Collectors.toSet());
        if (api.findAll(named).size() != named.size()) {
            throw AreaProblem.notFound(pointer);
        }
    }

    private UUID provinceOf(UUID id) {
        return api.provinceOf(id, LocalDate.now(clock)).orElse(null);
    }

    private static String keyOf(EstablishArea command, UUID id) {
        if (command.key() != null) {
            return command.key();
        }
        return command.code() == null || command.validFrom() == null
                ? id.toString()
                : command.validFrom() + "-" + command.code();
    }

    private static Act act(ReorganisationView view) {
        return new Act(view.kind(), view.documentNumber(), view.documentDate());
    }

    private static List<Share> sorted(List<Share> shares) {
        return shares.stream().sorted(Comparator.comparing(Share::areaId)).toList();
    }

    private static List<String> changedFields(UpdateArea before, UpdateArea wanted) {
        List<String> fields = new ArrayList<>();
        if (!before.description().equals(wanted.description())) {
            fields.add(wanted.effectiveOn() == null ? "description" : "state");
        }
        if (!Objects.equals(before.validFrom(), wanted.validFrom())) {
            fields.add("validFrom");
        }
        if (!Objects.equals(before.validTo(), wanted.validTo())) {
            fields.add("validTo");
        }
        if (!before.successors().equals(sorted(wanted.successors()))) {
            fields.add("successors");
        }
        return fields;
    }
}
