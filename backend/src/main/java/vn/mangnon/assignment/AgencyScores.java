package vn.mangnon.assignment;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.agency.AgencyApi;
import vn.mangnon.agency.AgencySummary;
import vn.mangnon.assignment.ProgressViews.AgencyRef;
import vn.mangnon.platform.DeadlineTally;
import vn.mangnon.platform.DeadlineTally.Kind;
import vn.mangnon.platform.DeadlineTally.Tally;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Problem.Fault;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.UnitOfWork;

/** How agencies keep their deadlines: each room counts its own, and here they stand side by side. */
@ApplicationScoped
class AgencyScores {
    private static final int MOST_YEARS = 11;
    private static final Tally NOTHING = new Tally(null, 0, 0, 0, 0);

    private final List<DeadlineTally> tallies;
    private final AgencyApi agencies;
    private final Sql sql;
    private final Clock clock;

    AgencyScores(@All List<DeadlineTally> tallies, AgencyApi agencies, Sql sql, Clock clock) {
        this.tallies = tallies;
        this.agencies = agencies;
        this.sql = sql;
        this.clock = clock;
    }

    @Schema(name = "DeadlineCounts", description = "Of what was due in the period")
    record Counts(
            long due,
            @Schema(description = "Done by its deadline") long onTime,
            @Schema(description = "Done after it") long doneLate,

            @Schema(description = "Not done, and its deadline is over")
            long late,

            @Schema(description = "Not done, and in time still")
            long open) {
        static Counts of(Tally tally) {
            return new Counts(
                    tally.onTime() + tally.doneLate() + tally.late() + tally.open(),
                    tally.onTime(),
                    tally.doneLate(),
                    tally.late(),
                    tally.open());
        }

        static Counts together(Counts some, Counts others) {
            return new Counts(
                    some.due + others.due,
                    some.onTime + others.onTime,
                    some.doneLate + others.doneLate,
                    some.late + others.late,
                    some.open + others.open);
        }
    }

    @Schema(name = "AgencyScore")
    record Score(
            AgencyRef agency,

            @Schema(description = "Duties and submissions together")
            Counts all,

            @Schema(description = "Days on which assignments fell due")
            Counts duties,

            @Schema(description = "Forms of figures") Counts submissions,

            @Schema(description = "Raised by the agency and not closed, whenever that was")
            long openObstacles) {}

    @Schema(
            name = "AgencyScores",
            description =
                    "Bảng theo dõi các cơ quan – how agencies keep their deadlines; the latest first, then by name")
    record ScoreBoard(LocalDate from, LocalDate until, List<Score> items) {}

    /** @param from null: New Year; {@code until} null: New Year's Eve of the same year */
    @UnitOfWork
    ScoreBoard board(LocalDate from, LocalDate until) {
        LocalDate first = from != null ? from : LocalDate.now(clock).withDayOfYear(1);
        LocalDate last = until != null ? until : first.withMonth(12).withDayOfMonth(31);
        if (last.isBefore(first)) {
            throw Problem.invalid(Fault.inParameter("until", "before-from"));
        }
        if (last.isAfter(first.plusYears(MOST_YEARS))) {
            throw Problem.invalid(Fault.inParameter("until", "too-large", Map.of("max", first.plusYears(MOST_YEARS))));
        }
        Map<Kind, Map<UUID, Tally>> counted = new HashMap<>();
        Set<UUID> ids = new TreeSet<>();
        for (DeadlineTally tally : tallies) {
            Map<UUID, Tally> each = counted.computeIfAbsent(tally.kind(), kind -> new HashMap<>());
            tally.tally(first, last).forEach(one -> {
                each.put(one.agencyId(), one);
                ids.add(one.agencyId());
            });
        }
        Map<UUID, Long> obstacles = openObstacles();
        ids.addAll(obstacles.keySet());
        List<Score> scores = new ArrayList<>();
        Map<UUID, AgencySummary> named = agencies.findAll(ids);
        ids.forEach(id -> {
            AgencySummary agency = named.get(id);
            Counts duties =
                    Counts.of(counted.getOrDefault(Kind.DUTIES, Map.of()).getOrDefault(id, NOTHING));
            Counts forms = Counts.of(counted.getOrDefault(Kind.FORMS, Map.of()).getOrDefault(id, NOTHING));
            scores.add(new Score(
                    new AgencyRef(id, agency.code(), agency.name(), agency.shortName()),
                    Counts.together(duties, forms),
                    duties,
                    forms,
                    obstacles.getOrDefault(id, 0L)));
        });
        scores.sort(Comparator.comparing((Score score) -> score.all().late())
                .reversed()
                .thenComparing(score -> score.agency().name())
                .thenComparing(score -> score.agency().id()));
        return new ScoreBoard(first, last, scores);
    }

    private Map<UUID, Long> openObstacles() {
        record Open(UUID agencyId, long count) {}
        Map<UUID, Long> open = new HashMap<>();
        sql.all(
                        "select keeper_id, count(*) as open from obstacle where state <> 'CLOSED' group by keeper_id",
                        row -> new Open(row.uuid("keeper_id"), row.number("open")))
                .forEach(one -> open.put(one.agencyId(), one.count()));
        return open;
    }
}
