package vn.mangnon.area;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import vn.mangnon.area.AreaImportStore.ActOnDay;
import vn.mangnon.area.AreaImportViews.Counts;
import vn.mangnon.area.AreaImportViews.DoubtView;
import vn.mangnon.area.AreaImportViews.ImportListItem;
import vn.mangnon.area.AreaImportViews.ImportView;
import vn.mangnon.area.AreaImportViews.Preview;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.IdempotencyKeys;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Problem.Fault;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Trail;
import vn.mangnon.platform.UnitOfWork;

/** Files of areas: read, checked as a whole, and taken as a whole or not at all. */
@ApplicationScoped
class AreaImports {
    private static final int DOUBTS_SHOWN = 100;

    private final AreaImportStore store;
    private final AreaApi api;
    private final Caller caller;
    private final Clock clock;
    private final IdempotencyKeys idempotency;
    private final Trail trail;

    AreaImports(
            AreaImportStore store, AreaApi api, Caller caller, Clock clock, IdempotencyKeys idempotency, Trail trail) {
        this.store = store;
        this.api = api;
        this.caller = caller;
        this.clock = clock;
        this.idempotency = idempotency;
        this.trail = trail;
    }

    @UnitOfWork
    ImportView take(String fileName, byte[] content) {
        byte[] digest = digest(content);
        UUID id = idempotency.once(
                "POST /area-imports",
                Map.of("file", HexFormat.of().formatHex(digest)),
                () -> accept(fileName, content, digest));
        return report(id);
    }

    /** @return what it would do; nothing is stored */
    @UnitOfWork
    Preview preview(byte[] content) {
        Map<ActOnDay, UUID> known = store.reorganisations();
        AreaImportPlan plan = plan(content, (act, on) -> known.getOrDefault(new ActOnDay(act, on), Ids.next()));
        return new Preview(
                plan.counts(), plan.doubts().stream().limit(DOUBTS_SHOWN).toList());
    }

    /** Once for the same content: what Măng Non does with its reference file at start-up. */
    @UnitOfWork
    Optional<ImportView> takeOnce(String fileName, byte[] content) {
        byte[] digest = digest(content);
        store.alone();
        return store.isImported(digest) ? Optional.empty() : Optional.of(report(accept(fileName, content, digest)));
    }

    @UnitOfWork
    ImportView report(UUID id) {
        ImportListItem item = store.one(id).orElseThrow(Problem::notFound);
        return new ImportView(
                item.id(),
                item.fileName(),
                item.importedAt(),
                item.importedBy(),
                item.counts(),
                store.firstDoubts(id, DOUBTS_SHOWN),
                List.of(),
                0);
    }

    @UnitOfWork
    Slice<ImportListItem> list(PageRequest page) {
        return store.list(page);
    }

    @UnitOfWork
    Slice<DoubtView> doubts(UUID id, PageRequest page) {
        store.one(id).orElseThrow(Problem::notFound);
        return store.doubts(id, page);
    }

    private UUID accept(String fileName, byte[] content, byte[] digest) {
        store.alone();
        Map<ActOnDay, UUID> known = store.reorganisations();
        AreaImportPlan plan = plan(
                content,
                (act, on) -> known.computeIfAbsent(
                        new ActOnDay(act, on), made -> api.reorganisation(ReorganisationSubject.AREA, act, on)));
        plan.carryOut(store);
        store.checkNow();
        UUID id = Ids.next();
        Counts counts = plan.counts();
        store.report(id, fileName, digest, clock.instant(), caller.subject(), counts, plan.doubtRows(id));
        trail.enter(
                "area-import",
                id,
                null,
                "imported",
                Map.of(
                        "rows",
                        counts.rows(),
                        "created",
                        counts.created(),
                        "changed",
                        counts.changed(),
                        "links",
                        counts.links()));
        return id;
    }

    private AreaImportPlan plan(byte[] content, BiFunction<Act, LocalDate, UUID> reorganisations) {
        AreaFile file = AreaFile.read(text(content));
        if (!file.faults().isEmpty()) {
            throw refused(file.faults());
        }
        AreaImportPlan plan = new AreaImportPlan(file, store.areas(), store.linksByPredecessor(), reorganisations);
        if (!file.faults().isEmpty()) {
            throw refused(file.faults());
        }
        return plan;
    }

    static String text(byte[] content) {
        try {
            return Normalizer.normalize(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)), Normalizer.Form.NFC);
        } catch (CharacterCodingException e) {
            throw refused(List.of(Fault.at("", "csv-encoding")));
        }
    }

    static String hex(byte[] content) {
        return HexFormat.of().formatHex(digest(content));
    }

    private static Problem refused(List<Fault> faults) {
        return Problem.against("area-file-refused", faults.toArray(Fault[]::new));
    }

    static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
