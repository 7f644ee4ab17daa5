package vn.mangnon.collection;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One way of telling figures apart, such as {@code RESIDENCE=URBAN;SEX=FEMALE}; none at all is {@code TOTAL}. */
record Cell(Map<String, String> parts) {
    static final String TOTAL = "TOTAL";
    static final int MOST_PARTS = 5;
    private static final Pattern PART = Pattern.compile("([A-Z]{2,20})=([A-Z0-9][A-Z0-9+-]{0,19})");

    /** @return empty when the key is not one; the parts may stand in any order, a dimension only once */
    static Optional<Cell> parse(String key) {
        Map<String, String> parts = new TreeMap<>();
        if (key.equals(TOTAL)) {
            return Optional.of(new Cell(parts));
        }
        for (String part : key.split(";", -1)) {
            var match = PART.matcher(part);
            if (!match.matches() || parts.put(match.group(1), match.group(2)) != null || parts.size() > MOST_PARTS) {
                return Optional.empty();
            }
        }
        return Optional.of(new Cell(parts));
    }

    String key() {
        return parts.isEmpty()
                ? TOTAL
                : parts.entrySet().stream()
                        .map(p -> p.getKey() + "=" + p.getValue())
                        .collect(Collectors.joining(";"));
    }

    /** The same without one of its dimensions: of what it is a part. */
    Cell without(String dimension) {
        Map<String, String> rest = new TreeMap<>(parts);
        rest.remove(dimension);
        return new Cell(rest);
    }
}
