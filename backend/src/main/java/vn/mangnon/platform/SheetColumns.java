package vn.mangnon.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The columns of a list as a file: the fields of its records, those of records inside behind the name of what they describe. */
final class SheetColumns {
    private static final int DEEPEST = 4;

    private final List<List<String>> paths = new ArrayList<>();

    SheetColumns(Type row) {
        collect(row, List.of());
    }

    private void collect(Type type, List<String> path) {
        if (type instanceof Class<?> record && record.isRecord() && path.size() < DEEPEST) {
            for (RecordComponent component : record.getRecordComponents()) {
                List<String> deeper = new ArrayList<>(path);
                deeper.add(component.getName());
                collect(component.getGenericType(), deeper);
            }
        } else if (!isOfNoUse(path)) {
            paths.add(path);
        }
    }

    /** What somebody may do with a row is nothing to a file. */
    private static boolean isOfNoUse(List<String> path) {
        return path.isEmpty() || path.getLast().equals("allowedActions");
    }

    static boolean isList(Type type) {
        return type instanceof ParameterizedType known
                && known.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw);
    }

    List<List<String>> paths() {
        return paths;
    }

    /** What stands in the columns of a row, as JSON said it. */
    List<Object> values(JsonNode row) {
        List<Object> values = new ArrayList<>(paths.size());
        for (List<String> path : paths) {
            JsonNode at = row;
            for (String name : path) {
                at = at.path(name);
            }
            values.add(value(at));
        }
        return values;
    }

    private static Object value(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (node.isNumber()) {
            return node.decimalValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isArray()) {
            return node.isEmpty()
                    ? null
                    : StreamSupport.stream(node.spliterator(), false)
                            .map(SheetColumns::words)
                            .collect(Collectors.joining("; "));
        }
        return node.isObject() ? words(node) : node.asText();
    }

    private static String words(JsonNode node) {
        return node.isObject()
                ? node.properties().stream()
                        .map(Map.Entry::getValue)
                        .filter(inner -> !inner.isNull() && !inner.isContainerNode())
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(", "))
                : node.isContainerNode() ? node.toString() : node.asText();
    }
}
