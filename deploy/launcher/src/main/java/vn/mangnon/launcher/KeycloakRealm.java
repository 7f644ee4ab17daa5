package vn.mangnon.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Keeps the realm as its file says. A new realm is made whole. In an existing one only what the file says differently since it was
 * last applied is added or changed: people, groups and settings that an administrator added, changed or removed by hand stay so.
 */
final class KeycloakRealm {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeycloakAdmin admin;
    private final Path appliedFile;

    /** @param appliedFile where the realm is noted as it was last applied */
    KeycloakRealm(KeycloakAdmin admin, Path appliedFile) {
        this.admin = admin;
        this.appliedFile = appliedFile;
    }

    enum Outcome {
        MADE,
        CHANGED,
        UNCHANGED
    }

    Outcome apply(ObjectNode wanted) {
        var path = "/" + wanted.path("realm").asText();
        if (admin.get(path).isMissingNode()) {
            admin.post("", wanted);
            note(wanted);
            return Outcome.MADE;
        }
        var before = applied();
        if (wanted.equals(before)) {
            return Outcome.UNCHANGED;
        }
        change(path, before, wanted);
        note(wanted);
        return Outcome.CHANGED;
    }

    private void change(String path, ObjectNode before, ObjectNode wanted) {
        var settings = JsonNodeFactory.instance.objectNode();
        wanted.properties().stream()
                .filter(entry -> !RealmThings.LISTS.contains(entry.getKey()))
                .filter(entry -> !Objects.equals(entry.getValue(), before.get(entry.getKey())))
                .forEach(entry -> settings.set(entry.getKey(), entry.getValue()));
        if (!settings.isEmpty()) {
            admin.put(path, settings);
        }
        var things = new RealmThings(admin, path);
        for (var scope : changed(before.path("clientScopes"), wanted.path("clientScopes"))) {
            things.clientScope(scope);
        }
        for (var role :
                changed(before.path("roles").path("realm"), wanted.path("roles").path("realm"))) {
            things.role(role);
        }
        for (var client : changed(before.path("clients"), wanted.path("clients"))) {
            things.client(client);
        }
        for (var group : changed(before.path("groups"), wanted.path("groups"))) {
            things.group(group);
        }
        var people = new RealmPeople(admin, path);
        for (var person : changed(before.path("users"), wanted.path("users"))) {
            people.put(person, sameIn(before.path("users"), person));
        }
    }

    private static List<JsonNode> changed(JsonNode before, JsonNode wanted) {
        return RealmThings.stream(wanted)
                .filter(thing -> !thing.equals(sameIn(before, thing)))
                .toList();
    }

    private static JsonNode sameIn(JsonNode list, JsonNode thing) {
        return RealmFile.nameOf(thing)
                .flatMap(name -> RealmFile.find(list, name))
                .orElse(MissingNode.getInstance());
    }

    private ObjectNode applied() {
        try {
            return Files.exists(appliedFile)
                    ? (ObjectNode) JSON.readTree(appliedFile.toFile())
                    : JsonNodeFactory.instance.objectNode();
        } catch (IOException e) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    private void note(ObjectNode wanted) {
        try {
            OwnerOnly.write(appliedFile, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(wanted));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
