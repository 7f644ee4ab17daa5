package vn.mangnon.platform;

import java.util.Arrays;
import java.util.Optional;

/** The realm roles of Keycloak (design §5). A role that is not listed here gives nothing. */
public enum Role {
    VIEWER,
    PLANNER,
    REPORTER,
    APPROVER,
    CASE_WORKER,
    CASE_DECIDER,
    CASE_COORDINATOR,
    INTAKE,
    SERVICE_PROVIDER,
    AUDITOR,
    DIRECTORY_ADMIN,
    INTEGRATION;

    /** The name as Keycloak writes it, such as {@code case-worker}. */
    public String realmName() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static Optional<Role> ofRealmName(String name) {
        return Arrays.stream(values())
                .filter(role -> role.realmName().equals(name))
                .findFirst();
    }
}
