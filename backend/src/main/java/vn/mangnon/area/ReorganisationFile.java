package vn.mangnon.area;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.mangnon.area.ReorganisationTerms.Predecessor;
import vn.mangnon.area.ReorganisationTerms.Successor;
import vn.mangnon.platform.Csv;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.Problem.Fault;

/**
 * The form of acts on areas (deploy/data/README.md): a line is an act, or goes on with the act of its {@code act}. Units are named by
 * their keys; a key that no area has yet is a new area, which other lines may name too.
 */
final class ReorganisationFile {
    static final List<String> COLUMNS = List.of(
            "act",
            "kind",
            "effectiveOn",
            "documentNumber",
            "documentDate",
            "predecessors",
            "successors",
            "key",
            "type",
            "code",
            "name",
            "parent",
            "share");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9.-]{1,80}");
    private static final Map<String, String> COLUMN_OF_FIELD = Map.of("unitId", "key", "parentId", "parent");
    private static final int FAULTS_SHOWN = 100;
    private static final int MOST_LINES = 20_000;
    private static final int MOST_UNITS = 200;

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, FileAct> acts = new LinkedHashMap<>();
    private int lines;

    /** An act of the file with the lines of its parts. */
    static final class FileAct {
        private final String name;
        private final int line;
        private ReorganisationKind kind;
        private LocalDate effectiveOn;
        private String documentNumber;
        private LocalDate documentDate;
        private final List<Named> predecessors = new ArrayList<>();
        private final List<Named> successors = new ArrayList<>();
        private final List<Described> described = new ArrayList<>();

        FileAct(String name, int line) {
            this.name = name;
            this.line = line;
        }

        String name() {
            return name;
        }

        int line() {
            return line;
        }
    }

    private record Named(int line, String key, boolean partial, BigDecimal share) {}

    private record Described(
            int line, String key, AreaType type, String code, String name, String parent, BigDecimal share) {}

    /** What the act says, with the ids of the areas that it makes by their place among its successors. */
    record Read(FileAct act, ReorganisationTerms terms, Map<Integer, UUID> newIds) {}

    static ReorganisationFile read(String text) {
        ReorganisationFile file = new ReorganisationFile();
        try {
            List<Csv.Line> lines = Csv.read(text, COLUMNS, MOST_LINES);
            file.lines = lines.size();
            lines.forEach(file::take);
        } catch (Csv.Malformed e) {
            file.fault(e.line(), "", e.code());
        }
        return file;
    }

    List<Fault> faults() {
        return faults;
    }

    int lines() {
        return lines;
    }

    /**
     * A key that no area has is made by the act that describes it first in time; acts of later days describe it anew.
     *
     * @param known ids of areas by their keys
     */
    List<Read> acts(Map<String, UUID> known) {
        Map<String, FileAct> makers = new HashMap<>();
        List<FileAct> inTime = acts.values().stream()
                .filter(act -> act.effectiveOn != null)
                .sorted(Comparator.comparing((FileAct act) -> act.effectiveOn).thenComparing(FileAct::line))
                .toList();
        Map<String, UUID> ids = new HashMap<>(known);
        for (FileAct act : inTime) {
            for (Described described : act.described) {
                if (described.key() == null || known.containsKey(described.key())) {
                    continue;
                }
                FileAct maker = makers.putIfAbsent(described.key(), act);
                if (maker == null) {
                    ids.put(described.key(), Ids.next());
                } else if (maker.effectiveOn.equals(act.effectiveOn)) {
                    fault(described.line(), "key", "file-repeated");
                }
            }
        }
        return acts.values().stream().map(act -> read(act, ids, makers)).toList();
    }

    private Read read(FileAct act, Map<String, UUID> ids, Map<String, FileAct> makers) {
        List<Predecessor> predecessors = new ArrayList<>();
        for (Named named : act.predecessors) {
            id(ids, named.key(), named.line(), "predecessors")
                    .ifPresent(
                            id -> predecessors.add(new Predecessor(id, named.partial() ? true : null, named.share())));
        }
        List<Successor> successors = new ArrayList<>();
        Map<Integer, UUID> newIds = new HashMap<>();
        for (Named named : act.successors) {
            id(ids, named.key(), named.line(), "successors")
                    .ifPresent(id -> successors.add(existing(id, named.share())));
        }
        for (Described described : act.described) {
            UUID parent = described.parent() == null
                    ? null
                    : id(ids, described.parent(), described.line(), "parent").orElse(null);
            boolean isNew = described.key() == null || makers.get(described.key()) == act;
            if (isNew) {
                newIds.put(successors.size(), described.key() == null ? Ids.next() : ids.get(described.key()));
            }
            successors.add(new Successor(
                    isNew ? null : ids.get(described.key()),
                    described.share(),
                    isNew ? described.key() : null,
                    described.code(),
                    described.name(),
                    described.type(),
                    parent,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
        }
        ReorganisationTerms terms = new ReorganisationTerms(
                ReorganisationSubject.AREA,
                act.kind,
                act.documentNumber,
                act.documentDate,
                act.effectiveOn,
                null,
                predecessors,
                successors);
        return new Read(act, terms, newIds);
    }

    private static Successor existing(UUID id, BigDecimal share) {
        return new Successor(id, share, null, null, null, null, null, null, null, null, null, null, null);
    }

    private Optional<UUID> id(Map<String, UUID> ids, String key, int line, String column) {
        UUID id = ids.get(key);
        if (id == null) {
            fault(line, column, "file-unknown-key");
        }
        return Optional.ofNullable(id);
    }

    /** A fault of an act, at the line and column that say it. */
    void fault(FileAct act, Fault fault) {
        String[] path = fault.pointer().split("/");
        int line = act.line();
        String column = path.length > 1 ? path[1] : "";
        if (path.length > 2 && path[1].equals("successors")) {
            int place = Integer.parseInt(path[2]);
            if (place >= act.successors.size() && place - act.successors.size() < act.described.size()) {
                line = act.described.get(place - act.successors.size()).line();
                column = path.length > 3 ? COLUMN_OF_FIELD.getOrDefault(path[3], path[3]) : "key";
            }
        } else if (path.length > 2 && path[1].equals("predecessors")) {
            line = act.predecessors.get(Integer.parseInt(path[2])).line();
        }
        if (faults.size() < FAULTS_SHOWN) {
            faults.add(Fault.at("/" + line + (column.isEmpty() ? "" : "/" + column), fault.code(), fault.arguments()));
        }
    }

    private void take(Csv.Line line) {
        int before = faults.size();
        String name = text(line, "act", 80);
        if (name == null) {
            fault(line.number(), "act", "required");
            return;
        }
        FileAct act = acts.computeIfAbsent(name, key -> new FileAct(key, line.number()));
        head(line, act);
        names(line, "predecessors", act.predecessors, true);
        names(line, "successors", act.successors, false);
        AreaType type = line.get("type") == null ? null : constant(line, "type", AreaType.class);
        String key = text(line, "key", 80);
        if (key != null && !KEY.matcher(key).matches()) {
            fault(line.number(), "key", "pattern");
        }
        BigDecimal share = line.get("share") == null ? null : share(line.get("share"));
        if (share == null && line.get("share") != null) {
            fault(line.number(), "share", "file-share");
        }
        boolean describes = key != null
                || type != null
                || line.get("code") != null
                || line.get("name") != null
                || line.get("parent") != null;
        if (describes && faults.size() == before) {
            act.described.add(new Described(
                    line.number(),
                    key,
                    type,
                    text(line, "code", 5),
                    text(line, "name", 120),
                    line.get("parent"),
                    share));
        }
    }

    /** The first line of an act says what it is; later ones say the same or nothing. */
    private void head(Csv.Line line, FileAct act) {
        boolean first = act.line() == line.number();
        ReorganisationKind kind =
                line.get("kind") == null && !first ? act.kind : constant(line, "kind", ReorganisationKind.class);
        LocalDate on = line.get("effectiveOn") == null && !first ? act.effectiveOn : date(line, "effectiveOn", true);
        String number =
                line.get("documentNumber") == null && !first ? act.documentNumber : text(line, "documentNumber", 60);
        LocalDate signed =
                line.get("documentDate") == null && !first ? act.documentDate : date(line, "documentDate", false);
        if (first) {
            act.kind = kind;
            act.effectiveOn = on;
            act.documentNumber = number;
            act.documentDate = signed;
        } else if (kind != act.kind
                || !Objects.equals(on, act.effectiveOn)
                || !Objects.equals(number, act.documentNumber)
                || !Objects.equals(signed, act.documentDate)) {
            fault(line.number(), "act", "reorganisation-file-head");
        }
    }

    private void names(Csv.Line line, String column, List<Named> into, boolean parts) {
        if (line.get(column) == null) {
            return;
        }
        String[] names = line.get(column).split("\\|", MOST_UNITS + 1);
        if (names.length + into.size() > MOST_UNITS) {
            fault(line.number(), column, "file-too-long");
            return;
        }
        for (String name : names) {
            String[] keyAndShare = name.split("=", 2);
            boolean given = keyAndShare.length == 2;
            boolean unknown = given && parts && keyAndShare[1].equals("?");
            BigDecimal share = given && !unknown ? share(keyAndShare[1]) : null;
            if (given && !unknown && share == null) {
                fault(line.number(), column, "file-share");
            }
            into.add(new Named(line.number(), keyAndShare[0].strip(), parts && given, share));
        }
    }

    private static BigDecimal share(String text) {
        if (!text.matches("[01](\\.\\d{1,6})?")) {
            return null;
        }
        BigDecimal share = new BigDecimal(text);
        return share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0 ? share : null;
    }

    private String text(Csv.Line line, String column, int longest) {
        String value = line.get(column);
        if (value != null && value.length() > longest) {
            fault(line.number(), column, "file-too-long");
        }
        return value;
    }

    private LocalDate date(Csv.Line line, String column, boolean required) {
        String value = line.get(column);
        if (value == null && !required) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(String.valueOf(value));
            if (date.getYear() >= 1900 && date.getYear() <= 2200) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // falls through to the fault below, as a date out of bounds does
        }
        fault(line.number(), column, value == null ? "required" : "malformed");
        return null;
    }

    private <E extends Enum<E>> E constant(Csv.Line line, String column, Class<E> type) {
        try {
            return Enum.valueOf(type, String.valueOf(line.get(column)));
        } catch (IllegalArgumentException e) {
            fault(line.number(), column, line.get(column) == null ? "required" : "malformed");
            return null;
        }
    }

    private void fault(int line, String column, String code) {
        if (faults.size() < FAULTS_SHOWN) {
            faults.add(Fault.at(
                    "/" + line + (column.isEmpty() ? "" : "/" + column),
                    code,
                    Map.of("columns", String.join(",", COLUMNS))));
        }
    }
}
