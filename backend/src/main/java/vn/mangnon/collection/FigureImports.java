package vn.mangnon.collection;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.collection.FigureImportStore.Kept;
import vn.mangnon.collection.FigureImportStore.Shown;
import vn.mangnon.collection.FigureImportViews.Action;
import vn.mangnon.collection.FigureImportViews.FigureFindingView;
import vn.mangnon.collection.FigureImportViews.FigureImportFormView;
import vn.mangnon.collection.FigureImportViews.FigureImportItem;
import vn.mangnon.collection.FigureImportViews.ImportView;
import vn.mangnon.collection.FigureImportViews.Outcome;
import vn.mangnon.collection.FigureImportViews.State;
import vn.mangnon.collection.RoundViews.Place;
import vn.mangnon.collection.Submission.Person;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.IdempotencyKeys;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.SheetFormat;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.SystemWork;
import vn.mangnon.platform.Trail;
import vn.mangnon.platform.UnitOfWork;
import vn.mangnon.platform.Versions;

/** Files of figures: taken in, shown, and given on to be checked and applied. */
@ApplicationScoped
class FigureImports {
    private static final String SCOPE = "figures:write";
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int FINDINGS_SHOWN = 100;

    private final FigureImportStore store;
    private final SubmissionRepository submissions;
    private final SubmissionQueries forms;
    private final RoundRepository rounds;
    private final IdempotencyKeys idempotency;
    private final Caller caller;
    private final Trail trail;
    private final Clock clock;
    private final SystemWork systemWork;

    FigureImports(
            FigureImportStore store,
            SubmissionRepository submissions,
            SubmissionQueries forms,
            RoundRepository rounds,
            IdempotencyKeys idempotency,
            Caller caller,
            Trail trail,
            Clock clock,
            SystemWork systemWork) {
        this.store = store;
        this.submissions = submissions;
        this.forms = forms;
        this.rounds = rounds;
        this.idempotency = idempotency;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
        this.systemWork = systemWork;
    }

    /** @param fresh it was not taken before under the same key: somebody has to check it */
    record Taken(UUID id, boolean fresh) {}

    /** @throws Problem 403 for a form of another agency, 409 for one that takes no figures */
    @UnitOfWork
    Taken takeForForm(UUID submissionId, String fileName, SheetFormat format, Path content) {
        requireScope();
        Submission form = submissions.readable(submissionId);
        if (!submissions.isMine(form)) {
            throw CollectionProblem.outsideReach();
        }
        return take(
                "POST /submissions/" + submissionId + "/figure-imports",
                form.roundId(),
                form,
                fileName,
                format,
                content);
    }

    /** A file for all forms of the caller's agency in the round. */
    @UnitOfWork
    Taken takeForRound(UUID roundId, String fileName, SheetFormat format, Path content) {
        requireScope();
        rounds.readable(roundId);
        return take("POST /collection-rounds/" + roundId + "/figure-imports", roundId, null, fileName, format, content);
    }

    private Taken take(
            String operation, UUID roundId, Submission form, String fileName, SheetFormat format, Path content) {
        byte[] digest = digest(content);
        boolean[] fresh = new boolean[1];
        UUID taken = idempotency.once(operation, Map.of("file", HexFormat.of().formatHex(digest)), () -> {
            if (form != null) {
                form.requireFigures(submissions.roundState(form));
            }
            fresh[0] = true;
            UUID id = Ids.next();
            long bytes = sizeOf(content);
            store.add(
                    id,
                    roundId,
                    form == null ? null : form.id(),
                    caller.desk().agencyId(),
                    fileName,
                    format,
                    digest,
                    bytes,
                    content,
                    new Person(caller.subject(), caller.name()));
            trail.enter(
                    "figure-import",
                    id,
                    form == null ? rounds.readable(roundId).provinceId() : form.provinceId(),
                    "uploaded",
                    Map.of("roundId", roundId, "bytes", bytes));
            return id;
        });
        return new Taken(taken, fresh[0]);
    }

    /**
     * Begins to apply a checked file, or goes on where applying it was cut off.
     *
     * @throws Problem 409 figure-import-not-ready
     */
    @UnitOfWork
    void begin(UUID id, long expectedVersion) {
        requireScope();
        Kept kept = store.kept(id).orElseThrow(Problem::notFound);
        Versions.require(expectedVersion, kept.version());
        if (!mayApply(kept.state(), id)) {
            throw CollectionProblem.importNotReady();
        }
        store.become(id, State.APPLYING, store.shown(id).orElseThrow().rowsRead());
    }

    private boolean mayApply(State state, UUID id) {
        return (state == State.CHECKED || state == State.INTERRUPTED)
                && !store.ready(id).isEmpty();
    }

    @UnitOfWork
    ImportView view(UUID id) {
        Shown shown = store.shown(id).orElseThrow(Problem::notFound);
        FigureImportItem item = shown.item();
        Place area = item.submissionId() == null
                ? null
                : forms.head(item.submissionId())
                        .map(head -> head.item().area())
                        .orElse(null);
        boolean apply = caller.may(Permission.FIGURES_IMPORT) && shown.kept() && mayApply(item.state(), id);
        return new ImportView(
                id,
                item.roundId(),
                item.roundTitle(),
                item.submissionId(),
                area,
                item.fileName(),
                item.format(),
                item.state(),
                shown.refusal(),
                shown.rowsRead(),
                item.counts(),
                store.firstFindings(id, FINDINGS_SHOWN),
                item.importedAt(),
                item.importedBy(),
                item.appliedAt(),
                shown.kept(),
                apply ? List.of(Action.APPLY) : List.of(),
                item.version());
    }

    @UnitOfWork
    Slice<FigureImportItem> list(UUID roundId, UUID submissionId, PageRequest page) {
        return store.list(roundId, submissionId, page);
    }

    @UnitOfWork
    Slice<FigureFindingView> findings(UUID id, UUID submissionId, FigureRow.Severity severity, PageRequest page) {
        store.shown(id).orElseThrow(Problem::notFound);
        return store.findings(id, submissionId, severity, page);
    }

    @UnitOfWork
    Slice<FigureImportFormView> forms(UUID id, Outcome outcome, PageRequest page) {
        store.shown(id).orElseThrow(Problem::notFound);
        return store.forms(id, outcome, page);
    }

    private void requireScope() {
        if (!caller.may(Permission.FIGURES_ENTER) && !caller.scopes().contains(SCOPE)) {
            throw CollectionProblem.scopeMissing();
        }
    }

    @Scheduled(every = "6h", delayed = "11m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetOldFiles() {
        systemWork.callApart(() -> forget(clock.instant().minus(KEPT)));
    }

    @UnitOfWork
    int forget(Instant before) {
        return store.forgetContents(before);
    }

    private static byte[] digest(Path content) {
        try (InputStream in = Files.newInputStream(content)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return digest.digest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long sizeOf(Path content) {
        try {
            return Files.size(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
