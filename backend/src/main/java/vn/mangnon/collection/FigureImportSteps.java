package vn.mangnon.collection;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.mangnon.collection.CellChanges.Decided;
import vn.mangnon.collection.CellChanges.Outcome;
import vn.mangnon.collection.FigureImportStore.FormResult;
import vn.mangnon.collection.FigureImportStore.Kept;
import vn.mangnon.collection.FigureImportViews.State;
import vn.mangnon.collection.FigureRow.Finding;
import vn.mangnon.collection.FigureRow.Severity;
import vn.mangnon.collection.FormQueries.Line;
import vn.mangnon.collection.ObservationChanges.Numbered;
import vn.mangnon.collection.Verdict.Objection;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Problem.Fault;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.UnitOfWork;
import vn.mangnon.platform.VietnameseNumber;

/** The steps of work on a file of figures, each in a unit of work of its own: what is done is done, form by form. */
@ApplicationScoped
class FigureImportSteps {
    private static final Map<String, FigureColumn> BY_POINTER = Map.of(
            "/numerator", FigureColumn.NUMERATOR,
            "/denominator", FigureColumn.DENOMINATOR,
            "/value", FigureColumn.VALUE,
            "/gapReason", FigureColumn.GAP_REASON,
            "/measureId", FigureColumn.MEASURE_NAME,
            "/cell", FigureColumn.CELL_NAME);

    private final FigureImportStore store;
    private final ObservationChanges changes;
    private final SubmissionRepository submissions;
    private final RoundRepository rounds;
    private final FormQueries forms;
    private final ValidationRules rules;
    private final Caller caller;
    private final Sql sql;

    FigureImportSteps(
            FigureImportStore store,
            ObservationChanges changes,
            SubmissionRepository submissions,
            RoundRepository rounds,
            FormQueries forms,
            ValidationRules rules,
            Caller caller,
            Sql sql) {
        this.store = store;
        this.changes = changes;
        this.submissions = submissions;
        this.rounds = rounds;
        this.forms = forms;
        this.rules = rules;
        this.caller = caller;
        this.sql = sql;
    }

    @UnitOfWork
    Kept kept(UUID id) {
        return store.kept(id).orElseThrow(Problem::notFound);
    }

    /** @throws Problem 404 figure-file-forgotten when the file is no longer kept */
    @UnitOfWork
    void copyTo(UUID id, OutputStream out) {
        if (!store.copyTo(id, out)) {
            throw Problem.notFound();
        }
    }

    /** The forms of the caller's agency in the round, by the codes of their areas. */
    @UnitOfWork
    Map<String, UUID> byArea(UUID roundId) {
        Map<String, UUID> found = new HashMap<>();
        sql.all(
                        """
                        select st.code, s.id from submission s join area_state st on st.area_id = s.area_id and st.latest
                        where s.round_id = ? and s.agency_id = ? and st.code is not null""",
                        row -> Map.entry(row.text("code"), row.uuid("id")),
                        roundId,
                        caller.desk().agencyId())
                .forEach(one -> found.put(one.getKey(), one.getValue()));
        return found;
    }

    @UnitOfWork
    Set<UUID> ready(UUID id) {
        return new HashSet<>(store.ready(id));
    }

    @UnitOfWork
    void become(UUID id, State state, int rowsRead) {
        store.become(id, state, rowsRead);
    }

    @UnitOfWork
    void refuse(UUID id, String code, Map<String, Object> arguments) {
        store.refuse(id, code, arguments);
    }

    /** Rows that belong to no form of the caller's. */
    @UnitOfWork
    void find(UUID id, List<Finding> findings) {
        store.find(id, null, findings);
    }

    /** Forms whose rows do not stand together: none of them is taken. */
    @UnitOfWork
    void spoil(UUID id, Set<UUID> forms) {
        store.spoil(id, forms);
    }

    /** @param shown how many findings are written down at most */
    @UnitOfWork
    int check(Kept file, UUID formId, List<FigureRow> rows, int shown, int rowsRead) {
        store.seen(file.id(), rowsRead);
        return judge(file, formId, rows, shown, false);
    }

