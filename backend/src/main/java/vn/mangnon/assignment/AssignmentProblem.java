package vn.mangnon.assignment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.mangnon.platform.Problem;

/** What cannot be done with an assignment. */
class AssignmentProblem extends Problem {
    private final transient Map<String, Object> said = new LinkedHashMap<>();

    AssignmentProblem(int status, String slug) {
        super(status, slug);
    }

    /** The same again, from what was kept of it. */
    static AssignmentProblem again(int status, String slug, Map<String, Object> said, List<Fault> faults) {
        AssignmentProblem problem = new AssignmentProblem(status, slug);
        said.forEach(problem::saying);
        problem.faults(faults);
        return problem;
    }

    static AssignmentProblem secondLead(String agency, Span days) {
        AssignmentProblem problem = new AssignmentProblem(409, "second-lead").saying("agency", agency);
        return problem.saying("from", days.from() == null ? "…" : days.from())
                .saying("until", days.until() == null ? "…" : days.until());
    }

    static AssignmentProblem assignedTwice(String agency) {
        return new AssignmentProblem(409, "assigned-twice").saying("agency", agency);
    }

    static AssignmentProblem unknownSubject() {
        return new AssignmentProblem(422, "unknown-subject").at("/subjectId", "unknown-id");
    }

    static AssignmentProblem unknownAgency(String pointer) {
        return new AssignmentProblem(422, "unknown-agency").at(pointer, "unknown-id");
    }

    static AssignmentProblem agencyNotActive(String pointer, String agency) {
        return new AssignmentProblem(422, "agency-not-active")
                .saying("agency", agency)
                .at(pointer, "agency-not-active");
    }

    static AssignmentProblem endsBeforeItBegins(String pointer) {
        return new AssignmentProblem(422, "assignment-ends-before-it-begins").at(pointer, "before-first-day");
    }

    static AssignmentProblem endsAlready(LocalDate day) {
        return new AssignmentProblem(422, "assignment-ends-already")
                .saying("day", day)
                .at("/on", "ends-already");
    }

    static AssignmentProblem begun() {
        return new AssignmentProblem(409, "assignment-begun");
    }

    static AssignmentProblem beginsBeforeTomorrow(LocalDate today) {
        return new AssignmentProblem(422, "assignment-begins-too-early")
                .saying("day", today)
                .at("/from", "not-after-today");
    }

    static AssignmentProblem ofDraft() {
        return new AssignmentProblem(409, "assignment-of-draft");
    }

    static AssignmentProblem missing(String pointer) {
        return new AssignmentProblem(422, "change-incomplete").at(pointer, "required");
    }

    static AssignmentProblem stale() {
        return new AssignmentProblem(412, "stale");
    }

    static AssignmentProblem gone() {
        return new AssignmentProblem(404, "not-found");
    }

    static AssignmentProblem handOverToItself() {
        return new AssignmentProblem(422, "handover-to-itself").at("/toAgencyId", "same-agency");
    }

    static AssignmentProblem handOverNeedsReason(String agency) {
        return new AssignmentProblem(422, "handover-needs-reason")
                .saying("agency", agency)
                .at("/reason", "required");
    }

    static AssignmentProblem outsideReach() {
        return new AssignmentProblem(403, "outside-reach");
    }

    static AssignmentProblem notInForce() {
        return new AssignmentProblem(409, "assignment-not-in-force");
    }

    static Problem progressState(ProgressState state) {
        return new AssignmentProblem(409, "progress-state")
                .saying("state", state)
                .member("state", state);
    }

    static AssignmentProblem reportedByOneself() {
        return new AssignmentProblem(403, "reported-by-oneself");
    }

    static AssignmentProblem progressUnclear() {
        return new AssignmentProblem(422, "progress-unclear").at("/percent", "percent-or-milestone");
    }

    static AssignmentProblem progressOfTomorrow() {
        return new AssignmentProblem(422, "progress-of-tomorrow").at("/asOf", "after-today");
    }

    static AssignmentProblem progressNotComplete() {
        return new AssignmentProblem(422, "progress-not-complete").at("/percent", "not-complete");
    }

    static AssignmentProblem unknownAssignment() {
        return new AssignmentProblem(422, "unknown-assignment").at("/assignmentId", "unknown-id");
    }

    static AssignmentProblem unknownDuty() {
        return new AssignmentProblem(422, "unknown-duty").at("/dutyId", "unknown-id");
    }

    static AssignmentProblem dutyDelivered() {
        return new AssignmentProblem(409, "duty-delivered");
    }

    static Problem obstacleState(ObstacleState state) {
        return new AssignmentProblem(409, "obstacle-state")
                .saying("state", state)
                .member("state", state);
    }

    static AssignmentProblem obstacleNoFurther() {
        return new AssignmentProblem(409, "obstacle-no-further");
    }

    static Problem fileRefused(String code, int most) {
        return against("evidence-refused", Fault.at("/file", code, Map.of("max", most)));
    }

    private AssignmentProblem saying(String name, Object value) {
        said.put(name, value.toString());
        with(name, value);
        return this;
    }

    private AssignmentProblem at(String pointer, String code) {
        faults(List.of(Fault.at(pointer, code)));
        return this;
    }

    /** The arguments of its text. */
    Map<String, Object> said() {
        return Map.copyOf(said);
    }
}
