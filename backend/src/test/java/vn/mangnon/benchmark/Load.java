package vn.mangnon.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/** So many users, each asking again as soon as it is answered, for a while; every answer is timed. */
final class Load {
    private Load() {}

    /** Times of single answers in microseconds, sorted, and how many came in a second. */
    record Times(long[] sorted, double perSecond) {
        static Times of(long[] micros, double seconds) {
            long[] sorted = micros.clone();
            Arrays.sort(sorted);
            return new Times(sorted, sorted.length / seconds);
        }

        double p95() {
            return percentile(0.95);
        }

        double p50() {
            return percentile(0.50);
        }

        double worst() {
            return percentile(1);
        }

        double mean() {
            return Arrays.stream(sorted).average().orElse(0) / 1000;
        }

        private double percentile(double share) {
            return sorted.length == 0
                    ? 0
                    : sorted[(int) Math.min(sorted.length - 1L, Math.round(Math.ceil(share * sorted.length)) - 1)]
                            / 1000.0;
        }
    }

    /** What one user does once: one request, or the few that one screen asks. */
    interface Visit {
        void make(Wire wire, String subject) throws Exception;
    }

    static Times run(int port, String token, int users, int seconds, List<String> subjects, Visit visit)
            throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(users)) {
            List<Future<long[]>> running = new ArrayList<>();
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            for (int user = 0; user < users; user++) {
                running.add(threads.submit(() -> one(port, token, end, subjects, visit)));
            }
            List<Long> all = new ArrayList<>();
            for (Future<long[]> user : running) {
                Arrays.stream(user.get()).forEach(all::add);
            }
            return Times.of(all.stream().mapToLong(Long::longValue).toArray(), seconds);
        }
    }

    private static long[] one(int port, String token, long end, List<String> subjects, Visit visit) throws Exception {
        long[] times = new long[1 << 20];
        int n = 0;
        try (Wire wire = new Wire(port, token)) {
            while (System.nanoTime() < end && n < times.length) {
                String subject = subjects.get(ThreadLocalRandom.current().nextInt(subjects.size()));
                long begun = System.nanoTime();
                visit.make(wire, subject);
                times[n++] = (System.nanoTime() - begun) / 1000;
            }
        }
        return Arrays.copyOf(times, n);
    }
}
