package vn.mangnon.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements that PostgreSQL saw while something was asked, to be sent again straight to it. */
final class StatementLog {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern EXECUTED = Pattern.compile("(?:execute [^:]+|statement): (.*)", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = (NULL|'((?:[^']++|'')*+)')");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    private StatementLog() {}

    /** A statement with its values as text. */
    record Sent(String sql, List<String> values) {}

    interface Work {
        void run() throws Exception;
    }

    /** @return the transactions of callers (not those of the service's own workers) while the work ran */
    static List<List<Sent>> during(ScratchDatabase database, Work work) throws Exception {
        logging(database, true);
        long from = Files.size(database.log());
        work.run();
        Thread.sleep(300);
        logging(database, false);
        Map<Integer, List<Sent>> open = new HashMap<>();
        List<List<Sent>> transactions = new ArrayList<>();
        for (String line : new String(read(database, from), java.nio.charset.StandardCharsets.UTF_8).split("\n")) {
            JsonNode entry = line.isBlank() ? JSON.createObjectNode() : JSON.readTree(line);
            Matcher executed = EXECUTED.matcher(entry.path("message").asText());
            if (!"mangnon_app".equals(entry.path("user").asText()) || !executed.matches()) {
                continue;
            }
            int session = entry.path("pid").asInt();
            String sql = executed.group(1);
            if (sql.startsWith("BEGIN")) {
                open.put(session, new ArrayList<>());
            } else if (sql.startsWith("COMMIT") || sql.startsWith("ROLLBACK")) {
                List<Sent> ended = open.remove(session);
                if (ended != null && ended.stream().anyMatch(StatementLog::tellsACaller)) {
                    transactions.add(ended);
                }
            } else if (open.containsKey(session)) {
                open.get(session).add(new Sent(sql, values(entry.path("detail").asText())));
            }
        }
        return transactions;
    }

    private static boolean tellsACaller(Sent sent) {
        return sent.sql().contains("set_config('app.agency'")
                && !sent.values().isEmpty()
                && !sent.values().getFirst().isEmpty();
    }

    private static void logging(ScratchDatabase database, boolean on) throws SQLException, InterruptedException {
        try (Connection admin = database.superuser("mangnon");
                Statement statement = admin.createStatement()) {
            statement.execute("alter system set log_statement = '" + (on ? "all" : "none") + "'");
            statement.execute("select pg_reload_conf()");
        }
        Thread.sleep(700);
    }

    private static byte[] read(ScratchDatabase database, long from) throws IOException {
        byte[] all = Files.readAllBytes(database.log());
        return java.util.Arrays.copyOfRange(all, (int) from, all.length);
    }

    private static List<String> values(String detail) {
        List<String> values = new ArrayList<>();
        Matcher value = VALUE.matcher(detail);
        while (value.find()) {
            values.add(value.group(3) == null ? null : value.group(3).replace("''", "'"));
        }
        return values;
    }

    /** The transaction once more, from a plain connection: the least that PostgreSQL and its driver take for it. */
    static void again(Connection connection, List<Sent> transaction) throws SQLException {
        for (Sent sent : transaction) {
            List<String> inOrder = new ArrayList<>();
            Matcher place = PLACE.matcher(sent.sql());
            StringBuilder sql = new StringBuilder();
            while (place.find()) {
                inOrder.add(sent.values().get(Integer.parseInt(place.group(1)) - 1));
                place.appendReplacement(sql, "?");
            }
            place.appendTail(sql);
            try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
                for (int i = 0; i < inOrder.size(); i++) {
                    statement.setObject(i + 1, inOrder.get(i), Types.OTHER);
                }
                if (statement.execute()) {
                    try (var rows = statement.getResultSet()) {
                        while (rows.next()) {
                            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                                rows.getString(column);
                            }
                        }
                    }
                }
            }
        }
        connection.commit();
    }
}
