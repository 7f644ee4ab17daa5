package vn.mangnon.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;

/**
 * A PostgreSQL of its own, as safe as in production: what is acknowledged is on the disk. Gone when the benchmark ends, unless its
 * folder is to be kept for the next run.
 */
final class ScratchDatabase implements AutoCloseable {
    static final String PASSWORD = "bench";
    private final EmbeddedPostgres server;
    private final Path log;
    private final Path written;

    private ScratchDatabase(EmbeddedPostgres server, Path log, Path written) {
        this.server = server;
        this.log = log;
        this.written = written;
    }

    /** @param kept the folder of data to use again, or to be kept from now on; null: a folder that goes with the server */
    static ScratchDatabase start(Path log, Path kept) throws IOException, SQLException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
        Path written = kept == null ? null : kept.resolve("written");
        if (kept != null) {
            if (!Files.exists(written)) {
                delete(kept);
            }
            builder.setDataDirectory(Files.createDirectories(kept).resolve("postgres"))
                    .setCleanDataDirectory(false);
        }
        EmbeddedPostgres server = builder.setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "192MB")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("max_connections", "120")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_destination", "jsonlog")
                .setServerConfig("log_directory", log.getParent().toString())
                .setServerConfig("log_filename", log.getFileName().toString().replace(".json", ".log"))
                .start();
        ScratchDatabase database = new ScratchDatabase(server, log, written);
        if (database.isWritten()) {
            return database;
        }
        try (Connection admin = database.superuser("postgres");
                Statement statement = admin.createStatement()) {
            statement.execute("create role mangnon_owner login password '" + PASSWORD + "'");
            statement.execute("create role mangnon_app login password '" + PASSWORD + "'");
            statement.execute("create database mangnon owner mangnon_owner encoding 'UTF8' template template0");
        }
        return database;
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database) + "?currentSchema=mangnon,public", "postgres", "postgres");
    }

    /** As the service connects. */
    Connection application() throws SQLException {
        return DriverManager.getConnection(url("mangnon") + "?currentSchema=mangnon,public", "mangnon_app", PASSWORD);
    }

    Path log() {
        return log;
    }

    /** Whether a former run has left its data here. */
    boolean isWritten() {
        return written != null && Files.exists(written);
    }

    /** @param plans how many plans; each has 200 tasks, and each of the first thousand 24 indicators */
    void generate(int plans) throws IOException, SQLException {
        run("generate.sql", Map.of("plans", plans));
        keep();
    }

    /** @param settings what the script finds as {@code bench.…} */
    void run(String name, Map<String, Integer> settings) throws IOException, SQLException {
        try (var script = ScratchDatabase.class.getResourceAsStream("/benchmark/" + name);
                Connection admin = superuser("mangnon");
                Statement statement = admin.createStatement()) {
            for (var setting : settings.entrySet()) {
                statement.execute("set bench." + setting.getKey() + " = " + setting.getValue());
            }
            for (String step : new String(script.readAllBytes(), StandardCharsets.UTF_8).split(";\\s*\\n")) {
                if (!step.isBlank()) {
                    statement.execute(step);
                }
            }
        }
    }

    /** From now on the next run may use what is written. */
    void keep() throws IOException {
        if (written != null) {
            Files.createFile(written);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var inside = Files.walk(folder)) {
                for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
