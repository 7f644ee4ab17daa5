package vn.mangnon.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.mangnon.collection.Submission.Person;
import vn.mangnon.platform.Problem;

/** The way of a form, every step of it legal or not. */
class SubmissionTest {
    private static final Instant DUE = Instant.parse("2026-11-15T16:59:59Z");
    private static final Instant NOW = DUE.minusSeconds(3600);
    private static final Person LAN = new Person("lan", "Lan");
    private static final Person HUNG = new Person("hung", "Hùng");
    private static final Person PLANNER = new Person("planner", "Kế hoạch");

    private enum Act {
        ENTER,
        SUBMIT,
        APPROVE,
        RETURN_BY_APPROVER,
        RETURN_BY_PLANNER,
        LOCK,
        REOPEN
    }

    private static final Map<Act, Set<SubmissionState>> LEGAL = new EnumMap<>(Map.of(
            Act.ENTER, EnumSet.of(SubmissionState.OPEN, SubmissionState.RETURNED, SubmissionState.REOPENED),
            Act.SUBMIT, EnumSet.of(SubmissionState.OPEN, SubmissionState.RETURNED, SubmissionState.REOPENED),
            Act.APPROVE, EnumSet.of(SubmissionState.SUBMITTED),
            Act.RETURN_BY_APPROVER, EnumSet.of(SubmissionState.SUBMITTED),
            Act.RETURN_BY_PLANNER, EnumSet.of(SubmissionState.SUBMITTED, SubmissionState.APPROVED),
            Act.LOCK, EnumSet.of(SubmissionState.APPROVED),
            Act.REOPEN, EnumSet.of(SubmissionState.LOCKED)));

    private static Consumer<Submission> step(Act act, RoundState round) {
        return switch (act) {
            case ENTER -> form -> form.enter(round, LAN, NOW);
            case SUBMIT -> form -> form.submit(round, LAN, NOW);
            case APPROVE -> form -> form.approve(round, HUNG, false, NOW);
            case RETURN_BY_APPROVER -> form -> form.giveBack(round, false, HUNG, "Thiếu số liệu", NOW);
            case RETURN_BY_PLANNER -> form -> form.giveBack(round, true, PLANNER, "Thiếu số liệu", NOW);
            case LOCK -> form -> form.lock(round, PLANNER, NOW);
            case REOPEN -> form -> form.reopen(PLANNER, "Sai số", NOW);
        };
    }

    private static Submission opened() {
        return Submission.opened(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), DUE, false);
    }

    private static Submission in(SubmissionState state) {
        Submission form = opened();
        switch (state) {
            case OPEN -> {}
            case SUBMITTED -> walk(form, Act.SUBMIT);
            case APPROVED -> walk(form, Act.SUBMIT, Act.APPROVE);
            case LOCKED -> walk(form, Act.SUBMIT, Act.APPROVE, Act.LOCK);
            case RETURNED -> walk(form, Act.SUBMIT, Act.RETURN_BY_APPROVER);
            case REOPENED -> walk(form, Act.SUBMIT, Act.APPROVE, Act.LOCK, Act.REOPEN);
        }
        assertThat(form.state()).isEqualTo(state);
        return form;
    }

    private static void walk(Submission form, Act... acts) {
        for (Act act : acts) {
            step(act, RoundState.OPEN).accept(form);
        }
    }

    @Test
    void everyActIsLegalInItsStatesAndNowhereElse() {
        for (Act act : Act.values()) {
            for (SubmissionState state : SubmissionState.values()) {
                Submission form = in(state);
                if (LEGAL.get(act).contains(state)) {
                    step(act, RoundState.OPEN).accept(form);
                } else {
                    assertThatThrownBy(() -> step(act, RoundState.OPEN).accept(form))
                            .as(act + " in " + state)
                            .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.slug())
                                    .isEqualTo("submission-state"));
                    assertThat(form.state()).isEqualTo(state);
                }
            }
        }
    }

    @Test
    void aClosedRoundTakesNothingMoreButCorrectionsOfWhatWasLocked() {
        for (Act act : EnumSet.complementOf(EnumSet.of(Act.REOPEN))) {
            for (SubmissionState state : LEGAL.get(act)) {
                Submission form = in(state);
                if (state == SubmissionState.REOPENED) {
                    step(act, RoundState.CLOSED).accept(form);
                } else {
                    assertThatThrownBy(() -> step(act, RoundState.CLOSED).accept(form))
                            .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.slug())
                                    .isEqualTo("round-closed"));
                }
            }
        }
        step(Act.REOPEN, RoundState.CLOSED).accept(in(SubmissionState.LOCKED));
    }

    @Test
    void whoeverEnteredOrSubmittedDoesNotApprove() {
        Submission form = in(SubmissionState.SUBMITTED);
        assertThatThrownBy(() -> form.approve(RoundState.OPEN, HUNG, true, NOW))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("entered-by-approver"));
        assertThatThrownBy(() -> form.approve(RoundState.OPEN, LAN, false, NOW))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("entered-by-approver"));
        form.approve(RoundState.OPEN, HUNG, false, NOW);
    }

    @Test
    void inAOnePersonCommuneWhoeverEnteredMayApprove() {
        Submission form = Submission.opened(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), DUE, true);
        form.submit(RoundState.OPEN, LAN, NOW);
        form.approve(RoundState.OPEN, LAN, true, NOW);
        assertThat(form.state()).isEqualTo(SubmissionState.APPROVED);
    }

    @Test
    void lateIsTheFirstArrivalAtApprovedAfterTheDueMoment() {
        Submission form = in(SubmissionState.SUBMITTED);
        assertThat(form.isLate(DUE)).isFalse();
        assertThat(form.isLate(DUE.plusSeconds(1))).isTrue();
        form.approve(RoundState.OPEN, HUNG, false, DUE);
        assertThat(form.isLate(DUE.plusSeconds(86_400))).isFalse();
    }

    @Test
    void whatACorrectionTakesAfterTheFirstApprovalIsNotLateButCountedApart() {
        Submission form = in(SubmissionState.APPROVED);
        form.giveBack(RoundState.OPEN, true, PLANNER, "Sai đơn vị", NOW);
        form.submit(RoundState.OPEN, LAN, DUE.plusSeconds(50));
        form.approve(RoundState.OPEN, HUNG, false, NOW.plusSeconds(7200));
        assertThat(form.isLate(NOW.plusSeconds(7200))).isFalse();
        assertThat(form.secondsAfterReturn()).isEqualTo(7200);
    }
}
