package vn.mangnon.collection;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import vn.mangnon.platform.EvidenceFile;
import vn.mangnon.platform.Problem;

/** What cannot be done with rounds, forms and figures. */
final class CollectionProblem extends Problem {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private CollectionProblem(int status, String slug) {
        super(status, slug);
    }

    static Problem outsideReach() {
        return new CollectionProblem(403, "outside-reach");
    }

    static Problem planNotInForce() {
        return new CollectionProblem(409, "plan-not-in-force");
    }

    static Problem unknown(String pointer) {
        return against("unknown-reference", Fault.at(pointer, "unknown-id"));
    }

    static Problem periodUnclear(String pointer) {
        return against("period-unclear", Fault.at(pointer, "period-unclear"));
    }

    static Problem roundNotDraft() {
        return new CollectionProblem(409, "round-not-draft");
    }

    static Problem roundNotOpen() {
        return new CollectionProblem(409, "round-not-open");
    }

    static Problem closingNeedsReason(long unlocked) {
        return against("closing-needs-reason", Fault.at("/reason", "required")).with("count", unlocked);
    }

    static Problem draftInconsistent(List<Fault> faults) {
        return against("round-inconsistent").faults(faults);
    }

    static Problem ruleRefused(List<Fault> faults) {
        return against("rule-refused").faults(faults);
    }

    static Problem notReady(List<RoundViews.RoundHindrance> hindrances) {
        return against("round-not-ready")
                .faults(hindrances.stream()
                        .map(h -> Fault.at(h.pointer(), h.code()))
                        .toList());
    }

    static Problem sourceClash() {
        return new CollectionProblem(409, "source-clash");
    }

    static Problem sameFiguresAsked() {
        return new CollectionProblem(409, "figures-asked-twice");
    }

    static Problem wrongState(SubmissionState state) {
        return new CollectionProblem(409, "submission-state")
                .with("state", state)
                .member("state", state);
    }

    static Problem roundClosed() {
        return new CollectionProblem(409, "round-closed");
    }

    static Problem enteredByApprover() {
        return new CollectionProblem(403, "entered-by-approver");
    }

    static Problem history() {
        return new CollectionProblem(409, "form-is-history");
    }

    static Problem answeredFor() {
        return new CollectionProblem(409, "form-answered-for");
    }

    static Problem cannotAnswer() {
        return against("agency-cannot-answer", Fault.at("/agencyId", "agency-cannot-answer"));
    }

    static Problem hasErrors(List<Fault> faults, boolean errors) {
        return against(errors ? "form-has-errors" : "warnings-need-reason").faults(faults);
    }

    static Problem figuresRefused(List<Fault> faults) {
        return against("figures-refused").faults(faults);
    }

    static Problem cellsChanged(List<Fault> faults, Object cells) {
        return new CollectionProblem(409, "cells-changed").faults(faults).member("cells", cells);
    }

    static Problem remindedLately(Instant next, ZoneId zone) {
        return new CollectionProblem(409, "reminded-lately").with("next", MINUTES.format(next.atZone(zone)));
    }

    static Problem scopeMissing() {
        return new CollectionProblem(403, "scope-missing").with("scope", "figures:write");
    }

    static Problem fileRefused(String code) {
        return against("evidence-refused", Fault.at("/file", code, Map.of("max", EvidenceFile.MOST_MEGABYTES)));
    }

    static Problem importNotReady() {
        return new CollectionProblem(409, "figure-import-not-ready");
    }

    static Problem fileThere() {
        return new CollectionProblem(409, "evidence-there");
    }
}
