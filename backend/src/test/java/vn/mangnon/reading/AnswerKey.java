package vn.mangnon.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The answer key of a document of our own, one fact a line; compared with a draft it names what is missing and what is invented.
 * <pre>
 * number 52/KH-UBND                       a fact of the head ("-" for null)
 * target 3 LT 9.5 PER_1000 2025 obj=1 dir=DOWN scope="nông thôn" change=TOTAL_CHANGE base=EQ upper=10 from=2021 baseYear=2020
 * assign LEAD 1,2 t=II.3 | Sở Y tế
 * ref 23/QĐ-TTg 2021-01-07 BASIS
 * due 2021-03-31 · task II.3.a · objective 1 · indicators 12 · warn TWO_LEADS · month 2024-11 · window 2024-06-01 2024-06-30
 * </pre>
 */
final class AnswerKey {

    private static final Pattern OPTION = Pattern.compile("(\\w+)=(\"[^\"]*\"|\\S+)");

    private AnswerKey() {}

    /** What the draft has wrong, empty when all is right. */
    static List<String> compare(List<String> key, PlanDraft draft) {
        List<String> wrong = new ArrayList<>();
        List<PlanDraft.Target> targets = new ArrayList<>();
        List<PlanDraft.Indicator> owners = new ArrayList<>();
        draft.indicators().forEach(i -> i.targets().forEach(t -> {
            targets.add(t);
            owners.add(i);
        }));
        List<PlanDraft.Assignment> assignments = new ArrayList<>(draft.assignments());
        List<PlanDraft.Reference> references = new ArrayList<>(
                draft.references().stream().filter(r -> r.number() != null).toList());
        List<String> dates = new ArrayList<>(draft.deadlines().stream()
                .map(PlanDraft.Deadline::date)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .distinct()
                .toList());
        for (String line : key) {
            String kind = line.contains(" ") ? line.substring(0, line.indexOf(' ')) : line;
            String rest = line.substring(kind.length()).strip();
            switch (kind) {
                case "target" -> target(rest, targets, owners, wrong);
                case "assign" -> assignment(rest, assignments, wrong);
                case "ref" -> reference(rest, references, wrong);
                case "due" -> found(dates.remove(rest), line, wrong);
                case "task" -> found(draft.tasks().stream().anyMatch(t -> rest.equals(t.code())), line, wrong);
                case "objective" ->
                    found(draft.objectives().stream().anyMatch(o -> rest.equals(o.code())), line, wrong);
                case "warn" ->
                    found(
                            draft.warnings().stream()
                                    .anyMatch(w -> w.code().name().equals(rest)),
                            line,
                            wrong);
                case "indicators" ->
                    found(
                            draft.indicators().size() == Integer.parseInt(rest),
                            line + ", there are " + draft.indicators().size(),
                            wrong);
                case "month" -> found(draft.deadlines().stream().anyMatch(d -> rest.equals(d.month())), line, wrong);
                case "window" ->
                    found(
                            draft.deadlines().stream()
                                    .anyMatch(d -> d.window() != null
                                            && rest.equals(d.window().from() + " "
                                                    + d.window().to())),
                            line,
                            wrong);
                default -> head(kind, rest, draft.document(), wrong);
            }
        }
        for (int i = 0; i < targets.size(); i++) {
            wrong.add("invented target " + owners.get(i).code() + " " + describe(targets.get(i)));
        }
        boolean listsAssignments = key.stream().anyMatch(l -> l.startsWith("assign "));
        if (listsAssignments) {
            assignments.forEach(a -> wrong.add(
                    "invented assign " + a.role() + " " + a.indicatorCodes() + a.taskCodes() + " | " + a.agency()));
        }
        references.forEach(r -> wrong.add("invented ref " + r.number() + " " + r.issuedOn()));
        dates.forEach(d -> wrong.add("invented due " + d));
        return wrong;
    }

    private static void found(boolean found, String line, List<String> wrong) {
        if (!found) {
            wrong.add("missing " + line);
        }
    }

    private static void head(String kind, String rest, PlanDraft.Document document, List<String> wrong) {
        String have =
                switch (kind) {
                    case "kind" -> document.kind().name();
                    case "number" -> document.number();
                    case "numberAsWritten" -> document.numberAsWritten();
                    case "issued" ->
                        document.issuedOn() == null ? null : document.issuedOn().toString();
                    case "partial" -> document.issuedPartial();
                    case "issuer" -> document.issuer();
                    case "place" -> document.place();
                    case "title" -> document.title();
                    case "signer" -> document.signer();
                    case "signerTitle" -> document.signerTitle();
                    case "period" ->
                        document.period() == null
                                ? null
                                : document.period().from() + " "
                                        + document.period().to();
                    case "general" -> document.generalObjective();
                    default -> throw new IllegalArgumentException("no such line: " + kind);
                };
        if (!Objects.equals(rest.equals("-") ? null : rest, have)) {
            wrong.add("head " + kind + ": wanted " + rest + ", got " + have);
        }
    }

