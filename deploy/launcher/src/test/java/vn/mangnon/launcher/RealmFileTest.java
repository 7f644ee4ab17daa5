package vn.mangnon.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmFileTest {
    private static final Path KEYCLOAK = Path.of("../keycloak");
    private static final Set<String> ROLES = Set.of(
            "viewer",
            "planner",
            "reporter",
            "approver",
            "case-worker",
            "case-decider",
            "case-coordinator",
            "intake",
            "service-provider",
            "auditor",
            "directory-admin",
            "integration");

    @TempDir
    Path folder;

    @Test
    void listsOfNamedThingsAreJoinedAndOtherValuesReplaced() throws IOException {
        var realm = read(
                "{\"policy\": \"a\", \"clients\": [{\"clientId\": \"web\", \"enabled\": true, \"redirectUris\": [\"x\"]}]}",
                "{\"policy\": \"b\", \"clients\": [{\"clientId\": \"web\", \"redirectUris\": [\"y\", \"z\"]}, {\"clientId\": \"dev\"}]}");

        assertThat(realm)
                .hasToString(
                        "{\"policy\":\"b\",\"clients\":[{\"clientId\":\"web\",\"enabled\":true,\"redirectUris\":[\"y\",\"z\"]},"
                                + "{\"clientId\":\"dev\"}]}");
    }

    @Test
    void variablesAreFilledInAndAnUnknownOneIsNamed() throws IOException {
        assertThat(read("{\"url\": \"${MANGNON_WEB_ORIGIN}/*\"}", "{}")
                        .path("url")
                        .asText())
                .isEqualTo("http://127.0.0.1:5173/*");
        assertThatThrownBy(() -> read("{\"url\": \"${MANGNON_UNHEARD_OF}\"}", "{}"))
                .hasMessageContaining("${MANGNON_UNHEARD_OF}");
    }

    @Test
    void theNeutralRealmHasEveryRoleAndNobodyWhoCouldSignIn() {
        var realm = shipped(false);

        assertThat(names(realm.path("roles").path("realm"))).isEqualTo(ROLES);
        assertThat(realm.path("users")).allSatisfy(user -> assertThat(user.has("serviceAccountClientId"))
                .isTrue());
        assertThat(realm.toString()).doesNotContain("mangnon-dev");
        assertThat(realm.path("clients")).allSatisfy(client -> assertThat(
                        client.path("directAccessGrantsEnabled").asBoolean())
                .isFalse());
    }

    @Test
    void everyPersonOfTheDemonstrationHasAKnownRoleAndOneGroupWithOneAgency() {
        var realm = shipped(true);
        var groups = StreamSupport.stream(realm.path("groups").spliterator(), false)
                .collect(Collectors.toMap(group -> "/" + group.path("name").asText(), group -> group.path("attributes")
                        .path("agency_code")));

        assertThat(realm.path("users"))
                .filteredOn(user -> user.has("credentials"))
                .hasSize(21)
                .allSatisfy(user -> {
                    assertThat(user.path("realmRoles")).isNotEmpty().allSatisfy(role -> assertThat(ROLES)
                            .contains(role.asText()));
                    assertThat(user.path("groups")).hasSize(1);
                    assertThat(groups.get(user.path("groups").get(0).asText())).hasSize(1);
                });
    }

    @Test
    void theDashboardUsesACodeWithProof() {
        var dashboard = RealmFile.find(shipped(true).path("clients"), "mangnon-dashboard")
                .orElseThrow();

        assertThat(dashboard.path("publicClient").asBoolean()).isTrue();
        assertThat(dashboard
                        .path("attributes")
                        .path("pkce.code.challenge.method")
                        .asText())
                .isEqualTo("S256");
        assertThat(dashboard.path("implicitFlowEnabled").asBoolean()).isFalse();
    }

    private ObjectNode read(String neutral, String overlay) throws IOException {
        return RealmFile.read(
                Files.writeString(folder.resolve("neutral.json"), neutral),
                Files.writeString(folder.resolve("overlay.json"), overlay),
                variables());
    }

    private ObjectNode shipped(boolean demonstration) {
        try {
            var none = Files.writeString(folder.resolve("none.json"), "{}");
            return RealmFile.read(
                    KEYCLOAK.resolve("mangnon-realm.json"),
                    demonstration ? KEYCLOAK.resolve("demo/mangnon-demo.json") : none,
                    variables());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> variables() {
        return Map.of(
                "MANGNON_WEB_ORIGIN",
                "http://127.0.0.1:5173",
                "MANGNON_WEB_PORT",
                "5173",
                "MANGNON_KEYCLOAK_ADMIN_CLIENT_SECRET",
                "s");
    }

    private static Set<String> names(JsonNode list) {
        return RealmThings.stream(list)
                .map(thing -> thing.path("name").asText())
                .collect(Collectors.toSet());
    }
}
