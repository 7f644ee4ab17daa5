package vn.mangnon.access;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.Tokens;

/**
 * Who knocks: each role at a desk of Quảng Ninh, nobody, the neighbour in the province, the one in another province. Whoever has
 * a person in the demonstration's Keycloak names it: the running system is tried with that person's own token.
 */
enum Caller {
    NOBODY(null, null),
    VIEWER("viewer", "22.UBND", "viewer"),
    PLANNER("planner", "22.SYT", "planner"),
    REPORTER("reporter", "22.SGDDT", "reporter"),
    APPROVER("approver", "22.SGDDT", "approver"),
    COORDINATOR("coordinator", "22.SYT", "case-coordinator"),
    CASE_WORKER("caseworker", "06688.UBND", "case-worker"),
    CASE_DECIDER("chair", "06688.UBND", "case-decider", "approver"),
    INTAKE("hotline", "22.TTCTXH", "intake"),
    PROVIDER("provider", "22.BVSN", "service-provider"),
    AUDITOR("auditor", "22.UBND", "auditor"),
    DIRECTORY_ADMIN("admin", "22.UBND", "directory-admin"),
    INTEGRATION("mangnon-integration", "22.SYT", "integration"),
    NEIGHBOUR_AGENCY_PLANNER(null, "22.SGDDT", "planner"),
    NEIGHBOUR_PROVIDER("provider3", "22.BVDK", "service-provider"),
    WARD_PLANNER("planner-xa", "06688.UBND", "planner"),
    WARD_REPORTER("reporter-xa", "06688.UBND", "reporter"),
    NEIGHBOUR_WARD_PLANNER(null, "06994.UBND", "planner"),
    NEIGHBOUR_WARD_REPORTER("reporter3", "06994.UBND", "reporter"),
    NEIGHBOUR_WARD_CASE_WORKER("caseworker3", "06994.UBND", "case-worker"),
    NEIGHBOUR_WARD_CASE_DECIDER("chair3", "06994.UBND", "case-decider", "approver"),
    OTHER_PROVINCE_PLANNER("planner2", "31.SYT", "planner"),
    OTHER_PROVINCE_COORDINATOR("coordinator2", "31.SYT", "case-coordinator"),
    OTHER_PROVINCE_CASE_WORKER("caseworker2", "10525.UBND", "case-worker"),
    OTHER_PROVINCE_CASE_DECIDER("chair2", "10525.UBND", "case-decider", "approver"),
    OTHER_PROVINCE_AUDITOR(null, "31.UBND", "auditor"),
    WITHOUT_ROLE(null, "22.SYT", "offline_access"),
    WITHOUT_AGENCY(null, null, "planner");

    private final String person;
    private final String token;

    Caller(String person, String agency, String... roles) {
        this.person = person;
        List<String> agencies = agency == null ? List.of() : List.of(agency);
        String scopes = List.of(roles).contains("integration") ? "figures:write incidents:create" : "";
        this.token = roles.length == 0
                ? null
                : Tokens.token("matrix-" + name().toLowerCase(Locale.ROOT), agencies, scopes, roles);
    }

    /** Knocks with a token of this run. */
    RequestSpecification knock() {
        return token == null ? Door.asNobody() : Door.as(token);
    }

    /** Who that is in the demonstration's Keycloak: a user, or the client of another system. */
    Optional<String> person() {
        return Optional.ofNullable(person);
    }
}
