package vn.mangnon.launcher;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Passwords, keys and addresses of one installation, and how its parts learn them. */
record Installation(
        Settings settings,
        String superuserPassword,
        String ownerPassword,
        String applicationPassword,
        String keycloakPassword,
        String launcherSecret,
        String backendSecret,
        String auditKey) {

    private static final String KEYCLOAK_SCHEMA = "keycloak";

    static Installation of(Settings settings, Home home) {
        var secrets = new Secrets(home.secrets());
        return new Installation(
                settings,
                secrets.password("postgres-superuser"),
                databasePassword(settings, "MANGNON_DB_OWNER_PASSWORD", secrets, "mangnon-owner"),
                databasePassword(settings, "MANGNON_DB_PASSWORD", secrets, "mangnon-app"),
                secrets.password("keycloak-database"),
                secrets.password("keycloak-launcher-client"),
                settings.variable("MANGNON_KEYCLOAK_ADMIN_CLIENT_SECRET")
                        .orElseGet(() -> secrets.password("keycloak-backend-client")),
                settings.variable("MANGNON_AUDIT_KEY").orElseGet(() -> secrets.key("audit-key")));
    }

    /** @param mailbox the mail server of the demonstration; empty: mail goes where the variables of the environment say, or nowhere */
    Map<String, String> backendEnvironment(int port, Optional<Mailbox> mailbox) {
        var variables = new HashMap<String, String>();
        variables.put(
                "MANGNON_DB_URL",
                settings.dbUrl()
                        .orElse("jdbc:postgresql://" + Settings.HOST + ":" + settings.dbPort() + "/" + Database.NAME));
        variables.put("MANGNON_DB_USER", settings.variable("MANGNON_DB_USER").orElse(Database.APPLICATION));
        variables.put("MANGNON_DB_PASSWORD", applicationPassword);
        variables.put("MANGNON_DB_OWNER", owner());
        variables.put("MANGNON_DB_OWNER_PASSWORD", ownerPassword);
        variables.put("MANGNON_OIDC_URL", settings.oidcAddress());
        variables.put("MANGNON_WEB_ORIGIN", settings.webOrigins());
        variables.put("MANGNON_AUDIT_KEY", auditKey);
        variables.put("MANGNON_DEMO", "true");
        variables.put("MANGNON_API_PORT", Integer.toString(port));
        variables.put("MANGNON_KEYCLOAK_ADMIN_CLIENT_SECRET", backendSecret);
        mailbox.ifPresent(server -> {
            variables.put("MANGNON_SMTP_HOST", Settings.HOST);
            variables.put("MANGNON_SMTP_PORT", Integer.toString(server.port()));
        });
        return variables;
    }

    /** Our own Keycloak keeps a database of its own; beside a foreign PostgreSQL it keeps a schema of the one database we were given. */
    Map<String, String> keycloakDatabase() {
        if (settings.ownPostgres()) {
            return Map.of(
                    "KC_DB_URL",
                    "jdbc:postgresql://" + Settings.HOST + ":" + settings.dbPort() + "/" + Database.KEYCLOAK,
                    "KC_DB_USERNAME",
                    Database.KEYCLOAK,
                    "KC_DB_PASSWORD",
                    keycloakPassword);
        }
        return Map.of(
                "KC_DB_URL",
                settings.dbUrl().orElseThrow(),
                "KC_DB_USERNAME",
                owner(),
                "KC_DB_PASSWORD",
                ownerPassword,
                "KC_DB_SCHEMA",
                KEYCLOAK_SCHEMA);
    }

    void requireForeignDatabase() {
        ExistingServers.requireDatabase(
                settings.dbUrl().orElseThrow(),
                owner(),
                ownerPassword,
                settings.ownKeycloak() ? KEYCLOAK_SCHEMA : null);
    }

    Map<String, String> realmVariables() {
        return Map.of(
                "MANGNON_WEB_ORIGIN",
                settings.webUrl(),
                "MANGNON_WEB_PORT",
                Integer.toString(settings.webPort()),
                "MANGNON_KEYCLOAK_ADMIN_CLIENT_SECRET",
                backendSecret);
    }

    private String owner() {
        return settings.variable("MANGNON_DB_OWNER").orElse(Database.OWNER);
    }

    private static String databasePassword(Settings settings, String variable, Secrets secrets, String name) {
        if (settings.ownPostgres()) {
            return secrets.password(name);
        }
        return settings.variable(variable)
                .orElseThrow(() ->
                        new CannotStart("MANGNON_DB_URL names an existing PostgreSQL: set " + variable + " as well."));
    }
}