    /** Applies a form that was found ready; when it no longer is, nothing of it is applied and the findings say why. */
    @UnitOfWork
    int apply(Kept file, UUID formId, List<FigureRow> rows, int shown, int rowsRead) {
        store.seen(file.id(), rowsRead);
        store.forgetFindings(file.id(), formId);
        return judge(file, formId, rows, shown, true);
    }

    private int judge(Kept file, UUID formId, List<FigureRow> rows, int shown, boolean applying) {
        Optional<Submission> form = mine(file, formId);
        if (form.isEmpty()) {
            List<Finding> strange = first(
                    rows.stream()
                            .map(row -> row.finding(null, Severity.REFUSED, "row-of-no-form", Map.of()))
                            .toList(),
                    shown);
            store.find(file.id(), null, strange);
            return strange.size();
        }
        List<Finding> findings = new ArrayList<>();
        List<Decided> decided = List.of();
        try {
            if (applying) {
                submissions.locked(form.get());
            }
            List<Line> lines = forms.lines(formId);
            decided = decide(form.get(), rows);
            for (FigureRow row : rows) {
                findings.addAll(row.findings());
                mismatch(row, lines, findings);
            }
            decided.forEach(one -> findings.addAll(of(rows.get(one.index()), one)));
            boolean clean = findings.isEmpty();
            findings.addAll(objections(form.get(), lines, rows, decided));
            if (applying && clean) {
                changes.write(form.get(), decided, null, "figures-imported", "figure-import", file.id());
            }
        } catch (Problem problem) {
            findings.clear();
            findings.add(new Finding(rows.getFirst().number(), null, Severity.REFUSED, code(problem), Map.of()));
        }
        store.write(file.id(), result(formId, rows, decided, findings, applying));
        List<Finding> written = first(findings, shown);
        store.find(file.id(), formId, written);
        return written.size();
    }

    private static List<Finding> first(List<Finding> findings, int most) {
        return findings.size() > most ? findings.subList(0, Math.max(0, most)) : findings;
    }

    private static String code(Problem problem) {
        return switch (problem.slug()) {
            case "submission-state" -> "form-takes-no-figures";
            case "round-closed" -> "form-of-closed-round";
            default -> throw problem;
        };
    }

    /** Of this round, of this agency, and of this file where it is for one form. */
    private Optional<Submission> mine(Kept file, UUID formId) {
        return submissions
                .findByIdOptional(formId)
                .filter(form -> form.roundId().equals(file.roundId()))
                .filter(form ->
                        file.submissionId() == null || file.submissionId().equals(formId))
                .filter(submissions::isMine);
    }

