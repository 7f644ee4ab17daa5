package vn.mangnon.running;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens that the running Keycloak writes, each fetched anew before it ends. */
final class RealTokens {
    /** The password of everybody in the demonstration, and the secret of its other system. */
    static final String PASSWORD = "mangnon-dev";

    private static final String OTHER_SYSTEM = "mangnon-integration";
    private static final Duration LEAST_LEFT = Duration.ofSeconds(90);
    private static final Map<String, Token> KEPT = new ConcurrentHashMap<>();

    private record Token(String text, Instant ends) {}

    private RealTokens() {}

    /** @param person a user of the demonstration, or {@code mangnon-integration}, the system with credentials of its own */
    static String of(String person) {
        return KEPT.compute(
                        person,
                        (who, kept) ->
                                kept == null || Instant.now().plus(LEAST_LEFT).isAfter(kept.ends) ? fetch(who) : kept)
                .text;
    }

    /** The token that the person gets now: with the roles and the group of this moment. */
    static String next(String person, String password) {
        return read(askedFor(person, password)).text;
    }

    /** A token of the person at Keycloak's console. */
    static String ofConsole() {
        return read(RestAssured.given()
                        .formParam("grant_type", "password")
                        .formParam("client_id", "admin-cli")
                        .formParam("username", "keycloak-admin")
                        .formParam("password", PASSWORD)
                        .post(RunningSystem.keycloak() + "/realms/master/protocol/openid-connect/token"))
                .text;
    }

    private static Token fetch(String person) {
        return read(
                person.equals(OTHER_SYSTEM)
                        ? RestAssured.given()
                                .formParam("grant_type", "client_credentials")
                                .formParam("client_id", person)
                                .formParam("client_secret", PASSWORD)
                                .post(tokens())
                        : askedFor(person, PASSWORD));
    }

    private static Response askedFor(String person, String password) {
        return RestAssured.given()
                .formParam("grant_type", "password")
                .formParam("client_id", "mangnon-dev")
                .formParam("username", person)
                .formParam("password", password)
                .post(tokens());
    }

    private static String tokens() {
        return RunningSystem.keycloak() + "/realms/mangnon/protocol/openid-connect/token";
    }

    private static Token read(Response answer) {
        answer.then().statusCode(200);
        return new Token(answer.path("access_token"), Instant.now().plusSeconds(answer.<Integer>path("expires_in")));
    }
}
