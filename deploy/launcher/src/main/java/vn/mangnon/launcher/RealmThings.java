package vn.mangnon.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Adds single things to an existing realm, or changes them to what the file says: client scopes, roles, clients, groups. */
final class RealmThings {
    /** What the realm's own settings do not contain: lists of things that are changed one by one. */
    static final Set<String> LISTS = Set.of(
            "roles",
            "clients",
            "clientScopes",
            "groups",
            "users",
            "defaultDefaultClientScopes",
            "defaultOptionalClientScopes");

    private final KeycloakAdmin admin;
    private final String realm;

    RealmThings(KeycloakAdmin admin, String realm) {
        this.admin = admin;
        this.realm = realm;
    }

    static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    void role(JsonNode role) {
        var own = realm + "/roles/" + KeycloakAdmin.encode(role.path("name").asText());
        if (admin.get(own).isMissingNode()) {
            admin.post(realm + "/roles", role);
        } else {
            admin.put(own, role);
        }
    }

    void clientScope(JsonNode scope) {
        var path = realm + "/client-scopes";
        var existing = RealmFile.find(admin.get(path), scope.path("name").asText());
        if (existing.isEmpty()) {
            admin.post(path, scope);
        } else {
            var own = path + "/" + id(existing.get());
            admin.put(own, withId(scope, existing.get()));
            mappers(own, scope);
        }
    }

    void client(JsonNode client) {
        var question = realm + "/clients?clientId="
                + KeycloakAdmin.encode(client.path("clientId").asText());
        if (admin.get(question).isEmpty()) {
            admin.post(realm + "/clients", client);
        }
        var found = admin.get(question).get(0);
        var own = realm + "/clients/" + id(found);
        admin.put(own, withId(client, found));
        mappers(own, client);
        for (var kind : List.of("default", "optional")) {
            var names = client.path(kind + "ClientScopes");
            if (names.isArray()) {
                scopes(own + "/" + kind + "-client-scopes", names);
            }
        }
    }

    void group(JsonNode group) {
        var name = group.path("name").asText();
        var found = group(name);
        if (found.isEmpty()) {
            admin.post(realm + "/groups", group);
        } else {
            admin.put(realm + "/groups/" + id(found.get()), withId(group, found.get()));
        }
    }

    Optional<JsonNode> group(String name) {
        return RealmFile.find(admin.get(realm + "/groups?exact=true&search=" + KeycloakAdmin.encode(name)), name);
    }

    private void mappers(String owner, JsonNode wanted) {
        var path = owner + "/protocol-mappers/models";
        var existing = admin.get(path);
        for (var mapper : wanted.path("protocolMappers")) {
            var same = RealmFile.find(existing, mapper.path("name").asText());
            if (same.isEmpty()) {
                admin.post(path, mapper);
            } else {
                admin.put(path + "/" + id(same.get()), withId(mapper, same.get()));
            }
        }
    }

    private void scopes(String path, JsonNode names) {
        var wanted = stream(names).map(JsonNode::asText).collect(Collectors.toSet());
        var linked = admin.get(path);
        for (var scope : linked) {
            if (!wanted.remove(scope.path("name").asText())) {
                admin.delete(path + "/" + id(scope), null);
            }
        }
        var all = admin.get(realm + "/client-scopes");
        for (var name : wanted) {
            var scope = RealmFile.find(all, name)
                    .orElseThrow(() -> new CannotStart(
                            "The realm file names the client scope " + name + ", which it does not define."));
            admin.put(path + "/" + id(scope), null);
        }
    }

    static String id(JsonNode thing) {
        return thing.path("id").asText();
    }

    static ObjectNode withId(JsonNode thing, JsonNode existing) {
        return ((ObjectNode) thing.deepCopy()).put("id", id(existing));
    }
}
