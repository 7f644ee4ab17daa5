package vn.mangnon.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The realm as files say it: the neutral one, a demonstration laid over it, and the variables of this installation filled in.
 * Lists of named things are joined by name; other values of the overlay win.
 */
final class RealmFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)}");
    private static final List<String> NAMES = List.of("clientId", "username", "name");

    private RealmFile() {}

    static ObjectNode read(Path neutral, Path overlay, Map<String, String> variables) {
        var realm = parse(neutral, variables);
        lay(parse(overlay, variables), realm);
        return realm;
    }

    /** The property by which a thing in a realm's list is known. */
    static Optional<String> nameOf(JsonNode thing) {
        return NAMES.stream()
                .map(property -> thing.path(property).asText(""))
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    static Optional<JsonNode> find(JsonNode list, String name) {
        for (var thing : list) {
            if (nameOf(thing).filter(name::equals).isPresent()) {
                return Optional.of(thing);
            }
        }
        return Optional.empty();
    }

    private static ObjectNode parse(Path file, Map<String, String> variables) {
        try {
            return (ObjectNode) JSON.readTree(fill(Files.readString(file), variables, file));
        } catch (IOException e) {
            throw new CannotStart("The realm file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String fill(String text, Map<String, String> variables, Path file) {
        return VARIABLE.matcher(text).replaceAll(found -> {
            var value = variables.get(found.group(1));
            if (value == null) {
                throw new CannotStart("The realm file " + file + " uses the unknown variable " + found.group() + ".");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static void lay(ObjectNode overlay, ObjectNode under) {
        overlay.properties().forEach(entry -> {
            var below = under.get(entry.getKey());
            if (below instanceof ObjectNode object && entry.getValue() instanceof ObjectNode above) {
                lay(above, object);
            } else if (below instanceof ArrayNode list
                    && entry.getValue() instanceof ArrayNode more
                    && hasNames(more)) {
                more.forEach(thing -> layThing(thing, list));
            } else {
                under.set(entry.getKey(), entry.getValue());
            }
        });
    }

    private static void layThing(JsonNode thing, ArrayNode list) {
        var below = nameOf(thing).flatMap(name -> find(list, name));
        if (below.isPresent()) {
            lay((ObjectNode) thing, (ObjectNode) below.get());
        } else {
            list.add(thing);
        }
    }

    private static boolean hasNames(ArrayNode list) {
        return !list.isEmpty() && nameOf(list.get(0)).isPresent();
    }
}
