package vn.mangnon.collection;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * How far a form of the demonstration has come, and when.
 *
 * @param filled    which part of its cells is filled, from 0 to 1
 * @param enteredAt null: nobody has entered anything
 */
record SampleForm(
        SubmissionState state,
        double filled,
        Instant enteredAt,
        Instant submittedAt,
        Instant approvedAt,
        Instant lockedAt,
        Instant returnedAt,
        String returnReason) {
    private static final String TO_CHECK =
            "Số trẻ em có hoàn cảnh đặc biệt giảm nhiều so với năm trước; đề nghị rà soát, giải trình";

    /** The communes of the demonstration's people, each of whom is to find something to do. */
    static final String HA_LONG = "06688";

    static final String VAN_DON = "06994";

    static SampleForm of(SampleRound round, String unit, Instant due, long seed) {
        SplittableRandom random = new SplittableRandom(
                seed * 17 + unit.hashCode() * 31L + round.title().hashCode());
        return round.isClosed() ? closed(round, due, random) : open(round, unit, due, random);
    }

    private static SampleForm closed(SampleRound round, Instant due, SplittableRandom random) {
        double chance = random.nextDouble();
        if (chance < 0.015) {
            return unentered();
        }
        Instant arrived = chance < 0.06 ? due.plus(hours(random, 10, 170)) : due.minus(hours(random, 5, 300));
        Instant locked =
                round.closedOn().atStartOfDay(SampleRound.ZONE).toInstant().minus(hours(random, 20, 90));
        return arrived(SubmissionState.LOCKED, arrived, random).lockedAt(locked);
    }

    private static SampleForm open(SampleRound round, String unit, Instant due, SplittableRandom random) {
        boolean half = round.isHalfYear();
        Instant begun =
                round.openedOn().atStartOfDay(SampleRound.ZONE).toInstant().plus(Duration.ofHours(9));
        if (unit.equals(HA_LONG) || unit.equals(SampleMeasure.Source.EDUCATION.name())) {
            return half
                    ? submitted(begun.plus(hours(random, 200, 330)), random)
                    : partly(0.6, begun.plus(hours(random, 300, 900)));
        }
        if (unit.equals(VAN_DON)) {
            return half
                    ? submitted(begun.plus(hours(random, 200, 330)), random)
                    : arrived(SubmissionState.RETURNED, due.minus(Duration.ofHours(100)), random)
                            .returned(due.minus(Duration.ofHours(20)));
        }
        if (unit.equals(SampleMeasure.Source.POLICE.name())) {
            return unentered();
        }
        double chance = random.nextDouble();
        if (half) {
            return chance < 0.45
                    ? unentered()
                    : chance < 0.7
                            ? partly(random.nextDouble(0.2, 0.9), begun.plus(hours(random, 50, 330)))
                            : chance < 0.88
                                    ? submitted(begun.plus(hours(random, 50, 330)), random)
                                    : arrived(SubmissionState.APPROVED, begun.plus(hours(random, 100, 400)), random);
        }
        if (chance < 0.66) {
            return arrived(SubmissionState.APPROVED, due.minus(hours(random, 3, 200)), random);
        }
        if (chance < 0.74) {
            return arrived(SubmissionState.APPROVED, due.plus(hours(random, 8, 120)), random);
        }
        if (chance < 0.83) {
            return submitted(due.plus(hours(random, 1, 100)), random);
        }
        return chance < 0.93 ? partly(random.nextDouble(0.2, 0.9), due.minus(hours(random, 10, 400))) : unentered();
    }

    private static SampleForm unentered() {
        return new SampleForm(SubmissionState.OPEN, 0, null, null, null, null, null, null);
    }

    private static SampleForm partly(double filled, Instant at) {
        return new SampleForm(SubmissionState.OPEN, filled, at, null, null, null, null, null);
    }

    private static SampleForm submitted(Instant at, SplittableRandom random) {
        return new SampleForm(SubmissionState.SUBMITTED, 1, at.minus(hours(random, 1, 40)), at, null, null, null, null);
    }

    private static SampleForm arrived(SubmissionState state, Instant approved, SplittableRandom random) {
        SampleForm submitted = submitted(approved.minus(hours(random, 1, 30)), random);
        return new SampleForm(state, 1, submitted.enteredAt(), submitted.submittedAt(), approved, null, null, null);
    }

    private SampleForm lockedAt(Instant at) {
        return new SampleForm(state, filled, enteredAt, submittedAt, approvedAt, at, null, null);
    }

    private SampleForm returned(Instant at) {
        return new SampleForm(state, filled, enteredAt, submittedAt, approvedAt, null, at, TO_CHECK);
    }

    private static Duration hours(SplittableRandom random, int least, int most) {
        return Duration.ofMinutes(random.nextInt(least * 60, most * 60));
    }

    /** How many acts made it what it is. */
    int version() {
        return (int) java.util.stream.Stream.of(enteredAt, submittedAt, approvedAt, lockedAt, returnedAt)
                .filter(java.util.Objects::nonNull)
                .count();
    }
}