    private static void target(
            String line, List<PlanDraft.Target> targets, List<PlanDraft.Indicator> owners, List<String> wrong) {
        String plain = line.replaceAll("\\w+=(\"[^\"]*\"|\\S+)", "").strip();
        String[] facts = plain.split("\\s+");
        for (int i = 0; i < targets.size(); i++) {
            PlanDraft.Target t = targets.get(i);
            boolean same = (facts[0].equals("-")
                            ? owners.get(i).code() == null
                            : facts[0].equals(owners.get(i).code()))
                    && facts[1].equals(t.comparator().name())
                    && facts[2].equals(t.value().toPlainString())
                    && facts[3].equals(t.unit().name())
                    && facts[4].equals(t.year() == null ? "-" : t.year().toString());
            if (same && optionsHold(line, t, owners.get(i))) {
                targets.remove(i);
                owners.remove(i);
                return;
            }
        }
        wrong.add("missing target " + line);
    }

    private static boolean optionsHold(String line, PlanDraft.Target t, PlanDraft.Indicator owner) {
        String scope = null;
        String from = null;
        String upper = null;
        String change = "LEVEL";
        String base = null;
        Matcher option = OPTION.matcher(line);
        while (option.find()) {
            String value = option.group(2).replace("\"", "");
            switch (option.group(1)) {
                case "scope" -> scope = value;
                case "from" -> from = value;
                case "upper" -> upper = value;
                case "change" -> change = value;
                case "base" -> base = value;
                case "obj" -> {
                    if (!value.equals(owner.objectiveCode())) {
                        return false;
                    }
                }
                case "dir" -> {
                    if (t.direction() == null
                            ? !value.equals("-")
                            : !t.direction().name().equals(value)) {
                        return false;
                    }
                }
                case "baseYear" -> {
                    if (t.baseYear() == null || !value.equals(t.baseYear().toString())) {
                        return false;
                    }
                }
                case "cat" -> {
                    if (!("QD23-2021:" + value).equals(t.catalogueCode())) {
                        return false;
                    }
                }
                case "measure" -> {
                    if (!value.equals(t.measure())) {
                        return false;
                    }
                }
                default -> throw new IllegalArgumentException(option.group());
            }
        }
        return Objects.equals(scope, t.scope())
                && Objects.equals(from, text(t.yearFrom()))
                && Objects.equals(upper, t.upper() == null ? null : t.upper().toPlainString())
                && change.equals(t.change().name())
                && Objects.equals(base, text(t.baseComparator()));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static String describe(PlanDraft.Target t) {
        return t.comparator() + (t.baseComparator() == null ? "" : ":" + t.baseComparator()) + " "
                + t.value().toPlainString()
                + (t.upper() == null ? "" : ".." + t.upper().toPlainString()) + " "
                + t.unit() + " " + t.year() + " from=" + t.yearFrom() + " scope=" + t.scope() + " " + t.change() + " "
                + t.direction() + " baseYear=" + t.baseYear() + " cat=" + t.catalogueCode()
                + " [" + t.measure() + "]";
    }

    private static void assignment(String line, List<PlanDraft.Assignment> assignments, List<String> wrong) {
        String agency = line.substring(line.indexOf('|') + 1).strip();
        String[] facts = line.substring(0, line.indexOf('|')).strip().split("\\s+");
        String tasks = "";
        String codes = "";
        for (int i = 1; i < facts.length; i++) {
            tasks = facts[i].startsWith("t=") ? facts[i].substring(2) : tasks;
            codes = !facts[i].startsWith("t=") && !facts[i].equals("-") ? facts[i] : codes;
        }
        for (PlanDraft.Assignment a : assignments) {
            boolean same = a.role().name().equals(facts[0])
                    && a.agency().equals(agency)
                    && a.indicatorCodes().stream()
                            .collect(Collectors.joining(","))
                            .equals(codes)
                    && (tasks.isEmpty()
                            || a.taskCodes().stream()
                                    .collect(Collectors.joining(","))
                                    .equals(tasks));
            if (same) {
                assignments.remove(a);
                return;
            }
        }
        wrong.add("missing assign " + line);
    }

    private static void reference(String line, List<PlanDraft.Reference> references, List<String> wrong) {
        String[] facts = line.split("\\s+");
        for (PlanDraft.Reference r : references) {
            boolean same = r.number().equals(facts[0])
                    && Objects.equals(facts[1].equals("-") ? null : facts[1], text(r.issuedOn()))
                    && (facts.length < 3 || r.relation().name().equals(facts[2]));
            if (same) {
                references.remove(r);
                return;
            }
        }
        wrong.add("missing ref " + line);
    }
}
