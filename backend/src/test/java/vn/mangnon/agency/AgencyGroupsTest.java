package vn.mangnon.agency;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.platform.Problem;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;
import vn.mangnon.testing.Tokens;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AgencyGroupsTest {
    private final String keeper = Tokens.of("admin", "22.UBND", "directory-admin");

    /** What Keycloak would answer. */
    @Alternative
    @Priority(1)
    @ApplicationScoped
    static class GroupsOfATest extends KeycloakGroups {
        private static final List<Group> GROUPS = new ArrayList<>();
        private static boolean down;

        GroupsOfATest() {
            super(null, null);
        }

        @Override
        List<Group> all() {
            if (down) {
                throw Problem.of(503, "unavailable");
            }
            return List.copyOf(GROUPS);
        }
    }

    @BeforeEach
    void groups() {
        GroupsOfATest.down = false;
        GroupsOfATest.GROUPS.clear();
    }

    @Test
    void eachGroupIsComparedWithTheAgenciesOfToday() {
        add("a sound", "22.SYT");
        add("b again", "22.SYT");
        add("c dissolved", "22.SLDTBXH");
        add("d unknown", "22.NOBODY");
        add("e two", "22.UBND", "22.CA");
        add("f none");
        add("g used again", "52.SYT");
        Door.as(keeper)
                .get("/agency-groups")
                .then()
                .statusCode(200)
                .body(
                        "groups.collect { it.name + ' ' + it.state }",
                        contains(
                                "b again REPEATED",
                                "c dissolved DISSOLVED",
                                "d unknown UNKNOWN_CODE",
                                "e two UNCLEAR",
                                "f none UNCLEAR",
                                "a sound SOUND",
                                "g used again SOUND"))
                .body("groups.find { it.name == 'g used again' }.agency.name", equalTo("Sở Y tế tỉnh Gia Lai"))
                .body("agenciesWithoutGroup", greaterThan(3_500))
                .body("withoutGroup", empty());
    }

    @Test
    void theAgenciesOfAnAreaWithoutAGroupAreNamed() {
        add("a", "22.SYT");
        String province = Door.as(keeper)
                .get("/areas?level=PROVINCE&code=22&on=2026-11-22")
                .then()
                .extract()
                .path("items[0].id");
        Door.as(keeper)
                .queryParam("areaId", province)
                .get("/agency-groups")
                .then()
                .statusCode(200)
                .body("withoutGroup.code", hasItem("22.CA"))
                .body("withoutGroup.code", not(hasItem("22.SYT")))
                .body("withoutGroup.code", not(hasItem("22.SLDTBXH")));
    }

    @Test
    void onlyTheKeeperSeesThemAndASilentKeycloakIsSaid() {
        Door.as(Tokens.of("planner", "22.SYT", "planner"))
                .get("/agency-groups")
                .then()
                .statusCode(403);
        Door.asNobody().get("/agency-groups").then().statusCode(401);
        Door.as(keeper).queryParam("areaId", "x").get("/agency-groups").then().statusCode(400);
        GroupsOfATest.down = true;
        Door.as(keeper).get("/agency-groups").then().statusCode(503).body("type", equalTo("/problems/unavailable"));
        GroupsOfATest.down = false;
        Door.as(keeper).get("/agency-groups").then().statusCode(200).body("groups", hasSize(0));
    }

    private static void add(String name, String... codes) {
        GroupsOfATest.GROUPS.add(new KeycloakGroups.Group("id-" + name, name, List.of(codes)));
    }
}
