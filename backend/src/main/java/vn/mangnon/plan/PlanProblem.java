package vn.mangnon.plan;

import java.time.LocalDate;
import java.util.List;
import vn.mangnon.platform.Problem;

/** What cannot be done with a plan or a document. */
final class PlanProblem extends Problem {
    private PlanProblem(int status, String slug) {
        super(status, slug);
    }

    static Problem notDraft() {
        return new PlanProblem(409, "plan-not-draft");
    }

    static Problem notInForce() {
        return new PlanProblem(409, "plan-not-in-force");
    }

    static Problem closed() {
        return new PlanProblem(409, "plan-closed");
    }

    static Problem outsideReach() {
        return new PlanProblem(403, "outside-reach");
    }

    static Problem issuanceNeedsReason() {
        return against("issuance-needs-reason", Fault.at("/reason", "required"));
    }

    static Problem reversed(String pointer) {
        return against("reversed-span", Fault.at(pointer, "reversed-span"));
    }

    static Problem beforeEffect(String pointer, LocalDate effectiveOn) {
        return against("before-plan-takes-effect", Fault.at(pointer, "before-plan-takes-effect"))
                .with("day", effectiveOn);
    }

    static Problem parentNotIssued() {
        return against("parent-plan-not-issued", Fault.at("/parentPlanId", "parent-plan-not-issued"));
    }

    static Problem successorNotIssued() {
        return against("successor-plan-not-issued", Fault.at("/replacedBy", "successor-plan-not-issued"));
    }

    static Problem unknown(String pointer) {
        return against("unknown-reference", Fault.at(pointer, "unknown-id"));
    }

    static Problem documentReliedUpon() {
        return new PlanProblem(409, "document-relied-upon");
    }

    static Problem dayTwice() {
        return against("document-day-twice", Fault.at("/issuedPartial", "document-day-twice"));
    }

    static Problem dueTwice(String pointer) {
        return against("due-twice", Fault.at(pointer, "due-twice"));
    }

    static Problem nestedInItself(String pointer) {
        return against("nested-in-itself", Fault.at(pointer, "nested-in-itself"));
    }

    static Problem parentCodeTwice(String pointer) {
        return against("parent-code-twice", Fault.at(pointer, "parent-code-twice"));
    }

    static Problem basisTwice(String pointer) {
        return new PlanProblem(422, "basis-twice").faults(List.of(Fault.at(pointer, "basis-twice")));
    }

    static Problem notThereOn(String pointer, LocalDate day) {
        return against("not-there-on-day", Fault.at(pointer, "not-there-on-day"))
                .with("day", day);
    }
}
