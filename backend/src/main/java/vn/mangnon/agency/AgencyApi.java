package vn.mangnon.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.mangnon.agency.AgencyCandidate.Why;
import vn.mangnon.area.AreaApi;
import vn.mangnon.area.AreaSummary;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.Desk;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Sql;

/** The door of the room agency: what other rooms ask about agencies, inside their own unit of work. */
@ApplicationScoped
public class AgencyApi {
    private static final String COLUMNS =
            "g.id, g.code, g.name, g.short_name, g.kind, g.area_id, g.focal, g.valid_from, g.valid_to";
    private static final double ALIKE = 0.5;
    private static final int CANDIDATES = 8;

    private final Sql sql;
    private final AreaApi areas;

    AgencyApi(Sql sql, AreaApi areas) {
        this.sql = sql;
        this.areas = areas;
    }

    public boolean exists(UUID id) {
        return sql.exists("select 1 from agency where id = ?", id);
    }

    public Optional<AgencySummary> find(UUID id) {
        return sql.one("select " + COLUMNS + " from agency g where g.id = ?", AgencyApi::summary, id);
    }

    /** Those of the ids that are agencies, in one query. */
    public Map<UUID, AgencySummary> findAll(Collection<UUID> ids) {
        Map<UUID, AgencySummary> found = new HashMap<>();
        sql.all("select " + COLUMNS + " from agency g where g.id = any (?::uuid[])", AgencyApi::summary, ids)
                .forEach(agency -> found.put(agency.id(), agency));
        return found;
    }

    /** The agency with a code on a day: codes are used again by later agencies. */
    public Optional<AgencySummary> byCode(String code, LocalDate on) {
        return sql.one(
                "select " + COLUMNS + " from agency g where g.code = ? and g.lifetime @> ?::date",
                AgencyApi::summary,
                code,
                on);
    }

    /** Who took over directly from an agency. */
    public List<AgencySummary> successors(UUID id) {
        return sql.all(
                "select " + COLUMNS
                        + " from agency_succession l join agency g on g.id = l.successor_id where l.predecessor_id = ? order by g.code, g.id",
                AgencyApi::summary,
                id);
    }

    /**
     * Whether what an agency answers for is within the caller's own reach (design §5): it is the own agency, or the caller plans for its
     * area or, from a province, for the province.
     */
    public boolean isWithinReach(Caller caller, AgencySummary agency, LocalDate on) {
        if (caller.isSystem() || agency.id().equals(caller.desk().agencyId())) {
            return true;
        }
        Desk desk = caller.desk();
        return caller.plansForArea()
                && (desk.areas().contains(agency.areaId())
                        || "PROVINCE".equals(desk.level())
                                && areas.provinceOf(agency.areaId(), on)
                                        .filter(desk.homeProvinces()::contains)
                                        .isPresent());
    }

    /** The agency and all from which it took over, theirs included. */
    public List<UUID> withPredecessors(UUID id) {
        return sql.all("""
                with recursive past (id) as (
                    select ?::uuid
                    union
                    select l.predecessor_id from past p join agency_succession l on l.successor_id = p.id)
                select id from past""", row -> row.uuid("id"), id);
    }

    /** The agency that does an agency's work on a day: itself while it lives, else its only successor, and so on. */
    public Optional<AgencySummary> inChargeOn(UUID id, LocalDate day) {
        Optional<AgencySummary> agency = find(id);
        Set<UUID> seen = new TreeSet<>();
        while (agency.isPresent()
                && agency.get().validTo() != null
                && agency.get().validTo().isBefore(day)
                && seen.add(agency.get().id())) {
            List<AgencySummary> successors = successors(agency.get().id());
            agency = successors.size() == 1 ? Optional.of(successors.getFirst()) : Optional.empty();
        }
        return agency.filter(found -> found.isActiveOn(day));
    }

    /** The agency that an agency reports to on a day, or who does its work. */
    public Optional<AgencySummary> superiorOn(UUID id, LocalDate day) {
        return sql.one(
                        "select reports_to_id from agency where id = ?",
                        row -> Optional.ofNullable(row.uuid("reports_to_id")),
                        id)
                .flatMap(above -> above)
                .flatMap(above -> inChargeOn(above, day));
    }

