package vn.mangnon.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The numbering definitions of a DOCX and the running counters, written out as Word shows them (ECMA-376-1 §17.9). */
final class DocxNumbering {

    static final int LEVELS = 9;

    /** Some writers have ten levels; a document that nests much deeper is made to hurt. */
    private static final int MAX_LEVEL = 63;

    private static final int MAX_DEFINITIONS = 50_000;
    private static final int MAX_LINKS = 8;

    /** One level of a list; {@code restart} as in w:lvlRestart: null after any higher level, 0 never. */
    private record Level(
            int start,
            String format,
            String pattern,
            boolean hidden,
            boolean legal,
            boolean glued,
            Integer restart,
            String style) {}

    private static final class Definition {
        private final Map<Integer, Level> levels = new HashMap<>();
        private String numberingStyle;
    }

    private static final class Instance {
        private String definition;
        private final Map<Integer, Integer> starts = new HashMap<>();
        private final Map<Integer, Level> levels = new HashMap<>();
        private boolean begun;
    }

    private final DocxStyles styles;
    private final Map<String, Definition> definitions = new HashMap<>();
    private final Map<Integer, Instance> instances = new HashMap<>();
    private final Map<String, Integer[]> counters = new HashMap<>();
    private int read;

    DocxNumbering(DocxStyles styles) {
        this.styles = styles;
    }

    void read(XmlCursor xml) {
        for (String name = xml.nextStart(0); name != null; name = xml.nextStart(0)) {
            switch (name) {
                case "numbering" -> {}
                case "abstractNum" -> definition(xml);
                case "num" -> instance(xml);
                default -> xml.skip();
            }
        }
    }

    private void definition(XmlCursor xml) {
        var definition = new Definition();
        definitions.put(xml.attribute("abstractNumId"), definition);
        int container = xml.depth();
        for (String name = xml.nextStart(container); name != null; name = xml.nextStart(container)) {
            switch (name) {
                case "lvl" -> definition.levels.put(xml.number("ilvl", 0), level(xml));
                case "numStyleLink" -> definition.numberingStyle = xml.attribute("val");
                default -> {}
            }
        }
    }

    private void instance(XmlCursor xml) {
        var instance = new Instance();
        instances.put(xml.number("numId", 0), instance);
        countDefinition();
        int container = xml.depth();
        int overridden = 0;
        for (String name = xml.nextStart(container); name != null; name = xml.nextStart(container)) {
            switch (name) {
                case "abstractNumId" -> instance.definition = xml.attribute("val");
                case "lvlOverride" -> overridden = xml.number("ilvl", 0);
                case "startOverride" -> instance.starts.put(overridden, xml.number("val", 1));
                case "lvl" -> instance.levels.put(overridden, level(xml));
                default -> {}
            }
        }
    }

    private Level level(XmlCursor xml) {
        countDefinition();
        int start = 1;
        String format = "decimal";
        String pattern = "";
        boolean hidden = false;
        boolean legal = false;
        boolean glued = false;
        Integer restart = null;
        String style = null;
        int container = xml.depth();
        for (String name = xml.nextStart(container); name != null; name = xml.nextStart(container)) {
            switch (name) {
                case "start" -> start = xml.number("val", 1);
                case "numFmt" ->
                    format = Optional.ofNullable(xml.attribute("val")).orElse(format);
                case "lvlText" ->
                    pattern = Optional.ofNullable(xml.attribute("val")).orElse("");
                case "isLgl" -> legal = xml.isOn();
                case "suff" -> glued = "nothing".equals(xml.attribute("val"));
                case "lvlRestart" -> restart = xml.number("val", 0);
                case "pStyle" -> style = xml.attribute("val");
                case "vanish" -> hidden = xml.isOn();
                default -> {}
            }
        }
        return new Level(start, format, pattern, hidden, legal, glued, restart, style);
    }

    private void countDefinition() {
        if (++read > MAX_DEFINITIONS) {
            throw new DocumentRefused(Refusal.TOO_COMPLEX, "more than " + MAX_DEFINITIONS + " list levels");
        }
    }

