package vn.mangnon.running;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** What an administrator does at Keycloak's console, through the calls that the console makes. */
final class KeycloakConsole {
    private final String token = RealTokens.ofConsole();

    /** @return the person's id in Keycloak */
    String addPerson(String name, String password) {
        return created(call().body(Map.of(
                        "username",
                        name,
                        "enabled",
                        true,
                        "email",
                        name + "@mangnon.example",
                        "firstName",
                        "Thử",
                        "lastName",
                        "Người",
                        "credentials",
                        List.of(Map.of("type", "password", "value", password, "temporary", false))))
                .post(at("/users")));
    }

    void removePerson(String id) {
        call().delete(at("/users/" + id)).then().statusCode(204);
    }

    void giveRole(String person, String role) {
        call().body(List.of(role(role)))
                .post(at("/users/" + person + "/role-mappings/realm"))
                .then()
                .statusCode(204);
    }

    void takeRole(String person, String role) {
        call().body(List.of(role(role)))
                .delete(at("/users/" + person + "/role-mappings/realm"))
                .then()
                .statusCode(204);
    }

    void join(String person, String group) {
        call().put(at("/users/" + person + "/groups/" + group)).then().statusCode(204);
    }

    void leave(String person, String group) {
        call().delete(at("/users/" + person + "/groups/" + group)).then().statusCode(204);
    }

    /** @return the id of the demonstration's group for the agency */
    String groupOf(String agencyCode) {
        return call().queryParam("search", agencyCode + " ")
                .get(at("/groups"))
                .then()
                .statusCode(200)
                .extract()
                .path("[0].id");
    }

    /** @return the new group's id */
    String addGroup(String name, String... agencyCodes) {
        return created(call().body(Map.of("name", name, "attributes", Map.of("agency_code", List.of(agencyCodes))))
                .post(at("/groups")));
    }

    void removeGroup(String id) {
        call().delete(at("/groups/" + id)).then().statusCode(204);
    }

    private Map<String, Object> role(String name) {
        return call().get(at("/roles/" + name))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
    }

    private static String created(Response answer) {
        String address = answer.then().statusCode(201).extract().header("Location");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private RequestSpecification call() {
        return RestAssured.given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    private static String at(String path) {
        return RunningSystem.keycloak() + "/admin/realms/mangnon" + path;
    }
}
