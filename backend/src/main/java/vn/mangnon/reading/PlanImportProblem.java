package vn.mangnon.reading;

import java.util.List;
import vn.mangnon.platform.Problem;
import vn.mangnon.reading.PlanImportViews.Status;

/** What cannot be done with a plan document. */
final class PlanImportProblem extends Problem {
    private PlanImportProblem(int status, String slug) {
        super(status, slug);
    }

    static Problem refused(DocumentRefused refusal) {
        return new PlanImportProblem(refusal.reason().status(), refusal.reason().slug())
                .with("megabytes", ReadingBudget.MAX_FILE_BYTES / (1024 * 1024));
    }

    static Problem settled(Status status) {
        return new PlanImportProblem(409, status == Status.ACCEPTED ? "import-accepted" : "import-discarded");
    }

    static Problem inconsistent(List<Fault> faults) {
        return new PlanImportProblem(422, "draft-inconsistent").faults(faults);
    }

    static Problem unknownArea() {
        return new PlanImportProblem(422, "unknown-area").faults(List.of(Fault.at("/areaId", "unknown-id")));
    }

    static Problem agencyUndecided(List<Fault> faults) {
        return new PlanImportProblem(422, "agency-undecided").faults(faults);
    }

    static Problem leadUndecided(List<Fault> faults) {
        return new PlanImportProblem(422, "lead-undecided").faults(faults);
    }

    static Problem busy() {
        return new PlanImportProblem(503, "reading-busy");
    }
}
