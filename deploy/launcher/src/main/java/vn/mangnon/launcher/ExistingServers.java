package vn.mangnon.launcher;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Looks before the start whether the servers that the caller named can be used, so that the reason is said in one line. */
final class ExistingServers {
    private ExistingServers() {}

    /** @param schema a schema that the owner of the database shall have, or null */
    static void requireDatabase(String url, String owner, String password, String schema) {
        try (var connection = DriverManager.getConnection(url, owner, password);
                var statement = connection.createStatement()) {
            if (schema != null) {
                statement.execute("create schema if not exists " + schema);
            }
        } catch (SQLException e) {
            throw new CannotStart(
                    "The database of MANGNON_DB_URL cannot be used by " + owner + ": " + e.getMessage()
                            + " (deploy/README.md says what it needs).",
                    e);
        }
    }

    static void requireRealm(String oidcUrl) {
        if (!Http.answers200(oidcUrl + "/realms/mangnon")) {
            throw new CannotStart("The Keycloak of MANGNON_OIDC_URL does not answer at " + oidcUrl
                    + "/realms/mangnon: is it up, and was deploy/keycloak/mangnon-realm.json imported?");
        }
    }
}
