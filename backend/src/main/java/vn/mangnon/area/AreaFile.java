package vn.mangnon.area;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.mangnon.platform.Csv;
import vn.mangnon.platform.Problem.Fault;

/** The import form of areas (deploy/data/README.md): each line is one state of an area, lines with one key are one area. */
final class AreaFile {
    static final List<String> COLUMNS = List.of(
            "key",
            "level",
            "type",
            "code",
            "name",
            "parent",
            "validFrom",
            "validTo",
            "successors",
            "act",
            "documentNumber",
            "documentDate",
            "doubt");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9.-]{1,80}");
    private static final int FAULTS_SHOWN = 100;
    private static final int MOST_LINES = 60_000;
    private static final int MOST_SUCCESSORS = 200;

    private final Map<String, List<State>> areas = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private int lines;

    /** Which area, by key, and which part of the ended one went there. */
    record Share(String key, BigDecimal share) {}

    record State(
            int line,
            String key,
            AreaLevel level,
            AreaType type,
            String code,
            String name,
            String parent,
            LocalDate validFrom,
            LocalDate validTo,
            List<Share> successors,
            Act act,
            String doubt) {}

    static AreaFile read(String text) {
        AreaFile file = new AreaFile();
        try {
            List<Csv.Line> lines = Csv.read(text, COLUMNS, MOST_LINES);
            file.lines = lines.size();
            lines.forEach(file::take);
        } catch (Csv.Malformed e) {
            file.fault(e.line(), "", e.code());
        }
        return file;
    }

    Map<String, List<State>> areas() {
        return areas;
    }

    List<Fault> faults() {
        return faults;
    }

    int lines() {
        return lines;
    }

    void fault(int line, String column, String code) {
        if (faults.size() < FAULTS_SHOWN) {
            faults.add(Fault.at(
                    "/" + line + (column.isEmpty() ? "" : "/" + column),
                    code,
                    Map.of("columns", String.join(",", COLUMNS))));
        }
    }

    private void take(Csv.Line line) {
        int before = faults.size();
        String key = text(line, "key", 80);
        if (key == null || !KEY.matcher(key).matches()) {
            fault(line.number(), "key", "pattern");
        }
        AreaLevel level = constant(line, "level", AreaLevel.class);
        AreaType type = constant(line, "type", AreaType.class);
        String name = text(line, "name", 120);
        LocalDate validFrom = date(line, "validFrom");
        LocalDate validTo = date(line, "validTo");
        List<Share> successors = shares(line);
        ReorganisationKind kind = line.get("act") == null ? null : constant(line, "act", ReorganisationKind.class);
        String number = text(line, "documentNumber", 60);
        LocalDate signed = date(line, "documentDate");
        String doubt = text(line, "doubt", 2000);
        if (faults.size() > before) {
            return;
        }
        checkForm(line, level, type, name, kind, validTo, successors);
        Act act = kind == null ? null : new Act(kind, number, signed);
        areas.computeIfAbsent(key, k -> new ArrayList<>())
                .add(new State(
                        line.number(),
                        key,
                        level,
                        type,
                        line.get("code"),
                        name,
                        line.get("parent"),
                        validFrom,
                        validTo,
                        successors,
                        act,
                        doubt));
    }

    private void checkForm(
            Csv.Line line,
            AreaLevel level,
            AreaType type,
            String name,
            ReorganisationKind kind,
            LocalDate validTo,
            List<Share> successors) {
        if (type.level() != level) {
            fault(line.number(), "type", "file-area-type");
        }
        if (name == null || !type.fits(name)) {
            fault(line.number(), "name", "file-area-name");
        }
        if (line.get("code") != null && !level.takesCode(line.get("code"))) {
            fault(line.number(), "code", "file-area-code");
        }
        if ((line.get("parent") == null) != (level == AreaLevel.NATION)) {
            fault(line.number(), "parent", "area-parent");
        }
        if ((kind == null) != (validTo == null)) {
            fault(line.number(), "act", "file-act");
        }
        if (validTo == null && !successors.isEmpty()) {
            fault(line.number(), "successors", "file-successors");
        }
    }

    private List<Share> shares(Csv.Line line) {
        List<Share> shares = new ArrayList<>();
        if (line.get("successors") == null) {
            return shares;
        }
        String[] parts = line.get("successors").split("\\|", MOST_SUCCESSORS + 1);
        if (parts.length > MOST_SUCCESSORS) {
            fault(line.number(), "successors", "file-too-long");
            return shares;
        }
        for (String part : parts) {
            String[] keyAndShare = part.split("=", 2);
            BigDecimal share = null;
            if (keyAndShare.length == 2) {
                share = share(keyAndShare[1]);
                if (share == null) {
                    fault(line.number(), "successors", "file-share");
                }
            }
            if (shares.stream().anyMatch(known -> known.key().equals(keyAndShare[0]))) {
                fault(line.number(), "successors", "file-repeated");
            }
            shares.add(new Share(keyAndShare[0], share));
        }
        return shares;
    }

    private static BigDecimal share(String text) {
        if (!text.matches("[01](\\.\\d{1,6})?")) {
            return null;
        }
        BigDecimal share = new BigDecimal(text).stripTrailingZeros();
        return share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0 ? share : null;
    }

    private String text(Csv.Line line, String column, int longest) {
        String value = line.get(column);
        if (value == null) {
            return null;
        }
        if (value.length() > longest) {
            fault(line.number(), column, "file-too-long");
        }
        return value;
    }

    private LocalDate date(Csv.Line line, String column) {
        String value = line.get(column);
        if (value == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(value);
            if (date.getYear() >= 1900 && date.getYear() <= 2200) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // falls through to the fault below, as a date out of bounds does
        }
        fault(line.number(), column, "malformed");
        return null;
    }

    private <E extends Enum<E>> E constant(Csv.Line line, String column, Class<E> type) {
        try {
            return Enum.valueOf(type, String.valueOf(line.get(column)));
        } catch (IllegalArgumentException e) {
            fault(line.number(), column, "malformed");
            return null;
        }
    }
}
