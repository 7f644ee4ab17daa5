package vn.mangnon.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import vn.mangnon.notice.Decision.Recipient;
import vn.mangnon.platform.Duty;
import vn.mangnon.platform.Role;
import vn.mangnon.platform.WorkingDays;

/** Which stages of a duty are to be decided at a moment: a pure function of calendar, stages and what was decided before. */
final class ReminderRules {
    private final WorkingDays calendar;
    private final ZoneId zone;

    ReminderRules(WorkingDays calendar, ZoneId zone) {
        this.calendar = calendar;
        this.zone = zone;
    }

    /** A reminder that was decided already. */
    record Decided(UUID dutyId, Instant dueAt, String stage, UUID agencyId, Role role) {
        static Decided of(Duty duty, Stage stage, Recipient recipient) {
            return new Decided(duty.id(), duty.dueAt(), stage.code(), recipient.agencyId(), recipient.role());
        }
    }

    /**
     * The stages that have passed since the duty lies with who has it and since the stage holds, for each whom they concern. Somebody
     * whom several concern at once, as after the service stood still, is told of the latest alone; the others are decided all the same.
     */
    List<Decision> decide(
            Duty duty,
            List<Stage> stages,
            BiFunction<Duty, StageRecipient, Optional<Recipient>> recipients,
            Predicate<Decided> decided,
            Instant now) {
        record Passed(Stage stage, Instant moment) {}
        List<Decision> decisions = new ArrayList<>();
        Set<Recipient> told = new HashSet<>();
        stages.stream()
                .map(stage -> new Passed(stage, stage.moment(duty.dueAt(), calendar, zone)))
                .filter(passed -> !passed.moment().isAfter(now)
                        && !passed.moment().isBefore(duty.since())
                        && !passed.moment().isBefore(passed.stage().holdsFrom()))
                .sorted(Comparator.comparing(Passed::moment)
                        .thenComparing(passed -> passed.stage().code())
                        .reversed())
                .forEach(passed -> {
                    Optional<Recipient> recipient =
                            recipients.apply(duty, passed.stage().recipient());
                    recipient
                            .filter(one -> !decided.test(Decided.of(duty, passed.stage(), one)))
                            .ifPresent(one -> decisions.add(new Decision(duty, passed.stage(), one, told.add(one))));
                });
        return decisions;
    }
}
