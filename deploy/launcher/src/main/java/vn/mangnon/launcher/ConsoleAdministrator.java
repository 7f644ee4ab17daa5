package vn.mangnon.launcher;

import java.util.List;
import java.util.Map;

/** The person who manages people and roles in Keycloak's console, for the demonstration on this machine only. */
final class ConsoleAdministrator {
    static final String USERNAME = "keycloak-admin";
    static final String PASSWORD = "mangnon-dev";

    private final KeycloakAdmin admin;

    ConsoleAdministrator(KeycloakAdmin admin) {
        this.admin = admin;
    }

    /** Made once; a password that was changed since is left alone. */
    void make() {
        var question = "/master/users?exact=true&username=" + USERNAME;
        if (!admin.get(question).isEmpty()) {
            return;
        }
        admin.post(
                "/master/users",
                Map.of(
                        "username",
                        USERNAME,
                        "enabled",
                        true,
                        "firstName",
                        "Keycloak",
                        "lastName",
                        "Admin",
                        "email",
                        USERNAME + "@mangnon.example",
                        "emailVerified",
                        true,
                        "credentials",
                        List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))));
        var user = RealmThings.id(admin.get(question).get(0));
        admin.post("/master/users/" + user + "/role-mappings/realm", List.of(admin.get("/master/roles/admin")));
    }
}
