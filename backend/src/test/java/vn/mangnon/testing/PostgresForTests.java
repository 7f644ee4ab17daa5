package vn.mangnon.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;

/** One real PostgreSQL for all tests of a run, with the two roles of production: one owns, the other only runs. */
public class PostgresForTests implements QuarkusTestResourceLifecycleManager {
    private static final String PASSWORD = "test";
    private static EmbeddedPostgres server;

    @Override
    public synchronized Map<String, String> start() {
        if (server == null) {
            server = launch();
        }
        return configuration("mangnon");
    }

    /** What the service is told of one database of the server. */
    protected static Map<String, String> configuration(String database) {
        String url = "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
        return Map.of(
                "MANGNON_DB_URL",
                url,
                "MANGNON_DB_USER",
                "mangnon_app",
                "MANGNON_DB_PASSWORD",
                PASSWORD,
                "MANGNON_DB_OWNER",
                "mangnon_owner",
                "MANGNON_DB_OWNER_PASSWORD",
                PASSWORD,
                "test.oidc.public-key",
                Base64.getEncoder().encodeToString(Tokens.publicKey().getEncoded()),
                "test.smtp-port",
                Integer.toString(MailboxForTests.PORT));
    }

    /** A connection as the role that the application runs as: what row-level security allows it. */
    public static Connection asApplication() throws SQLException {
        return as("mangnon_app");
    }

    /** A connection as the owner: what a thief with the database's own rights could do. */
    public static Connection asOwner() throws SQLException {
        return as("mangnon_owner");
    }

    private static Connection as(String role) throws SQLException {
        return as(role, "mangnon");
    }

    private static Connection as(String role, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + server.getPort() + "/" + database + "?currentSchema=mangnon,public",
                role,
                PASSWORD);
    }

    /** A connection as the owner of another database of the server. */
    protected static Connection asOwnerOf(String database) throws SQLException {
        return as("mangnon_owner", database);
    }

    /** Another, empty database of the server. */
    protected static void create(String database) throws SQLException {
        try (Connection admin = server.getPostgresDatabase().getConnection();
                var statement = admin.createStatement()) {
            statement.execute("drop database if exists " + database + " with (force)");
            statement.execute(
                    "create database " + database + " owner mangnon_owner encoding 'UTF8' template template0");
        }
    }

    private static EmbeddedPostgres launch() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "120")
                    .setServerConfig("shared_buffers", "128MB")
                    .start();
            try (Connection admin = postgres.getPostgresDatabase().getConnection();
                    var statement = admin.createStatement()) {
                statement.execute("create role mangnon_owner login password '" + PASSWORD + "'");
                statement.execute("create role mangnon_app login password '" + PASSWORD + "'");
                statement.execute("create database mangnon owner mangnon_owner encoding 'UTF8' template template0");
            }
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        // the server ends with the run; later test classes use it again
    }
}
