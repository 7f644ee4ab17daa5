package vn.mangnon.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The head of a plan and the rules of its life: drafted, issued, amended, closed or replaced. */
@Entity
@Table(name = "plan")
class Plan {
    @Id
    private UUID id;

    private UUID legalDocumentId;
    private UUID agencyId;
    private UUID areaId;
    private UUID provinceId;
    private UUID parentPlanId;
    private String title;
    private Integer periodFrom;
    private Integer periodTo;
    private String generalObjective;

    @Enumerated(EnumType.STRING)
    private PlanState state;

    private LocalDate effectiveOn;
    private String issuanceReason;
    private LocalDate closedOn;
    private String closingReason;
    private UUID replacedBy;
    private boolean sample;
    private Instant recordedAt;

    @Version
    private int version;

    protected Plan() {}

    static Plan drafted(UUID id, PlanValues values, UUID provinceId, boolean sample, Instant at) {
        Plan plan = new Plan();
        plan.id = id;
        plan.state = PlanState.DRAFT;
        plan.sample = sample;
        plan.recordedAt = at;
        plan.write(values, provinceId);
        return plan;
    }

    void revise(PlanValues values, UUID provinceId) {
        requireDraft();
        write(values, provinceId);
    }

    private void write(PlanValues values, UUID provinceId) {
        if (values.period() != null && values.period().from() > values.period().to()) {
            throw PlanProblem.reversed("/period/from");
        }
        if (id.equals(values.parentPlanId())) {
            throw PlanProblem.parentNotIssued();
        }
        this.legalDocumentId = values.legalDocumentId();
        this.agencyId = values.agencyId();
        this.areaId = values.areaId();
        this.provinceId = provinceId;
        this.parentPlanId = values.parentPlanId();
        this.title = values.title();
        this.periodFrom = values.period() == null ? null : values.period().from();
        this.periodTo = values.period() == null ? null : values.period().to();
        this.generalObjective = values.generalObjective();
    }

    /**
     * The first day in force, should the draft be issued now: the day given, else the day of its document, else today.
     *
     * @param reason needed when the document lacks its number or its day
     */
    LocalDate firstDay(LegalDocument document, LocalDate given, String reason, LocalDate today) {
        requireDraft();
        if (!document.isCitable() && reason == null) {
            throw PlanProblem.issuanceNeedsReason();
        }
        return given != null ? given : document.issuedOn() != null ? document.issuedOn() : today;
    }

    void issue(LegalDocument document, LocalDate given, String reason, LocalDate today) {
        effectiveOn = firstDay(document, given, reason, today);
        issuanceReason = reason;
        state = PlanState.IN_FORCE;
    }

    /** @param successor the plan that takes its place; null when it simply ends */
    void close(LocalDate on, String reason, Plan successor) {
        requireInForce();
        if (on.isBefore(effectiveOn)) {
            throw PlanProblem.beforeEffect("/on", effectiveOn);
        }
        if (successor != null && (successor.id.equals(id) || successor.state == PlanState.DRAFT)) {
            throw PlanProblem.successorNotIssued();
        }
        state = successor == null ? PlanState.CLOSED : PlanState.REPLACED;
        closedOn = on;
        closingReason = reason;
        replacedBy = successor == null ? null : successor.id;
    }

    /** @param from the day on which the amendment takes effect; it may lie in the past, but not before the plan's own */
    void requireAmendable(LocalDate from) {
        requireInForce();
        if (from.isBefore(effectiveOn)) {
            throw PlanProblem.beforeEffect("/effectiveOn", effectiveOn);
        }
    }

    void requireDraft() {
        if (state != PlanState.DRAFT) {
            throw PlanProblem.notDraft();
        }
    }

    void requireInForce() {
        if (state != PlanState.IN_FORCE) {
            throw PlanProblem.notInForce();
        }
    }

    void requireNotClosed() {
        if (state == PlanState.CLOSED || state == PlanState.REPLACED) {
            throw PlanProblem.closed();
        }
    }

    PlanValues values() {
        return new PlanValues(
                title,
                legalDocumentId,
                agencyId,
                areaId,
                parentPlanId,
                Years.of(periodFrom, periodTo),
                generalObjective);
    }

    PlanSummary summary() {
        return new PlanSummary(
                id, title, state, agencyId, areaId, provinceId, parentPlanId, effectiveOn, closedOn, sample, version);
    }

    UUID id() {
        return id;
    }

    PlanState state() {
        return state;
    }

    UUID agencyId() {
        return agencyId;
    }

    UUID areaId() {
        return areaId;
    }

    UUID provinceId() {
        return provinceId;
    }

    UUID legalDocumentId() {
        return legalDocumentId;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    int version() {
        return version;
    }
}
