package vn.mangnon.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Counts what drafts have right against the seeds' answer key, as the measure that comes with the seeds does. */
final class SeedScore {

    private static final Map<String, String> UNITS =
            Map.of("%", "PERCENT", "per 1,000", "PER_1000", "per 100,000", "PER_100000", "per 10,000", "PER_10000");
    private static final Map<String, String> COMPARATORS =
            Map.of("=", "EQ", "<", "LT", "<=", "LE", ">", "GT", ">=", "GE", "range", "RANGE", "maintain", "KEEP");

    private record Wanted(
            String objective,
            String code,
            BigDecimal value,
            BigDecimal upper,
            String year,
            Set<String> comparators,
            String unit,
            JsonNode source) {}

    private final Map<String, int[]> tallies = new LinkedHashMap<>();
    private final Map<String, StringBuilder> misses = new LinkedHashMap<>();
    private final Map<String, PlanDraft> drafts = new LinkedHashMap<>();
    private final List<String> heads = new ArrayList<>();
    private final List<String> softer = new ArrayList<>();
    private int inventedFromNothing;

    void add(String name, JsonNode key, PlanDraft draft) {
        drafts.put(name, draft);
        targets(name, key, draft);
        Set<String> references = new TreeSet<>();
        key.path("references")
                .forEach(r ->
                        references.add(r.path("number").asText().replaceAll("\\s", "") + " " + text(r.get("date"))));
        Set<String> read = new TreeSet<>();
        draft.references().stream()
                .filter(r -> r.number() != null)
                .forEach(r -> read.add(r.number() + " " + r.issuedOn()));
        compare(name, "references", references, read);
        Set<String> leads = new TreeSet<>();
        key.path("assignments").forEach(a -> a.path("indicators").forEach(i -> {
            if (a.path("role").asText().equals("lead")) {
                leads.add(fold(a.path("agency").asText()) + " " + i.asText());
            }
        }));
        Set<String> drafted = new TreeSet<>();
        draft.assignments().stream()
                .filter(a -> a.role() == PlanDraft.Role.LEAD)
                .forEach(a -> a.indicatorCodes().forEach(c -> drafted.add(fold(a.agency()) + " " + c)));
        compare(name, "assignments", leads, drafted);
        Set<String> due = new TreeSet<>();
        key.path("deadlines").forEach(d -> {
            if (d.path("date").asText().length() == 10) {
                due.add(d.path("date").asText());
            }
        });
        Set<String> dates = new TreeSet<>();
        draft.deadlines().stream()
                .filter(d -> d.date() != null)
                .forEach(d -> dates.add(d.date().toString()));
        compare(name, "deadlines", due, dates);
        head(name, key.path("document"), draft.document());
    }

