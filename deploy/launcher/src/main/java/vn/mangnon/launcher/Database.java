package vn.mangnon.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * The databases and roles of our own PostgreSQL. {@code mangnon_owner} owns the database and migrates it; {@code mangnon_app} runs
 * the service, owns nothing and is held by row-level security.
 */
final class Database {
    static final String NAME = "mangnon";
    static final String APPLICATION = "mangnon_app";
    static final String OWNER = "mangnon_owner";
    static final String KEYCLOAK = "keycloak";

    private static final List<String> EXTENSIONS = List.of("pg_trgm", "unaccent", "btree_gist", "pgcrypto");

    private final PostgresServer server;

    Database(PostgresServer server) {
        this.server = server;
    }

    void prepare(String ownerPassword, String applicationPassword, String keycloakPassword) {
        try (var connection = connect("postgres")) {
            role(connection, OWNER, ownerPassword);
            role(connection, APPLICATION, applicationPassword);
            role(connection, KEYCLOAK, keycloakPassword);
            database(connection, NAME, OWNER);
            database(connection, KEYCLOAK, KEYCLOAK);
            run(connection, "grant connect on database " + NAME + " to " + APPLICATION);
        } catch (SQLException e) {
            throw new CannotStart("The databases could not be prepared: " + e.getMessage(), e);
        }
        try (var connection = connect(NAME)) {
            for (var extension : EXTENSIONS) {
                run(connection, "create extension if not exists " + extension);
            }
        } catch (SQLException e) {
            throw new CannotStart("The extensions of PostgreSQL could not be added: " + e.getMessage(), e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server.url(database), PostgresServer.SUPERUSER, server.password());
    }

    /** Passwords are random base64, so quoting them is enough; they are set anew each time, should the kept ones have changed. */
    private static void role(Connection connection, String name, String password) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
            run(connection, "create role " + name + " login nosuperuser nobypassrls nocreatedb nocreaterole noinherit");
        }
        run(connection, "alter role " + name + " password '" + password.replace("'", "''") + "'");
    }

    private static void database(Connection connection, String name, String owner) throws SQLException {
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            run(connection, "create database " + name + " owner " + owner);
            run(connection, "revoke all on database " + name + " from public");
        }
    }

    private static boolean exists(Connection connection, String question, String name) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (var answer = statement.executeQuery()) {
                return answer.next();
            }
        }
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
