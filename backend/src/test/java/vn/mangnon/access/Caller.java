package vn.mangnon.access;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.Tokens;

/** Who knocks: each role at a desk of Quảng Ninh, nobody, the neighbour in the province, the one in another province. */
enum Caller {
    NOBODY(null),
    VIEWER("22.UBND", "viewer"),
    PLANNER("22.SYT", "planner"),
    REPORTER("22.SGDDT", "reporter"),
    APPROVER("22.SGDDT", "approver"),
    COORDINATOR("22.SYT", "case-coordinator"),
    CASE_WORKER("06688.UBND", "case-worker"),
    CASE_DECIDER("06688.UBND", "case-decider", "approver"),
    INTAKE("22.TTCTXH", "intake"),
    PROVIDER("22.BVSN", "service-provider"),
    AUDITOR("22.UBND", "auditor"),
    DIRECTORY_ADMIN("22.UBND", "directory-admin"),
    INTEGRATION("22.SYT", "integration"),
    NEIGHBOUR_AGENCY_PLANNER("22.SGDDT", "planner"),
    WARD_PLANNER("06688.UBND", "planner"),
    NEIGHBOUR_WARD_PLANNER("06994.UBND", "planner"),
    OTHER_PROVINCE_PLANNER("31.SYT", "planner"),
    OTHER_PROVINCE_AUDITOR("31.UBND", "auditor"),
    WITHOUT_ROLE("22.SYT", "offline_access"),
    WITHOUT_AGENCY(null, "planner");

    private final String token;

    Caller(String agency, String... roles) {
        List<String> agencies = agency == null ? List.of() : List.of(agency);
        this.token = roles.length == 0 ? null : Tokens.token("matrix-" + name().toLowerCase(Locale.ROOT), agencies, "", roles);
    }

    RequestSpecification knock() {
        return token == null ? Door.asNobody() : Door.as(token);
    }
}
