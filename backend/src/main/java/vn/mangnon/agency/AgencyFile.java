package vn.mangnon.agency;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.mangnon.area.Act;
import vn.mangnon.area.ReorganisationKind;
import vn.mangnon.platform.Csv;

/** The import form of agencies (deploy/data/README.md), one line an agency. */
final class AgencyFile {
    static final List<String> COLUMNS = List.of(
            "key",
            "code",
            "name",
            "shortName",
            "aliases",
            "kind",
            "area",
            "focal",
            "reportsTo",
            "validFrom",
            "validTo",
            "successors",
            "act",
            "documentNumber",
            "documentDate",
            "generated",
            "doubt");

    private static final int MOST_LINES = 60_000;

    private AgencyFile() {}

    record Entry(
            int line,
            String key,
            String code,
            String name,
            String shortName,
            List<String> aliases,
            AgencyKind kind,
            String area,
            boolean focal,
            String reportsTo,
            LocalDate validFrom,
            LocalDate validTo,
            List<String> successors,
            Act act,
            boolean generated,
            String doubt) {}

    static Map<String, Entry> read(String text) throws Csv.Malformed {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Csv.Line line : Csv.read(text, COLUMNS, MOST_LINES)) {
            Entry entry = entry(line);
            if (entries.put(entry.key(), entry) != null) {
                throw new IllegalArgumentException("line " + line.number() + " repeats the key " + entry.key());
            }
        }
        return entries;
    }

    private static Entry entry(Csv.Line line) {
        ReorganisationKind kind = line.get("act") == null ? null : ReorganisationKind.valueOf(line.get("act"));
        return new Entry(
                line.number(),
                line.get("key"),
                line.get("code"),
                line.get("name"),
                line.get("shortName"),
                list(line.get("aliases")),
                AgencyKind.valueOf(line.get("kind")),
                line.get("area"),
                Boolean.parseBoolean(line.get("focal")),
                line.get("reportsTo"),
                date(line.get("validFrom")),
                date(line.get("validTo")),
                list(line.get("successors")),
                kind == null ? null : new Act(kind, line.get("documentNumber"), date(line.get("documentDate"))),
                Boolean.parseBoolean(line.get("generated")),
                line.get("doubt"));
    }

    private static List<String> list(String value) {
        return value == null
                ? List.of()
                : Arrays.stream(value.split("\\|"))
                        .map(String::strip)
                        .distinct()
                        .toList();
    }

    private static LocalDate date(String value) {
        return value == null ? null : LocalDate.parse(value);
    }
}
