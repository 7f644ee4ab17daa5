package vn.mangnon.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.platform.Versioned;

/** What callers see of plans. */
final class PlanViews {
    private PlanViews() {}

    @Schema(name = "LegalDocumentRef", description = "A document in short")
    record DocumentRef(
            UUID id,
            LegalDocumentKind kind,

            @Schema(nullable = true, examples = "52/KH-UBND")
            String number,

            @Schema(nullable = true, examples = "/KH-UBND") String numberAsWritten,
            @Schema(nullable = true) LocalDate issuedOn,
            @Schema(nullable = true, examples = "2024-03") String issuedPartial,

            @Schema(nullable = true, examples = "UBND tỉnh Quảng Ninh")
            String issuer,

            String title) {}

    @Schema(name = "PlanPlace", description = "An area or an agency by name")
    record Place(
            UUID id,

            @Schema(nullable = true, description = "GSO code or agency code; null when not known")
            String code,

            String name) {}

    @Schema(name = "PlanBasis", description = "A document that the plan refers to, and how")
    record BasisView(BasisRelation relation, DocumentRef document) {}

    @Schema(name = "PlanRef", description = "Another plan in short")
    record PlanRef(UUID id, String title, PlanState state, UUID areaId, String areaName) {}

    @Schema(name = "Plan")
    record PlanView(
            UUID id,
            String title,
            PlanState state,

            @Schema(description = "The document by which it is issued")
            DocumentRef document,

            @Schema(description = "Whose planner edits it") Place agency,
            Place area,

            @Schema(nullable = true, description = "The province of the area; null for the nation")
            UUID provinceId,

            @Schema(nullable = true) Years period,
            @Schema(nullable = true) String generalObjective,

            @Schema(nullable = true, description = "First day in force; null in a draft")
            LocalDate effectiveOn,

            @Schema(nullable = true, description = "Why it was issued although its document lacks number or day")
            String issuanceReason,

            @Schema(nullable = true, description = "First day on which it is no longer in force")
            LocalDate closedOn,

            @Schema(nullable = true) String closingReason,

            @Schema(nullable = true, description = "The plan that took its place")
            PlanRef replacedBy,

            @Schema(description = "The plans whose place it took")
            List<PlanRef> replaces,

            @Schema(description = "The plans that it carries out, from the next above to the nation's")
            List<PlanRef> above,

            @Schema(description = "How many plans carry it out; list them by parentPlanId")
            long below,

            List<BasisView> bases,

            @Schema(description = "How many items there are on the day shown")
            Counts counts,

            @Schema(description = "How many amendments there are in all")
            long amendments,

            @Schema(description = "Of a draft: what somebody should look at before it is issued")
            List<Hindrance> hindrances,

            @Schema(description = "The day as of which the items count")
            LocalDate on,

            @Schema(description = "Demonstration data") boolean sample,
            List<PlanAction> allowedActions,

            @Schema(description = "For If-Match; changes with every item of a draft")
            long version)
            implements Versioned {}

    @Schema(name = "PlanCounts")
    record Counts(long objectives, long tasks, long reportingDuties, long fundingSources) {}

    @Schema(name = "PlanListItem")
    record PlanListItem(
            UUID id,
            String title,
            PlanState state,
            DocumentRef document,
            Place agency,
            Place area,
            @Schema(nullable = true) Years period,
            @Schema(nullable = true) UUID parentPlanId,
            @Schema(nullable = true) LocalDate effectiveOn,
            @Schema(nullable = true) LocalDate closedOn,
            @Schema(description = "Demonstration data") boolean sample,
            @Schema(description = "For If-Match") long version) {}

    @Schema(name = "PlanAmendment")
    record AmendmentView(
            UUID id,
            UUID planId,

            @Schema(description = "Counts from 1 in each plan, in the order of recording")
            int number,

            String reason,
            @Schema(nullable = true) DocumentRef document,
            LocalDate effectiveOn,
            Instant recordedAt,

            @Schema(nullable = true, description = "The agency that recorded it; null: Măng Non itself")
            Place recordedBy,

            @Schema(description = "It took effect on a day before the one on which it was recorded")
            boolean retroactive,

            List<ChangeView> changes,

            @Schema(description = "None: an amendment stays as it is; a later one puts it right")
            List<PlanAction> allowedActions,

            long version)
            implements Versioned {}

    @Schema(name = "PlanAmendmentChange", description = "What was done to one item, and what it said before and after")
    record ChangeView(
            PlanSubject subject,
            AmendmentAct act,
            UUID itemId,

            @Schema(
                    nullable = true,
                    type = SchemaType.OBJECT,
                    description = "The values that held on the effective day")
            Map<String, Object> before,

            @Schema(nullable = true, type = SchemaType.OBJECT, description = "The values from the effective day on")
            Map<String, Object> after) {}

    @Schema(name = "LegalDocument")
    record LegalDocumentView(
            UUID id,
            LegalDocumentKind kind,

            @Schema(nullable = true, examples = "52/KH-UBND")
            String number,

            @Schema(
                    nullable = true,
                    description = "What stands after \"Số:\" when the running number is blank",
                    examples = "/KH-UBND")
            String numberAsWritten,

            @Schema(nullable = true) LocalDate issuedOn,

            @Schema(nullable = true, description = "Month or year when the day is not known", examples = "2024-03")
            String issuedPartial,

            @Schema(nullable = true, examples = "UBND tỉnh Quảng Ninh")
            String issuer,

            String title,
            @Schema(nullable = true) String signer,
            @Schema(nullable = true) String signerTitle,

            @Schema(description = "The plans that it issues, as far as the caller may see them")
            List<UUID> planIds,

            List<DocumentAction> allowedActions,
            long version)
            implements Versioned {}

    @Schema(name = "LegalDocumentAction")
    enum DocumentAction {
        EDIT,
        DELETE
    }

    @Schema(name = "TaskSearchItem", description = "A task wherever it stands")
    record TaskFound(
            UUID id,
            UUID planId,
            String planTitle,
            UUID areaId,

            @Schema(nullable = true, description = "The printed path", examples = "II.3.a")
            String code,

            String statement,
            @Schema(nullable = true) LocalDate effectiveFrom,
            @Schema(nullable = true) LocalDate effectiveTo,
            @Schema(description = "Demonstration data") boolean sample) {}
}
