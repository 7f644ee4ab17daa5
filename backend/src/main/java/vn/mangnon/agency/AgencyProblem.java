package vn.mangnon.agency;

import java.util.List;
import vn.mangnon.platform.Problem;

/** What cannot be done with an agency. */
class AgencyProblem extends Problem {
    private AgencyProblem(int status, String slug) {
        super(status, slug);
    }

    static Problem unknown(String pointer) {
        return Problem.against("unknown-agency", Fault.at(pointer, "unknown-id"));
    }

    static Problem unknownArea() {
        return Problem.against("unknown-area", Fault.at("/areaId", "unknown-id"));
    }

    static Problem reportsToItself() {
        return new AgencyProblem(422, "agency-reports-to-itself")
                .faults(List.of(Fault.at("/reportsToId", "agency-itself")));
    }

    static Problem endsBeforeItBegins() {
        return Problem.against("agency-ends-before-it-begins", Fault.at("/validTo", "ends-before-it-begins"));
    }

    static Problem codeOfAnotherArea(String expected) {
        return new AgencyProblem(422, "agency-code-of-another-area")
                .with("expected", expected)
                .faults(List.of(Fault.at("/code", "agency-code")));
    }

    static Problem actMissing() {
        return new AgencyProblem(422, "act-missing").faults(List.of(Fault.at("/act", "required")));
    }

    static Problem successorsWithoutEnd() {
        return new AgencyProblem(422, "successors-without-end").faults(List.of(Fault.at("/validTo", "required")));
    }

    static Problem succeedsItself() {
        return Problem.against("agency-succeeds-itself", Fault.at("/successors", "succeeds-itself"));
    }
}
