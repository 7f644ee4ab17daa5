package vn.mangnon.area;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.mangnon.platform.Problem;

/** What cannot be done with an area. */
class AreaProblem extends Problem {
    private AreaProblem(int status, String slug) {
        super(status, slug);
    }

    static Problem notFound(String parameter) {
        return Problem.against("unknown-area", Fault.at(parameter, "unknown-id"));
    }

    static Problem wrongType(AreaLevel level) {
        return new AreaProblem(422, "area-form")
                .with("level", level)
                .faults(List.of(Fault.at("/type", "area-type", Map.of("level", level))));
    }

    static Problem wrongName(AreaType type) {
        return new AreaProblem(422, "area-form").faults(List.of(Fault.at("/name", "area-name", Map.of("type", type))));
    }

    static Problem wrongCode(AreaLevel level) {
        return new AreaProblem(422, "area-form")
                .faults(List.of(Fault.at("/code", "area-code", Map.of("level", level))));
    }

    static Problem wrongParent() {
        return new AreaProblem(422, "area-form").faults(List.of(Fault.at("/parentId", "area-parent")));
    }

    static Problem alreadyEnded(LocalDate day) {
        return new AreaProblem(409, "area-ended").with("day", day);
    }

    static Problem changeTooEarly(LocalDate day) {
        return new AreaProblem(422, "area-change-too-early").with("day", day);
    }

    static Problem nothingChanges() {
        return new AreaProblem(422, "area-unchanged");
    }

    static Problem endsBeforeItBegins() {
        return Problem.against("area-ends-before-it-begins", Fault.at("/validTo", "ends-before-it-begins"));
    }

    static Problem actMissing() {
        return new AreaProblem(422, "act-missing").faults(List.of(Fault.at("/act", "required")));
    }

    static Problem successorsWithoutEnd() {
        return new AreaProblem(422, "successors-without-end").faults(List.of(Fault.at("/validTo", "required")));
    }

    static Problem levelStays() {
        return new AreaProblem(422, "area-level-stays").faults(List.of(Fault.at("/level", "area-level-stays")));
    }
}
