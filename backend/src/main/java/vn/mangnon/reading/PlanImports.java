package vn.mangnon.reading;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.IdempotencyKeys;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Problem.Fault;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Trail;
import vn.mangnon.platform.UnitOfWork;
import vn.mangnon.platform.Versions;
import vn.mangnon.reading.DocumentDesk.Reading;
import vn.mangnon.reading.PlanImportStore.Original;
import vn.mangnon.reading.PlanImportStore.Stored;
import vn.mangnon.reading.PlanImportViews.PlanImportListItem;
import vn.mangnon.reading.PlanImportViews.PlanImportView;
import vn.mangnon.reading.PlanImportViews.Status;

/** Imported documents from upload to the end of their draft. */
@ApplicationScoped
class PlanImports {
    private static final String STREAM = "plan-import";

    private final PlanImportStore store;
    private final AgencyMatching agencies;
    private final Caller caller;
    private final Clock clock;
    private final IdempotencyKeys idempotency;
    private final MergePatch patches;
    private final Trail trail;

    PlanImports(
            PlanImportStore store,
            AgencyMatching agencies,
            Caller caller,
            Clock clock,
            IdempotencyKeys idempotency,
            MergePatch patches,
            Trail trail) {
        this.store = store;
        this.agencies = agencies;
        this.caller = caller;
        this.clock = clock;
        this.idempotency = idempotency;
        this.patches = patches;
        this.trail = trail;
    }

    @UnitOfWork
    PlanImportView add(String fileName, byte[] file, Reading reading) {
        byte[] sha256 = sha256(file);
        String digest = HexFormat.of().formatHex(sha256);
        UUID id = idempotency.once("POST /plan-imports", Map.of("file", digest, "name", fileName), () -> {
            UUID fresh = Ids.next();
            PlanDraft draft = agencies.matched(reading.draft());
            store.add(fresh, fileName, file, sha256, reading.document(), draft, caller, clock.instant());
            trail.enter(
                    STREAM,
                    fresh,
                    caller.desk().provinceId(),
                    "imported",
                    Map.of(
                            "sha256",
                            digest,
                            "format",
                            reading.document().format(),
                            "indicators",
                            draft.indicators().size(),
                            "assignments",
                            draft.assignments().size(),
                            "warnings",
                            draft.warnings().size()));
            return fresh;
        });
        return view(id);
    }

    @UnitOfWork
    PlanImportView view(UUID id) {
        return view(store.find(id).orElseThrow(Problem::notFound));
    }

    @UnitOfWork
    Slice<PlanImportListItem> list(Status status, String q, PageRequest page) {
        return store.list(status, q, page);
    }

    @UnitOfWork
    Original original(UUID id) {
        return store.original(id).orElseThrow(Problem::notFound);
    }

    @UnitOfWork
    PlanImportView correct(UUID id, long version, JsonNode patch) {
        Stored stored = open(id, version);
        PlanDraft draft = patches.apply(stored.draft(), patch, PlanDraft.class);
        if (draft.equals(stored.draft())) {
            return view(stored);
        }
        List<Fault> faults = new ArrayList<>(DraftRules.faults(draft, stored.text()));
        faults.addAll(agencies.unknown(draft));
        if (!faults.isEmpty()) {
            throw PlanImportProblem.inconsistent(faults);
        }
        store.correct(id, draft);
        trail.enter(STREAM, id, stored.provinceId(), "corrected", Map.of("fields", fields(patch)));
        return view(id);
    }

    @UnitOfWork
    PlanImportView discard(UUID id, long version) {
        Stored stored = open(id, version);
        store.discard(id, clock.instant());
        trail.enter(STREAM, id, stored.provinceId(), "discarded", Map.of());
        return view(id);
    }

    /** A draft that is still open, as the caller saw it, and nobody else's to change until the end of this unit of work. */
    private Stored open(UUID id, long version) {
        Stored stored = store.findForChange(id).orElseThrow(Problem::notFound);
        if (stored.status() != Status.DRAFT) {
            throw PlanImportProblem.settled(stored.status());
        }
        Versions.require(version, stored.version());
        return stored;
    }

    private PlanImportView view(Stored stored) {
        PlanDraft draft = stored.draft();
        boolean open = stored.status() == Status.DRAFT && caller.may(Permission.PLAN_IMPORT);
        return new PlanImportView(
                stored.id(),
                stored.status(),
                stored.text(),
                draft.document(),
                draft.objectives(),
                draft.indicators(),
                draft.tasks(),
                draft.assignments(),
                draft.references(),
                draft.deadlines(),
                draft.warnings(),
                stored.file(),
                stored.agencyId(),
                stored.importedAt(),
                stored.importedBy(),
                stored.planId(),
                open ? List.of("EDIT", "ACCEPT", "DISCARD") : List.of(),
                stored.version());
    }

    private static List<String> fields(JsonNode patch) {
        var fields = new ArrayList<String>();
        patch.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    private static byte[] sha256(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
