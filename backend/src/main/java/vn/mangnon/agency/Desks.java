package vn.mangnon.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.mangnon.area.AreaApi;
import vn.mangnon.area.AreaLevel;
import vn.mangnon.area.AreaSummary;
import vn.mangnon.platform.AgencyDirectory;
import vn.mangnon.platform.Desk;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Sql;

/**
 * Which desk the agency code of a token stands for. Asked at every request, so an answer is kept for a few seconds:
 * as long as another node may go on with what this one has changed.
 */
@ApplicationScoped
class Desks implements AgencyDirectory {
    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final int MOST = 5_000;

    private final Sql sql;
    private final AreaApi areas;
    private final Clock clock;
    private final Map<Question, Answer> answers = new ConcurrentHashMap<>();

    private record Question(String code, LocalDate on) {}

    private record Answer(Desk desk, Instant until) {}

    private record Found(UUID id, String code, String name, UUID areaId, boolean focal, LocalDate validTo) {
        boolean endedBefore(LocalDate day) {
            return validTo != null && validTo.isBefore(day);
        }
    }

    Desks(Sql sql, AreaApi areas, Clock clock) {
        this.sql = sql;
        this.areas = areas;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Desk deskOf(String agencyCode, LocalDate on) {
        Question question = new Question(agencyCode, on);
        Instant now = clock.instant();
        Answer known = answers.get(question);
        if (known != null && now.isBefore(known.until())) {
            return known.desk();
        }
        Desk desk = look(agencyCode, on);
        if (answers.size() >= MOST) {
            answers.clear();
        }
        answers.put(question, new Answer(desk, now.plus(KEPT)));
        return desk;
    }

    void forget() {
        answers.clear();
    }

    private Desk look(String code, LocalDate on) {
        Found agency = sql.all("""
                        select id, code, name, area_id, focal, valid_to from agency
                        where code = ? and (valid_from is null or valid_from <= ?::date) order by valid_to desc nulls first limit 1""", Desks::found, code, on).stream()
                .findFirst()
                .orElseThrow(() -> Problem.forbidden("agency-unclear"));
        String asked = agency.name();
        while (agency.endedBefore(on)) {
            List<Found> successors = successors(agency.id());
            if (successors.size() != 1) {
                throw Problem.forbidden("agency-dissolved").with("agency", asked);
            }
            agency = successors.getFirst();
        }
        return desk(agency, on);
    }

    private List<Found> successors(UUID id) {
        return sql.all("""
                select g.id, g.code, g.name, g.area_id, g.focal, g.valid_to
                from agency_succession l join agency g on g.id = l.successor_id where l.predecessor_id = ?""", Desks::found, id);
    }

    private Desk desk(Found agency, LocalDate on) {
        AreaSummary area = areas.find(agency.areaId()).orElseThrow();
        AreaSummary province =
                areas.provinceOf(area.id(), on).flatMap(areas::find).orElse(null);
        List<UUID> homes = province == null ? List.of() : areas.withPredecessors(province.id(), on);
        List<UUID> joined = province == null ? List.of() : areas.joined(province.id(), homes, on);
        return new Desk(
                agency.id(),
                agency.code(),
                agency.name(),
                area.id(),
                area.name(),
                area.level().name(),
                province == null ? null : province.id(),
                province == null ? null : province.name(),
                agency.focal(),
                reach(area, joined, on),
                homes,
                withPredecessors(agency.id(), on),
                joined);
    }

    private List<UUID> reach(AreaSummary area, List<UUID> joined, LocalDate on) {
        List<UUID> reach = areas.withPredecessors(area.id(), on);
        return area.level() == AreaLevel.PROVINCE
                ? Stream.concat(reach.stream(), joined.stream()).distinct().toList()
                : reach;
    }

    private List<UUID> withPredecessors(UUID agency, LocalDate on) {
        return sql.all("""
                with recursive past (id) as (
                    select ?::uuid
                    union
                    select l.predecessor_id from past p join agency_succession l on l.successor_id = p.id
                    join reorganisation r on r.id = l.reorganisation_id and r.effective_on <= ?::date)
                select id from past""", row -> row.uuid("id"), agency, on);
    }

    private static Found found(Row row) {
        return new Found(
                row.uuid("id"),
                row.text("code"),
                row.text("name"),
                row.uuid("area_id"),
                row.truth("focal"),
                row.date("valid_to"));
    }
}
