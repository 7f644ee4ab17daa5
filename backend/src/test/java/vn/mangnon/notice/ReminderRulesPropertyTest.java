package vn.mangnon.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.mangnon.notice.Decision.Recipient;
import vn.mangnon.notice.ReminderRules.Decided;
import vn.mangnon.platform.Duty;
import vn.mangnon.platform.DutyKind;
import vn.mangnon.platform.Role;
import vn.mangnon.platform.WorkingDays;

/** Any due moment, any calendar, any pauses of the service: against an oracle that walks the calendar day by day. */
class ReminderRulesPropertyTest {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 150;

    @Property(tries = 2000)
    void eachStageIsDecidedOnceAsSoonAsTheServiceRunsAfterItsMoment(@ForAll long seed) {
        Random random = new Random(seed);
        Map<LocalDate, Boolean> exceptions = exceptions(random);
        Duty duty = duty(random);
        List<Stage> stages = stages(random);
        List<Instant> runs = runs(random);
        ReminderRules rules = new ReminderRules(new WorkingDays(exceptions), VIETNAM);

        Set<Decided> stored = new HashSet<>();
        Map<String, Instant> decidedAt = new HashMap<>();
        for (Instant now : runs) {
            Set<Recipient> told = new HashSet<>();
            List<Decision> decisions =
                    rules.decide(duty, stages, (of, meant) -> Optional.of(recipient(of, meant)), stored::contains, now);
            for (Decision decision : decisions) {
                assertThat(stored.add(Decided.of(duty, decision.stage(), decision.recipient())))
                        .isTrue();
                decidedAt.put(decision.stage().code(), now);
                if (decision.told()) {
                    assertThat(told.add(decision.recipient())).isTrue();
                }
            }
            assertThat(told)
                    .isEqualTo(new HashSet<>(
                            decisions.stream().map(Decision::recipient).toList()));
        }

        Map<String, Instant> expected = new HashMap<>();
        for (Stage stage : stages) {
            Instant moment = slowMoment(stage, duty.dueAt(), exceptions);
            if (!moment.isBefore(duty.since()) && !moment.isBefore(stage.holdsFrom())) {
                runs.stream()
                        .filter(run -> !run.isBefore(moment))
                        .findFirst()
                        .ifPresent(run -> expected.put(stage.code(), run));
            }
        }
        assertThat(decidedAt).isEqualTo(expected);
    }

    private static Recipient recipient(Duty duty, StageRecipient meant) {
        return meant == StageRecipient.RESPONSIBLE
                ? new Recipient(duty.agencyId(), duty.role())
                : new Recipient(new UUID(9, meant.ordinal()), Role.APPROVER);
    }

    private static Instant slowMoment(Stage stage, Instant dueAt, Map<LocalDate, Boolean> exceptions) {
        LocalDateTime due = LocalDateTime.ofInstant(dueAt, VIETNAM);
        LocalDate dueDay =
                due.toLocalTime().equals(LocalTime.MIDNIGHT) ? due.toLocalDate().minusDays(1) : due.toLocalDate();
        LocalDate day = dueDay;
        if (stage.workingDays() > 0) {
            for (int left = stage.workingDays(); left > 0; ) {
                day = day.plusDays(1);
                left -= worked(day, exceptions) ? 1 : 0;
            }
            return day.atTime(stage.at()).atZone(VIETNAM).toInstant();
        }
        while (!worked(day, exceptions)) {
            day = day.minusDays(1);
        }
        for (int left = -stage.workingDays(); left > 0; ) {
            day = day.minusDays(1);
            left -= worked(day, exceptions) ? 1 : 0;
        }
        Instant moment = day.atTime(stage.at()).atZone(VIETNAM).toInstant();
        return moment.isAfter(dueAt) ? dueAt : moment;
    }

    private static boolean worked(LocalDate day, Map<LocalDate, Boolean> exceptions) {
        return exceptions.getOrDefault(day, day.getDayOfWeek().getValue() <= 5);
    }

    private static Map<LocalDate, Boolean> exceptions(Random random) {
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        for (int i = random.nextInt(40); i > 0; i--) {
            exceptions.put(FIRST.plusDays(random.nextInt(DAYS)), random.nextInt(4) == 0);
        }
        return exceptions;
    }

    private static Duty duty(Random random) {
        LocalDateTime due = FIRST.plusDays(40 + random.nextInt(60)).atTime(LocalTime.of(random.nextInt(24), 0));
        Instant dueAt = due.atZone(VIETNAM).toInstant();
        return new Duty(
                DutyKind.SUBMISSION,
                new UUID(1, 1),
                dueAt,
                dueAt.minus(Duration.ofHours(random.nextInt(900) - 100)),
                new UUID(2, 2),
                Role.REPORTER,
                null,
                null,
                Map.of(),
                "/submissions");
    }

    private static List<Stage> stages(Random random) {
        List<Stage> stages = new ArrayList<>();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            int days = random.nextInt(31) - 15;
            StageRecipient recipient = days > 0
                    ? StageRecipient.values()[random.nextInt(StageRecipient.values().length)]
                    : StageRecipient.RESPONSIBLE;
            Instant holdsFrom = random.nextInt(4) == 0
                    ? FIRST.plusDays(random.nextInt(DAYS)).atStartOfDay(VIETNAM).toInstant()
                    : Instant.EPOCH;
            stages.add(new Stage("S" + i, days, LocalTime.of(random.nextInt(24), 0), recipient, true, holdsFrom));
        }
        return stages;
    }

    /** Every few minutes, hours or weeks. */
    private static List<Instant> runs(Random random) {
        List<Instant> runs = new ArrayList<>();
        Instant now = FIRST.atStartOfDay(VIETNAM).toInstant();
        Instant end = now.plus(Duration.ofDays(DAYS));
        while (now.isBefore(end)) {
            runs.add(now);
            now = now.plus(
                    random.nextInt(6) == 0
                            ? Duration.ofHours(random.nextInt(500))
                            : Duration.ofMinutes(1 + random.nextInt(2000)));
        }
        return runs;
    }
}
