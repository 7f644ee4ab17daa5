package vn.mangnon.running;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.testing.Door;

/** People and roles are kept in Keycloak alone: what an administrator does there holds from the person's next token on. */
class KeycloakAloneIT {
    private static final String PASSWORD = "mat-khau-cua-nguoi-thu";

    private final List<Runnable> undo = new ArrayList<>();
    private KeycloakConsole console;

    @BeforeEach
    void enter() {
        RunningSystem.enter();
        console = new KeycloakConsole();
    }

    @AfterEach
    void leaveAsItWas() {
        undo.reversed().forEach(Runnable::run);
    }

    @Test
    void aPersonIsAddedGivenARoleMovedAndStoppedInKeycloakAlone() {
        String name = "thu-" + UUID.randomUUID().toString().substring(0, 8);
        String person = console.addPerson(name, PASSWORD);
        undo.add(() -> console.removePerson(person));
        me(name).statusCode(403);

        String education = console.groupOf("22.SGDDT");
        String health = console.groupOf("22.SYT");
        console.giveRole(person, "reporter");
        me(name).statusCode(403).body("type", equalTo("/problems/agency-unclear"));
        console.join(person, education);
        me(name).statusCode(200).body("agency.code", equalTo("22.SGDDT")).body("roles", contains("reporter"));
        document(name).statusCode(403);

        console.giveRole(person, "planner");
        console.join(person, health);
        me(name).statusCode(403).body("type", equalTo("/problems/agency-unclear"));
        console.leave(person, education);
        me(name).statusCode(200).body("agency.code", equalTo("22.SYT")).body("roles", contains("planner", "reporter"));
        String document = document(name).statusCode(201).extract().path("id");
        String plan = Door.as(next(name))
                .contentType(ContentType.JSON)
                .body(Map.of("title", "Kế hoạch của " + name, "legalDocumentId", document))
                .post("/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Door.as(next("planner", RealTokens.PASSWORD))
                .get("/plans/" + plan)
                .then()
                .statusCode(200);

        console.leave(person, health);
        console.join(person, education);
        Door.as(next(name)).get("/plans/" + plan).then().statusCode(404);
        console.takeRole(person, "planner");
        document(name).statusCode(403);
        console.takeRole(person, "reporter");
        me(name).statusCode(403);
    }

    @Test
    void aTokenKeepsWhatItWasWrittenWithUntilTheNextOne() {
        String name = "thu-" + UUID.randomUUID().toString().substring(0, 8);
        String person = console.addPerson(name, PASSWORD);
        undo.add(() -> console.removePerson(person));
        console.giveRole(person, "viewer");
        console.join(person, console.groupOf("22.SGDDT"));
        String before = next(name);
        console.leave(person, console.groupOf("22.SGDDT"));
        console.join(person, console.groupOf("22.BVSN"));
        Door.as(before).get("/me").then().statusCode(200).body("agency.code", equalTo("22.SGDDT"));
        me(name).statusCode(200).body("agency.code", equalTo("22.BVSN"));
    }

    @Test
    void theGroupsOfTheRunningKeycloakAreComparedWithTheAgencies() {
        groups("admin")
                .statusCode(200)
                .body("groups.state", everyItem(equalTo("SOUND")))
                .body(
                        "groups.agencyCode",
                        hasItems(
                                "22.UBND",
                                "22.SYT",
                                "22.SGDDT",
                                "22.TTCTXH",
                                "22.BVSN",
                                "22.BVDK",
                                "06688.UBND",
                                "06994.UBND",
                                "31.SYT",
                                "10525.UBND"));
        for (String person : List.of("planner", "viewer", "auditor", "mangnon-integration")) {
            groups(person).statusCode(403);
        }

        group("z thử đúng", "22.CA");
        group("z thử lạ", "22.KHONGCO");
        group("z thử hai", "22.SYT", "22.CA");
        group("z thử không");
        group("z thử lại", "22.SYT");
        group("z thử cũ", "22.SLDTBXH");
        groups("admin")
                .statusCode(200)
                .body(
                        "groups.collect { it.name + ' ' + it.state }",
                        hasItems(
                                "z thử đúng SOUND",
                                "z thử lạ UNKNOWN_CODE",
                                "z thử hai UNCLEAR",
                                "z thử không UNCLEAR",
                                "z thử lại REPEATED",
                                "z thử cũ DISSOLVED"));
    }

    @Test
    void thePeopleOfADissolvedAgencyCountAsItsSuccessors() {
        String name = "thu-" + UUID.randomUUID().toString().substring(0, 8);
        String person = console.addPerson(name, PASSWORD);
        undo.add(() -> console.removePerson(person));
        console.giveRole(person, "viewer");
        console.join(person, group("z thử giải thể", "22.SLDTBXH"));
        ValidatableResponse me = me(name);
        groups("admin").body("groups.collect { it.name + ' ' + it.state }", hasItem("z thử giải thể DISSOLVED"));
        me.statusCode(200).body("agency.code", equalTo("22.SYT"));
    }

    private String group(String name, String... agencyCodes) {
        String id = console.addGroup(name, agencyCodes);
        undo.add(() -> console.removeGroup(id));
        return id;
    }

    private static ValidatableResponse groups(String person) {
        return RunningSystem.as(person).get("/agency-groups").then();
    }

    private static ValidatableResponse me(String name) {
        return Door.as(next(name)).get("/me").then();
    }

    private static ValidatableResponse document(String name) {
        return Door.as(next(name))
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "KE_HOACH", "title", "Văn bản của " + name))
                .post("/legal-documents")
                .then();
    }

    private static String next(String name) {
        return next(name, PASSWORD);
    }

    private static String next(String name, String password) {
        return RealTokens.next(name, password);
    }
}
