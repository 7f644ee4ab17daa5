package vn.mangnon.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.agency.AgencyViews.AgencyRef;
import vn.mangnon.agency.KeycloakGroups.Group;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.UnitOfWork;

/** How the groups of the sign-in service fit the agencies of today: whose people would stand before a closed door. */
@ApplicationScoped
class AgencyGroups {
    private static final int AGENCIES_SHOWN = 200;

    private final Sql sql;
    private final Clock clock;

    AgencyGroups(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** How a group stands to the agencies. */
    @Schema(name = "AgencyGroupState")
    enum State {
        /** Stands for an agency of today. */
        SOUND,
        /** Its agency has ended; its people count as the only successor's, if there is one. */
        DISSOLVED,
        /** No agency has its code. */
        UNKNOWN_CODE,
        /** It names no code, or several. */
        UNCLEAR,
        /** Another group stands for the same agency. */
        REPEATED
    }

    @Schema(name = "AgencyGroup", description = "A group of the sign-in service")
    record GroupView(
            String id,
            String name,
            @Schema(nullable = true) String agencyCode,
            State state,
            @Schema(nullable = true) AgencyRef agency) {}

    @Schema(name = "AgencyGroupReport")
    record Report(
            @Schema(description = "What is not sound comes first")
            List<GroupView> groups,

            @Schema(description = "Agencies of today for which no group stands: their people cannot sign in")
            long agenciesWithoutGroup,

            @Schema(description = "The first 200 of them in the area asked for; empty without areaId")
            List<AgencyRef> withoutGroup) {}

    private record Holder(AgencyRef agency, boolean active) {}

    /** @param areaId the area whose agencies without a group are named; may be null */
    @UnitOfWork
    Report compare(List<Group> groups, UUID areaId) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Holder> holders = holders(groups, today);
        Set<String> seen = new HashSet<>();
        List<GroupView> views = new ArrayList<>();
        groups.stream()
                .sorted(Comparator.comparing(Group::name))
                .forEach(group -> views.add(view(group, holders, seen)));
        views.sort(Comparator.comparing(view -> view.state() == State.SOUND));
        Set<String> codes = new HashSet<>(seen);
        long without = sql.one(
                        "select count(*) as n from agency where lifetime @> ?::date and not code = any (?::text[])",
                        row -> row.number("n"),
                        today,
                        codes)
                .orElseThrow();
        List<AgencyRef> named = areaId == null
                ? List.of()
                : sql.all(
                        "select id, code, name from agency where area_id = ? and lifetime @> ?::date and not code = any (?::text[]) order by code limit "
                                + AGENCIES_SHOWN,
                        row -> new AgencyRef(row.uuid("id"), row.text("code"), row.text("name")),
                        areaId,
                        today,
                        codes);
        return new Report(views, without, named);
    }

    private static GroupView view(Group group, Map<String, Holder> holders, Set<String> seen) {
        if (group.codes().size() != 1) {
            return new GroupView(group.id(), group.name(), null, State.UNCLEAR, null);
        }
        String code = group.codes().getFirst();
        Holder holder = holders.get(code);
        if (holder == null) {
            return new GroupView(group.id(), group.name(), code, State.UNKNOWN_CODE, null);
        }
        State state = !seen.add(code) ? State.REPEATED : holder.active() ? State.SOUND : State.DISSOLVED;
        return new GroupView(group.id(), group.name(), code, state, holder.agency());
    }

    /** For each code its agency of today, else the one that had it last. */
    private Map<String, Holder> holders(List<Group> groups, LocalDate today) {
        Map<String, Holder> holders = new HashMap<>();
        sql.all(
                """
                select distinct on (code) id, code, name, lifetime @> ?::date as active from agency
                where code = any (?::text[]) order by code, active desc, valid_to desc nulls first""",
                row -> holders.put(
                        row.text("code"),
                        new Holder(
                                new AgencyRef(row.uuid("id"), row.text("code"), row.text("name")),
                                row.truth("active"))),
                today,
                groups.stream().flatMap(group -> group.codes().stream()).toList());
        return holders;
    }
}
