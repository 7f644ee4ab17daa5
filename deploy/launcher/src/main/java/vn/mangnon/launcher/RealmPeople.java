package vn.mangnon.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds people to an existing realm, or changes people and service accounts to what the file says. */
final class RealmPeople {
    private final KeycloakAdmin admin;
    private final String realm;
    private final RealmThings things;

    RealmPeople(KeycloakAdmin admin, String realm) {
        this.admin = admin;
        this.realm = realm;
        this.things = new RealmThings(admin, realm);
    }

    /**
     * @param wanted one entry of the file's {@code users}
     * @param before the same entry as it was last applied, missing when it is new; a password is set anew only when the file's
     *     changed, for people choose their own
     */
    void put(JsonNode wanted, JsonNode before) {
        var username = wanted.path("username").asText();
        var found = find(username).orElseGet(() -> {
            admin.post(realm + "/users", wanted);
            return find(username).orElseThrow(() -> new CannotStart("Keycloak did not add the user " + username + "."));
        });
        var own = realm + "/users/" + RealmThings.id(found);
        if (!wanted.has("serviceAccountClientId")) {
            admin.put(
                    own,
                    ((ObjectNode) RealmThings.withId(wanted, found))
                            .without(Set.of("groups", "realmRoles", "clientRoles", "credentials")));
            if (!before.isMissingNode() && !before.path("credentials").equals(wanted.path("credentials"))) {
                wanted.path("credentials").forEach(credential -> admin.put(own + "/reset-password", credential));
            }
        }
        realmRoles(own, wanted);
        clientRoles(own, wanted);
        groups(own, wanted);
    }

    private Optional<JsonNode> find(String username) {
        return RealmFile.find(
                admin.get(realm + "/users?exact=true&username=" + KeycloakAdmin.encode(username)), username);
    }

    /** Roles that every user has by default are not named in the file and stay. */
    private void realmRoles(String user, JsonNode wanted) {
        var path = user + "/role-mappings/realm";
        exchange(
                path,
                byName(admin.get(path)),
                names(wanted.path("realmRoles")),
                byName(admin.get(realm + "/roles?max=1000")));
    }

    private void clientRoles(String user, JsonNode wanted) {
        wanted.path("clientRoles").properties().forEach(entry -> {
            var client = admin.get(realm + "/clients?clientId=" + KeycloakAdmin.encode(entry.getKey()))
                    .get(0);
            var path = user + "/role-mappings/clients/" + RealmThings.id(client);
            exchange(
                    path,
                    byName(admin.get(path)),
                    names(entry.getValue()),
                    byName(admin.get(realm + "/clients/" + RealmThings.id(client) + "/roles?max=1000")));
        });
    }

    private void exchange(String path, Map<String, JsonNode> held, Set<String> wanted, Map<String, JsonNode> all) {
        var add = JsonNodeFactory.instance.arrayNode();
        var remove = JsonNodeFactory.instance.arrayNode();
        wanted.stream().filter(role -> !held.containsKey(role)).map(all::get).forEach(add::add);
        held.entrySet().stream()
                .filter(role ->
                        !wanted.contains(role.getKey()) && !role.getKey().startsWith("default-roles-"))
                .map(Map.Entry::getValue)
                .forEach(remove::add);
        if (!add.isEmpty()) {
            admin.post(path, add);
        }
        if (!remove.isEmpty()) {
            admin.delete(path, remove);
        }
    }

    private void groups(String user, JsonNode wanted) {
        var paths = names(wanted.path("groups")).stream()
                .map(path -> path.replaceFirst("^/", ""))
                .collect(Collectors.toSet());
        var held = byName(admin.get(user + "/groups"));
        held.forEach((name, group) -> {
            if (!paths.contains(name)) {
                admin.delete(user + "/groups/" + RealmThings.id(group), null);
            }
        });
        paths.stream().filter(name -> !held.containsKey(name)).forEach(name -> {
            var group = things.group(name)
                    .orElseThrow(() -> new CannotStart(
                            "The realm file puts people into the group " + name + ", which there is not."));
            admin.put(user + "/groups/" + RealmThings.id(group), null);
        });
    }

    private static Set<String> names(JsonNode list) {
        return RealmThings.stream(list).map(JsonNode::asText).collect(Collectors.toSet());
    }

    private static Map<String, JsonNode> byName(JsonNode list) {
        var named = new LinkedHashMap<String, JsonNode>();
        list.forEach(thing -> named.put(thing.path("name").asText(), thing));
        return named;
    }
}
