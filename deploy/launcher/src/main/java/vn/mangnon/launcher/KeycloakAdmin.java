package vn.mangnon.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Keycloak's administration interface, signed in as the launcher's service account. */
final class KeycloakAdmin {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String address;
    private final String secret;

    KeycloakAdmin(String address, String secret) {
        this.address = address;
        this.secret = secret;
    }

    /** @return the answer's body, or a missing node when there is no such thing */
    JsonNode get(String path) {
        var answer = send("GET", path, null);
        return answer.statusCode() == 404 ? MissingNode.getInstance() : read(answer, "GET", path);
    }

    JsonNode post(String path, Object body) {
        return read(send("POST", path, body), "POST", path);
    }

    void put(String path, Object body) {
        read(send("PUT", path, body), "PUT", path);
    }

    void delete(String path, Object body) {
        read(send("DELETE", path, body), "DELETE", path);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpResponse<String> send(String method, String path, Object body) {
        try {
            var publisher = body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
            return exchange(HttpRequest.newBuilder(URI.create(address + "/admin/realms" + path))
                    .header("Authorization", "Bearer " + token())
                    .header("Content-Type", "application/json")
                    .method(method, publisher));
        } catch (IOException e) {
            throw new CannotStart("Keycloak did not answer " + method + " " + path + ": " + e.getMessage(), e);
        }
    }

    /** A token lives for a minute, so each request gets its own. */
    private String token() throws IOException {
        var form = "grant_type=client_credentials&client_id=" + KeycloakServer.LAUNCHER_CLIENT + "&client_secret="
                + encode(secret);
        var answer =
                exchange(HttpRequest.newBuilder(URI.create(address + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (answer.statusCode() != 200) {
            throw new CannotStart(
                    "Keycloak does not accept the launcher's service account " + KeycloakServer.LAUNCHER_CLIENT + " ("
                            + answer.statusCode() + "): was it changed by hand? ./run --fresh starts over.");
        }
        return JSON.readTree(answer.body()).path("access_token").asText();
    }

    private static HttpResponse<String> exchange(HttpRequest.Builder request) throws IOException {
        try {
            return Http.client().send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static JsonNode read(HttpResponse<String> answer, String method, String path) {
        if (answer.statusCode() >= 300) {
            throw new CannotStart(
                    "Keycloak refused " + method + " " + path + " (" + answer.statusCode() + "): " + answer.body());
        }
        try {
            return answer.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new CannotStart("Keycloak's answer to " + method + " " + path + " is not JSON: " + e.getMessage(), e);
        }
    }
}