    private List<Decided> decide(Submission form, List<FigureRow> rows) {
        List<Numbered> numbered = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).change() != null) {
                numbered.add(new Numbered(i, rows.get(i).change(), ""));
            }
        }
        String ownLast = caller.may(Permission.FIGURES_SEND) ? caller.subject() : null;
        return changes.decide(form, numbered, ownLast);
    }

    /** Columns that people see sorted or moved without those that they do not: the row says one measure and is of another. */
    private static void mismatch(FigureRow row, List<Line> lines, List<Finding> findings) {
        if (row.measureName() == null || row.change() == null) {
            return;
        }
        lines.stream()
                .map(Line::measure)
                .filter(measure -> measure.id().equals(row.change().measureId()))
                .findFirst()
                .filter(measure -> !plain(measure.name()).equals(plain(row.measureName())))
                .ifPresent(measure -> findings.add(row.finding(
                        FigureColumn.MEASURE_NAME,
                        Severity.REFUSED,
                        "row-of-another-measure",
                        Map.of("measure", measure.name()))));
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** What could not be read is not missing. */
    private static List<Finding> of(FigureRow row, Decided decided) {
        if (decided.outcome() == Outcome.CONFLICT) {
            return List.of(conflict(row, decided));
        }
        return decided.faults().stream()
                .filter(fault -> row.findings().isEmpty() || !fault.code().equals("required"))
                .map(fault -> row.finding(column(fault), Severity.REFUSED, fault.code(), fault.arguments()))
                .toList();
    }

    private static FigureColumn column(Fault fault) {
        return BY_POINTER.getOrDefault(fault.pointer(), FigureColumn.MEASURE_NAME);
    }

    private static Finding conflict(FigureRow row, Decided decided) {
        CellContent now =
                decided.held() == null ? CellContent.EMPTY : decided.held().content();
        boolean parts = decided.change().numerator() != null || now.numerator() != null;
        String held = now.presence() == null
                ? "–"
                : now.presence() != Presence.REPORTED
                        ? now.presence().name()
                        : now.numerator() != null
                                ? VietnameseNumber.write(now.numerator()) + "/"
                                        + VietnameseNumber.write(now.denominator())
                                : VietnameseNumber.write(now.value());
        return row.finding(
                parts ? FigureColumn.NUMERATOR : FigureColumn.VALUE,
                Severity.CONFLICT,
                "cell-changed-since",
                Map.of("held", held));
    }

    /** The verdict on the form as it would be with these figures. */
    private List<Finding> objections(Submission form, List<Line> lines, List<FigureRow> rows, List<Decided> decided) {
        Map<String, Decided> saved = decided.stream()
                .filter(one -> one.outcome() == Outcome.SAVED)
                .collect(Collectors.toMap(FigureImportSteps::key, one -> one));
        List<Line> after = lines.stream()
                .map(line -> {
                    Line changed = line;
                    for (Quality quality : Quality.values()) {
                        Decided one = saved.get(line.measure().id() + line.row().cell() + quality);
                        changed = one == null ? changed : changed.with(quality, one.content());
                    }
                    return changed;
                })
                .toList();
        Map<String, FigureRow> places = new HashMap<>();
        rows.stream()
                .filter(row -> row.change() != null)
                .forEach(row -> places.putIfAbsent(
                        row.change().measureId() + row.change().cell(), row));
        Quality expected = rounds.readable(form.roundId()).expectedQuality();
        return rules.verdict(form.roundId(), expected, after).stream()
                .filter(Objection::stops)
                .map(objection -> finding(objection, places.get(objection.measureId() + objection.cell())))
                .toList();
    }

    private static String key(Decided one) {
        return one.change().measureId() + one.change().cell() + one.key().quality();
    }

    private static Finding finding(Objection objection, FigureRow row) {
        Severity severity =
                objection.severity() == vn.mangnon.collection.Severity.ERROR ? Severity.ERROR : Severity.WARNING;
        String code = "objection-" + objection.rule();
        return row == null
                ? new Finding(0, null, severity, code, objection.arguments())
                : row.finding(FigureColumn.MEASURE_NAME, severity, code, objection.arguments());
    }

    private static FormResult result(
            UUID formId, List<FigureRow> rows, List<Decided> decided, List<Finding> findings, boolean applying) {
        int saved = count(decided, Outcome.SAVED);
        int refused = count(findings, Severity.REFUSED);
        int conflicts = count(findings, Severity.CONFLICT);
        FigureImportViews.Outcome outcome = refused + conflicts > 0
                ? FigureImportViews.Outcome.FAULTY
                : applying
                        ? FigureImportViews.Outcome.APPLIED
                        : saved > 0 ? FigureImportViews.Outcome.READY : FigureImportViews.Outcome.NOTHING_NEW;
        return new FormResult(
                formId,
                rows.getFirst().number(),
                rows.size(),
                saved,
                count(decided, Outcome.UNCHANGED),
                refused,
                conflicts,
                count(findings, Severity.ERROR),
                count(findings, Severity.WARNING),
                outcome);
    }

    private static int count(List<Decided> decided, Outcome outcome) {
        return (int) decided.stream().filter(one -> one.outcome() == outcome).count();
    }

    private static int count(List<Finding> findings, Severity severity) {
        return (int) findings.stream().filter(one -> one.severity() == severity).count();
    }
}