    /**
     * Counts one paragraph on and gives its mark with the space after it, "" when it has none.
     *
     * @param numId of the paragraph itself, or null when its style decides
     * @param ilvl  of the paragraph itself, or null
     */
    String mark(Integer numId, Integer ilvl, String style) {
        Integer id = numId != null ? numId : styles.numId(style);
        if (id == null || id == 0 || !instances.containsKey(id)) {
            return "";
        }
        Instance instance = instances.get(id);
        String key = definitionKey(instance.definition);
        Definition definition = definitions.get(key);
        if (definition == null) {
            return "";
        }
        int level = level(definition, numId, ilvl, style);
        return level < 0 ? "" : written(instance, definition, count(key, instance, definition, level), level);
    }

    /** Follows numbering styles: a definition may only point at the style that holds the real one. */
    private String definitionKey(String key) {
        String current = key;
        for (int i = 0; i < MAX_LINKS; i++) {
            Definition definition = definitions.get(current);
            if (definition == null || definition.numberingStyle == null) {
                return current;
            }
            Instance linked = instances.get(styles.numId(definition.numberingStyle));
            if (linked == null) {
                return current;
            }
            current = linked.definition;
        }
        return current;
    }

    private int level(Definition definition, Integer numId, Integer ilvl, String style) {
        Integer level = ilvl;
        if (level == null && numId == null) {
            level = definition.levels.entrySet().stream()
                    .filter(e -> style != null && style.equals(e.getValue().style()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(styles.level(style));
        }
        if (level == null) {
            return 0;
        }
        if (level > MAX_LEVEL) {
            throw new DocumentRefused(Refusal.TOO_COMPLEX, "list level " + level);
        }
        return level >= LEVELS || level < 0 ? -1 : level;
    }

    private Integer[] count(String key, Instance instance, Definition definition, int level) {
        Integer[] counts = counters.computeIfAbsent(key, k -> new Integer[LEVELS]);
        if (!instance.begun) {
            instance.begun = true;
            instance.starts.forEach((overridden, start) -> {
                if (overridden >= 0 && overridden < LEVELS) {
                    counts[overridden] = null;
                }
            });
        }
        for (int higher = 0; higher < level; higher++) {
            if (counts[higher] == null) {
                counts[higher] = start(instance, definition, higher);
            }
        }
        counts[level] = counts[level] == null ? start(instance, definition, level) : counts[level] + 1;
        for (int lower = level + 1; lower < LEVELS; lower++) {
            Level below = levelOf(instance, definition, lower);
            Integer restart = below == null ? null : below.restart();
            if (restart == null || restart != 0 && level < restart) {
                counts[lower] = null;
            }
        }
        return counts;
    }

    private static int start(Instance instance, Definition definition, int level) {
        Level found = levelOf(instance, definition, level);
        return instance.starts.getOrDefault(level, found == null ? 1 : found.start());
    }

    private static Level levelOf(Instance instance, Definition definition, int level) {
        return instance.levels.getOrDefault(level, definition.levels.get(level));
    }

    private static String written(Instance instance, Definition definition, Integer[] counts, int level) {
        Level own = levelOf(instance, definition, level);
        if (own == null
                || own.hidden()
                || own.format().equals("none") && own.pattern().isEmpty()) {
            return "";
        }
        if (own.format().equals("bullet")) {
            return bullet(own.pattern(), level) + " ";
        }
        var mark = new StringBuilder();
        String pattern = own.pattern();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            int shown = c == '%' && i + 1 < pattern.length() ? pattern.charAt(i + 1) - '1' : -1;
            if (shown >= 0 && shown < LEVELS) {
                Level at = levelOf(instance, definition, shown);
                if (at != null && counts[shown] != null) {
                    String format = own.legal() ? "decimal" : at.format();
                    mark.append(ListNumber.written(counts[shown], format));
                }
                i++;
            } else {
                mark.append(c);
            }
        }
        return mark.isEmpty() ? "" : mark + (own.glued() ? "" : " ");
    }

    /** Signs of symbol fonts have no meaning as text: a bullet is a dash, below that a plus, as these documents are typed. */
    private static String bullet(String sign, int level) {
        return switch (sign) {
            case "-", "–", "—", "\u2212" -> "-";
            case "+" -> "+";
            case "*" -> "*";
            default -> level == 0 ? "-" : "+";
        };
    }
}