    /**
     * Which agencies a printed name may mean, the likeliest first; nothing is ever made.
     *
     * @param printed as the document has it, such as "Sở LĐTB&XH"
     * @param areaId  the area whose document it is; agencies of the areas above it count too
     * @param on      the day of the document; null when not known: any day, as also when the area did not exist on it
     */
    public List<AgencyCandidate> candidates(String printed, UUID areaId, LocalDate on) {
        AreaSummary area = areas.find(areaId).orElse(null);
        if (area == null || printed == null || printed.isBlank()) {
            return List.of();
        }
        boolean livesThen = on != null && areas.nameOn(areaId, on).isPresent();
        LocalDate someDay =
                area.validFrom() != null ? area.validFrom() : area.validTo() != null ? area.validTo() : LocalDate.EPOCH;
        List<UUID> around = areas.withAncestors(areaId, livesThen ? on : someDay);
        List<String> places = places(areas.findAll(around).values());
        PrintedName wanted = PrintedName.of(printed, places);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<AgencyCandidate> candidates = new ArrayList<>();
        for (Spelled spelled : spelled(around, livesThen ? on : null)) {
            candidate(wanted, spelled, places).ifPresent(candidates::add);
        }
        candidates.sort(Comparator.comparing(AgencyCandidate::score)
                .reversed()
                .thenComparing(candidate -> around.indexOf(candidate.agency().areaId()))
                .thenComparing(
                        candidate -> candidate.agency().validTo(), Comparator.nullsFirst(Comparator.reverseOrder()))
                .thenComparing(candidate -> candidate.agency().id()));
        return candidates.stream().limit(CANDIDATES).toList();
    }

    private record Spelled(AgencySummary agency, List<String> aliases) {}

    private List<Spelled> spelled(List<UUID> around, LocalDate on) {
        return sql.all("""
                select %s, array(select alias from agency_alias where agency_id = g.id) as aliases
                from agency g where g.area_id = any (?::uuid[]) and (?::date is null or g.lifetime @> ?::date)""".formatted(COLUMNS), row -> new Spelled(summary(row), row.texts("aliases")), around, on, on);
    }

    private static Optional<AgencyCandidate> candidate(PrintedName wanted, Spelled spelled, List<String> places) {
        PrintedName name = PrintedName.of(spelled.agency().name(), places);
        PrintedName shortName = PrintedName.of(spelled.agency().shortName(), places);
        if (wanted.is(name) || wanted.is(shortName)) {
            return Optional.of(new AgencyCandidate(spelled.agency(), Why.NAME, BigDecimal.ONE));
        }
        List<PrintedName> aliases = spelled.aliases().stream()
                .map(alias -> PrintedName.of(alias, places))
                .toList();
        if (aliases.stream().anyMatch(wanted::is)) {
            return Optional.of(new AgencyCandidate(spelled.agency(), Why.ALIAS, new BigDecimal("0.95")));
        }
        double likeness = Math.max(
                wanted.likeness(name),
                aliases.stream().mapToDouble(wanted::likeness).max().orElse(0));
        return likeness < ALIKE
                ? Optional.empty()
                : Optional.of(new AgencyCandidate(
                        spelled.agency(),
                        Why.SIMILAR,
                        BigDecimal.valueOf(likeness * 0.9).setScale(2, RoundingMode.HALF_UP)));
    }

    /** Full names before short ones: "tinh quang ninh" goes as a whole. */
    private static List<String> places(Collection<AreaSummary> around) {
        Set<String> places =
                new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        around.forEach(area -> {
            places.add(PrintedName.plain(area.name()));
            places.add(PrintedName.plain(area.shortName()));
        });
        return List.copyOf(places);
    }

    private static AgencySummary summary(Row row) {
        return new AgencySummary(
                row.uuid("id"),
                row.text("code"),
                row.text("name"),
                row.text("short_name"),
                row.constant("kind", AgencyKind.class),
                row.uuid("area_id"),
                row.truth("focal"),
                row.date("valid_from"),
                row.date("valid_to"));
    }
}
