package vn.mangnon.collection;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Whole numbers for many places that make a given whole together. */
final class SampleShares {
    private SampleShares() {}

    /**
     * Parts by weight: each is the whole number below or above its exact share, chance decides where a single one falls.
     *
     * @param most of each part; what is over passes to the next
     */
    static long[] byWeight(long whole, double[] weights, long[] most, SplittableRandom random) {
        double all =
                IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).sum();
        long[] parts = new long[weights.length];
        double open = random.nextDouble();
        long over = 0;
        for (int i = 0; i < weights.length; i++) {
            open += all == 0 ? 0 : whole * weights[i] / all;
            long due = (long) Math.floor(open + 1e-9);
            open -= due;
            parts[i] = Math.min(due + over, most[i]);
            over += due - parts[i];
        }
        for (int i = 0; i < parts.length && over > 0; i++) {
            long more = Math.min(over, most[i] - parts[i]);
            parts[i] += more;
            over -= more;
        }
        return parts;
    }

    /** One for each of the best, none for the others: who was good enough in one year is so in the next. */
    static long[] best(long whole, double[] standing) {
        long[] parts = new long[standing.length];
        IntStream.range(0, standing.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -standing[i]))
                .limit(whole)
                .forEach(i -> parts[i] = 1);
        return parts;
    }
}
