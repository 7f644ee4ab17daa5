package vn.mangnon.benchmark;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import vn.mangnon.benchmark.Load.Visit;
import vn.mangnon.benchmark.StatementLog.Sent;

/** The statements of some visits, sent again straight to PostgreSQL: what the same answers cost without the service. */
final class Straight {
    private static final int MOST_VISITS = 40;

    private final ScratchDatabase database;
    private final List<List<Sent>> transactions;
    private final int visits;

    private Straight(ScratchDatabase database, List<List<Sent>> transactions, int visits) {
        this.database = database;
        this.transactions = transactions;
        this.visits = visits;
    }

    static Straight seenDuring(ScratchDatabase database, int port, String token, List<String> subjects, Visit visit)
            throws Exception {
        int visits = Math.min(MOST_VISITS, subjects.size());
        List<List<Sent>> sent = StatementLog.during(database, () -> {
            try (Wire wire = new Wire(port, token)) {
                for (String subject : subjects.subList(0, visits)) {
                    visit.make(wire, subject);
                }
            }
        });
        return new Straight(database, sent, visits);
    }

    double statementsOfAVisit() {
        return transactions.stream().mapToInt(List::size).sum() / (double) visits;
    }

    /** @return mean milliseconds of a visit, each of so many users over a warm connection of their own */
    double meanMillis(int users, int seconds) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(users)) {
            List<Future<double[]>> running = new ArrayList<>();
            for (int user = 0; user < users; user++) {
                running.add(threads.submit(() -> one(seconds)));
            }
            double millis = 0;
            double made = 0;
            for (Future<double[]> user : running) {
                millis += user.get()[0];
                made += user.get()[1];
            }
            return millis / made * transactions.size() / visits;
        }
    }

    /** @return milliseconds that the transactions of one user took, and how many there were */
    private double[] one(int seconds) throws Exception {
        try (Connection connection = database.application()) {
            connection.setAutoCommit(false);
            for (int warm = 0; warm < 2; warm++) {
                for (List<Sent> transaction : transactions) {
                    StatementLog.again(connection, transaction);
                }
            }
            long begun = System.nanoTime();
            int made = 0;
            for (int next = ThreadLocalRandom.current().nextInt(transactions.size());
                    made < transactions.size() || System.nanoTime() - begun < seconds * 1_000_000_000L;
                    next = (next + 1) % transactions.size()) {
                StatementLog.again(connection, transactions.get(next));
                made++;
            }
            return new double[] {(System.nanoTime() - begun) / 1_000_000.0, made};
        }
    }
}