    PlanDraft draft(String start) {
        return drafts.entrySet().stream()
                .filter(e -> e.getKey().startsWith(start))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    double f1(String what) {
        int[] t = tallies.get(what);
        return t[0] == 0 ? t[1] + t[2] == 0 ? 1 : 0 : 2.0 * t[0] / (2 * t[0] + t[1] + t[2]);
    }

    String misses(String what) {
        return misses.getOrDefault(what, new StringBuilder()).toString();
    }

    int targetsInventedInDocumentsWithoutAny() {
        return inventedFromNothing;
    }

    List<String> wrongHeads() {
        return heads;
    }

    List<String> wrongSofterFacts() {
        return softer;
    }

    private void compare(String name, String what, Set<String> wanted, Set<String> got) {
        int[] tally = tallies.computeIfAbsent(what, k -> new int[3]);
        for (String w : wanted) {
            tally[got.contains(w) ? 0 : 1]++;
            note(what, !got.contains(w), name + " missing " + w);
        }
        for (String g : got) {
            tally[2] += wanted.contains(g) ? 0 : 1;
            note(what, !wanted.contains(g), name + " invented " + g);
        }
    }

    private void note(String what, boolean wrong, String line) {
        if (wrong) {
            misses.computeIfAbsent(what, k -> new StringBuilder()).append(line).append('\n');
        }
    }

    private void targets(String name, JsonNode key, PlanDraft draft) {
        Set<String> codes = new HashSet<>();
        key.path("indicators").forEach(i -> codes.add(i.path("code").asText()));
        boolean restart = codes.size() < key.path("indicators").size();
        List<Wanted> wanted = new ArrayList<>();
        key.path("indicators").forEach(i -> i.path("targets").forEach(t -> wanted.add(wanted(i, t, restart))));
        wanted.sort((a, b) -> a.comparators().size() - b.comparators().size());
        record Drafted(PlanDraft.Indicator indicator, PlanDraft.Target target) {}
        List<Drafted> left = new ArrayList<>();
        draft.indicators().forEach(i -> i.targets().forEach(t -> left.add(new Drafted(i, t))));
        int[] tally = tallies.computeIfAbsent("targets", k -> new int[3]);
        for (Wanted w : wanted) {
            Drafted found = left.stream()
                    .filter(d -> same(w, d.indicator(), d.target()))
                    .findFirst()
                    .orElse(null);
            tally[found == null ? 1 : 0]++;
            note("targets", found == null, name + " missing " + w);
            if (found != null) {
                left.remove(found);
                soft(name, w, found.target());
            }
        }
        tally[2] += left.size();
        left.forEach(d -> note("targets", true, name + " invented " + d.target()));
        inventedFromNothing += wanted.isEmpty() ? left.size() : 0;
    }

    private static Wanted wanted(JsonNode indicator, JsonNode target, boolean restart) {
        Set<String> comparators =
                new HashSet<>(Set.of(COMPARATORS.get(target.path("comparator").asText())));
        target.path("accept_comparators").forEach(c -> comparators.add(COMPARATORS.get(c.asText())));
        return new Wanted(
                restart ? text(indicator.get("objective")) : null,
                text(indicator.get("code")),
                target.path("value").decimalValue(),
                target.path("upper").isNumber() ? target.path("upper").decimalValue() : null,
                text(target.get("year")),
                comparators,
                UNITS.get(target.path("unit").asText()),
                target);
    }

    private static boolean same(Wanted w, PlanDraft.Indicator indicator, PlanDraft.Target t) {
        boolean owner = (w.code() == null || w.code().equals(indicator.code()))
                && (w.objective() == null || w.code() == null || w.objective().equals(indicator.objectiveCode()));
        boolean upper = w.upper() == null
                ? t.upper() == null
                : t.upper() != null && w.upper().compareTo(t.upper()) == 0;
        return owner
                && upper
                && w.value().compareTo(t.value()) == 0
                && Objects.equals(w.year(), t.year() == null ? null : t.year().toString())
                && w.comparators().contains(t.comparator().name())
                && (w.unit() == null || w.unit().equals(t.unit().name()));
    }

    private void soft(String name, Wanted w, PlanDraft.Target t) {
        boolean scope = (text(w.source().get("scope")) == null) == (t.scope() == null);
        boolean from = Objects.equals(
                text(w.source().get("year_from")),
                t.yearFrom() == null ? null : t.yearFrom().toString());
        String direction = text(w.source().get("direction"));
        boolean verb = direction == null
                || direction.equals("keep")
                || t.direction() != null
                        && direction
                                .toUpperCase(java.util.Locale.ROOT)
                                .equals(t.direction().name());
        if (!scope || !from || !verb) {
            softer.add(name + " " + t);
        }
    }

    private void head(String name, JsonNode key, PlanDraft.Document document) {
        expect(name, "number", text(key.get("number")), document.number());
        String issued = text(key.get("issued_on"));
        if (issued == null || issued.length() == 10) {
            expect(
                    name,
                    "issuedOn",
                    issued,
                    document.issuedOn() == null ? null : document.issuedOn().toString());
        }
        expect(name, "issuer", fold(text(key.get("issuer"))), fold(document.issuer()));
        expect(name, "title", fold(text(key.get("title"))), fold(document.title()));
        expect(name, "signer", fold(text(key.get("signer"))), fold(document.signer()));
        String period = key.path("period").isArray()
                ? key.path("period").get(0).asInt() + " "
                        + key.path("period").get(1).asInt()
                : null;
        expect(
                name,
                "period",
                period,
                document.period() == null
                        ? null
                        : document.period().from() + " " + document.period().to());
    }

    private void expect(String name, String what, String wanted, String got) {
        if (!Objects.equals(wanted, got)) {
            heads.add(name + " " + what + ": wanted " + wanted + ", got " + got);
        }
    }

    private static String text(JsonNode node) {
        return node == null || node.isNull() ? null : node.asText();
    }

    private static String fold(String words) {
        return words == null
                ? null
                : Fold.fold(words)
                        .replace("uỷ ban nhân dân", "ubnd")
                        .replaceAll("[\".,;:()]", " ")
                        .replaceAll("\\s+", " ")
                        .strip();
    }
}
