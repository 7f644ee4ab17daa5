package vn.mangnon.plan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.plan.PlanViews.DocumentAction;
import vn.mangnon.plan.PlanViews.DocumentRef;
import vn.mangnon.plan.PlanViews.LegalDocumentView;
import vn.mangnon.platform.Caller;
import vn.mangnon.platform.Fold;
import vn.mangnon.platform.IdempotencyKeys;
import vn.mangnon.platform.Ids;
import vn.mangnon.platform.ListQuery;
import vn.mangnon.platform.MergePatch;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Permission;
import vn.mangnon.platform.Problem;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.Trail;
import vn.mangnon.platform.UnitOfWork;

/** Legal documents: everybody reads them, the agency that recorded one keeps it. */
@ApplicationScoped
class LegalDocuments {
    private final LegalDocumentRepository documents;
    private final Sql sql;
    private final Caller caller;
    private final Clock clock;
    private final MergePatch patches;
    private final IdempotencyKeys idempotency;
    private final Trail trail;

    LegalDocuments(
            LegalDocumentRepository documents,
            Sql sql,
            Caller caller,
            Clock clock,
            MergePatch patches,
            IdempotencyKeys idempotency,
            Trail trail) {
        this.documents = documents;
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
        this.patches = patches;
        this.idempotency = idempotency;
        this.trail = trail;
    }

    record Filter(String q, LegalDocumentKind kind, String number, LocalDate issuedOn) {}

    @UnitOfWork
    Slice<DocumentRef> list(Filter filter, PageRequest page) {
        var query = ListQuery.select(PlanQueries.DOCUMENT, "legal_document d", PlanQueries::document)
                .whereIf(filter.kind(), "d.kind = ?")
                .whereIf(filter.number(), "d.number_folded = fold(?)")
                .whereIf(filter.issuedOn(), "d.issued_on = ?")
                .sortable("issuedOn", "coalesce(d.issued_on, '0001-01-01'::date)", "date")
                .sortable("number", "coalesce(d.number_folded, '')", "text")
                .sortable("title", "d.title collate \"vi-x-icu\"", "text")
                .identifiedBy("d.id");
        if (filter.q() != null && !filter.q().isBlank()) {
            query.where("d.search_text like ?", Fold.containing(filter.q()));
        }
        return query.page(sql, page, "-issuedOn");
    }

    @UnitOfWork
    LegalDocumentView view(UUID id) {
        LegalDocument document = documents.findByIdOptional(id).orElseThrow(Problem::notFound);
        documents.flush();
        LegalDocumentValues values = document.values();
        List<UUID> plans = sql.all(
                "select id from plan where legal_document_id = ? order by id limit 200", row -> row.uuid("id"), id);
        return new LegalDocumentView(
                id,
                values.kind(),
                values.number(),
                values.numberAsWritten(),
                values.issuedOn(),
                values.issuedPartial(),
                values.issuer(),
                values.title(),
                values.signer(),
                values.signerTitle(),
                plans,
                actions(document),
                document.version());
    }

    private List<DocumentAction> actions(LegalDocument document) {
        if (!caller.may(Permission.PLAN_EDIT) || !keeps(document)) {
            return List.of();
        }
        return documents.isUsed(document.id())
                ? List.of(DocumentAction.EDIT)
                : List.of(DocumentAction.EDIT, DocumentAction.DELETE);
    }

    @UnitOfWork
    LegalDocumentView record(LegalDocumentValues values) {
        return view(idempotency.once("POST /legal-documents", values, () -> {
            LegalDocument document = persist(values);
            trail.enter("legal-document", document.id(), null, "recorded", Map.of("kind", values.kind()));
            return document.id();
        }));
    }

    void relyOn(UUID id) {
        documents.toRelyOn(id);
    }

    /** The one that is meant, or a new one. */
    UUID findOrRecord(LegalDocumentValues values) {
        return documents.sameAs(values).orElseGet(() -> persist(values).id());
    }

    /** The one that a plan cites: what the same agency cited alike before is meant again, though its number, day or issuer is not known. */
    UUID findOrRecordCited(LegalDocumentValues values) {
        return documents
                .sameAs(values)
                .or(() -> documents.citedAlike(values, recorder()))
                .orElseGet(() -> persist(values).id());
    }

    private UUID recorder() {
        return caller.isSystem() ? null : caller.desk().agencyId();
    }

    private LegalDocument persist(LegalDocumentValues values) {
        LegalDocument document = LegalDocument.recorded(Ids.next(), values, recorder(), clock.instant());
        documents.persist(document);
        documents.flush();
        return document;
    }

    @UnitOfWork
    LegalDocumentView change(UUID id, long expectedVersion, JsonNode patch) {
        LegalDocument document = toWrite(id, expectedVersion);
        LegalDocumentValues before = document.values();
        LegalDocumentValues wanted = patches.apply(before, patch, LegalDocumentValues.class);
        if (documents.isReliedUpon(id)) {
            document.complete(wanted);
        } else {
            document.correct(wanted);
        }
        documents.flush();
        List<String> fields = Changed.fields(before, wanted);
        if (!fields.isEmpty()) {
            trail.enter("legal-document", id, null, "changed", Map.of("fields", fields));
        }
        return view(id);
    }

    @UnitOfWork
    void remove(UUID id, long expectedVersion) {
        LegalDocument document = toWrite(id, expectedVersion);
        trail.enter("legal-document", id, null, "removed", Map.of());
        documents.delete(document);
        documents.flush();
    }

    private LegalDocument toWrite(UUID id, long expectedVersion) {
        LegalDocument document = documents.findByIdOptional(id).orElseThrow(Problem::notFound);
        if (!keeps(document)) {
            throw PlanProblem.outsideReach();
        }
        return documents.toWrite(id, expectedVersion);
    }

    private boolean keeps(LegalDocument document) {
        return caller.isSystem() || caller.desk().agencyId().equals(document.recordedByAgencyId());
    }
}
