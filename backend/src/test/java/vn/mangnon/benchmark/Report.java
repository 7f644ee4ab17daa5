package vn.mangnon.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.mangnon.benchmark.Load.Times;

/** Prints each measure beside its bar with HOLDS or MISSED, and remembers what was missed. */
final class Report {
    private static final String HEAD = "%-38s %5s %8s %8s %6s %7s %6s %8s %6s %5s  %s%n";
    private static final String ROW = "%-38s %5d %8.1f %8.1f %6d %7d %6.1f %8.1f %6.2f %5s  %s%n";
    private final List<String> missed = new ArrayList<>();

    static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }

    void head() {
        System.out.printf(
                HEAD, "what", "users", "p50 ms", "p95 ms", "bar", "per s", "SQL", "SQL ms", "ratio", "bar", "");
    }

    /**
     * @param leastRatio    of the mean straight from PostgreSQL to the mean of the answer; 0: no bar
     * @param statements    that one visit sends
     * @param straightMean  milliseconds of the same statements sent straight to PostgreSQL, by as many users
     */
    void row(
            String what,
            int users,
            Times times,
            int barMillis,
            double leastRatio,
            double statements,
            double straightMean) {
        double ratio = straightMean / times.mean();
        boolean late = times.p95() > barMillis;
        boolean wasteful = ratio < leastRatio;
        System.out.printf(
                Locale.ROOT,
                ROW,
                what,
                users,
                times.p50(),
                times.p95(),
                barMillis,
                Math.round(times.perSecond()),
                statements,
                straightMean,
                ratio,
                leastRatio == 0 ? "" : String.format(Locale.ROOT, "%.2f", leastRatio),
                verdict(!late && !wasteful));
        if (late) {
            missed.add(String.format(
                    Locale.ROOT, "%s, %d users: p95 %.1f ms, bar %d ms", what, users, times.p95(), barMillis));
        }
        if (wasteful) {
            missed.add(
                    String.format(Locale.ROOT, "%s, %d users: ratio %.2f, bar %.2f", what, users, ratio, leastRatio));
        }
    }

    void bar(boolean held, String format, Object... values) {
        String said = String.format(Locale.ROOT, format, values);
        say("%s  %s", said, verdict(held));
        if (!held) {
            missed.add(said);
        }
    }

    private static String verdict(boolean held) {
        return held ? "HOLDS" : "MISSED";
    }

    /** Says what was missed. */
    boolean allHeld() {
        missed.forEach(bar -> say("missed: %s", bar));
        say(missed.isEmpty() ? "All bars hold." : "Some bars were missed.");
        return missed.isEmpty();
    }
}
