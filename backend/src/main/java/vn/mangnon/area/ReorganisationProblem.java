package vn.mangnon.area;

import java.util.List;
import java.util.Set;
import vn.mangnon.platform.Problem;

/** What cannot be done with a reorganisation. */
class ReorganisationProblem extends Problem {
    /** Faults that another act or a later one would not have: a clash with the state of things. */
    private static final Set<String> CLASHES = Set.of(
            "reorganisation-later-history",
            "reorganisation-code-taken",
            "reorganisation-key-taken",
            "reorganisation-still-inside");

    private ReorganisationProblem(int status, String slug) {
        super(status, slug);
    }

    static Problem refused(List<Fault> faults) {
        boolean clash = faults.stream().anyMatch(fault -> CLASHES.contains(fault.code()));
        return new ReorganisationProblem(clash ? 409 : 422, clash ? "reorganisation-clash" : "reorganisation-refused")
                .faults(faults);
    }

    static Problem notDraft() {
        return new ReorganisationProblem(409, "reorganisation-not-draft");
    }

    static Problem notExecuted() {
        return new ReorganisationProblem(409, "reorganisation-not-executed");
    }

    static Problem dependedOn(List<Fault> faults) {
        return new ReorganisationProblem(409, "reorganisation-depended-on").faults(faults);
    }

    static Problem fileRefused(List<Fault> faults) {
        return new ReorganisationProblem(422, "reorganisation-file-refused").faults(faults);
    }
}
