package vn.mangnon.access;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.mangnon.testing.Door;

/**
 * One request for each operation, and more where reach decides. Changes are sent with a version that nobody ever saw: whoever
 * gets 412 was let through and would have changed it, and nothing changes under the next caller.
 */
final class Probes {
    private static final String NEVER_SEEN = "\"987654321\"";
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final UUID NOWHERE = UUID.fromString("01900000-0000-7000-8000-000000000000");

    /** @param triedOn what stands behind the ids of the path */
    record Probe(String operation, String triedOn, Function<RequestSpecification, Response> knock) {}

    private final List<Probe> probes = new ArrayList<>();
    private final String planner;
    private final String auditor;
    private final String keeper;
    private final String health;
    private final String document;
    private final Contents draft;
    private final Contents issued;

    /**
     * Makes what is knocked at.
     *
     * @param planner token of a planner of Sở Y tế Quảng Ninh
     * @param auditor token of an auditor of Quảng Ninh
     */
    Probes(String planner, String auditor, String keeper) {
        this.planner = planner;
        this.auditor = auditor;
        this.keeper = keeper;
        health = agency("22.SYT");
        document = post(
                "/legal-documents", Map.of("kind", "KE_HOACH", "title", "Kế hoạch thử quyền " + UUID.randomUUID()));
        draft = new Contents(false);
        issued = new Contents(true);
    }

    /** A plan of Sở Y tế with one of everything. */
    private final class Contents {
        private final String plan;
        private final String objective;
        private final String task;
        private final String duty;
        private final String funding;
        private final String indicator;
        private final String assignment;
        private final String measure;

        Contents(boolean issue) {
            plan = post("/plans", Map.of("title", "Thử quyền", "legalDocumentId", document));
            objective = post("/plans/" + plan + "/objectives", Map.of("code", "1", "statement", "Bảo vệ trẻ em"));
            task = post("/plans/" + plan + "/tasks", Map.of("code", "II.1", "statement", "Truyền thông"));
            duty = post("/plans/" + plan + "/reporting-duties", Map.of("kind", "REPORT", "statement", "Báo cáo năm"));
            funding = post("/plans/" + plan + "/funding-sources", Map.of("statement", "Ngân sách tỉnh"));
            indicator = post(
                    "/plans/" + plan + "/indicators",
                    Map.of(
                            "code",
                            "1",
                            "statement",
                            "Tỷ lệ trẻ em được tiêm chủng",
                            "measures",
                            List.of(Map.of("name", "Tỷ lệ trẻ em được tiêm chủng", "unit", "PERCENT"))));
            measure = Door.as(planner)
                    .get("/indicators/" + indicator)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("measures[0].id");
            assignment = post("/assignments", assignment(task));
            if (issue) {
                String tag = Door.as(planner).get("/plans/" + plan).header("ETag");
                Door.as(planner)
                        .contentType(ContentType.JSON)
                        .header("If-Match", tag)
                        .body(Map.of("reason", "Văn bản chưa có số"))
                        .post("/plans/" + plan + "/issuance")
                        .then()
                        .statusCode(200);
            }
        }
    }

    List<Probe> all() {
        directory();
        documents();
        contents("a draft of the health department", draft);
        contents("an issued plan of the health department", issued);
        acts();
        working();
        imports();
        collecting();
        notices();
        trail();
        return probes;
    }

    private void directory() {
        read("getMe", "oneself", "/me");
        read("listAreas", "all", "/areas?limit=1");
        String ward = Door.as(planner)
                .queryParam("q", "ha long")
                .queryParam("level", "COMMUNE")
                .queryParam("on", "2026-01-01")
                .get("/areas")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        read("getArea", "a ward", "/areas/" + ward);
        change("changeArea", "a ward", "/areas/" + ward, Map.of("doubt", "thử"));
        create("establishArea", "a body without its fields", "/areas", Map.of());
        read("listAgencies", "all", "/agencies?limit=1");
        read("getAgency", "the health department", "/agencies/" + health);
        change("changeAgency", "the health department", "/agencies/" + health, Map.of("doubt", "thử"));
        create("establishAgency", "a body without its fields", "/agencies", Map.of());
        add("importAreas", "a file that is none", knock -> knock.multiPart(
                        "file", "x.csv", "nothing".getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/area-imports"));
        read("listAreaImports", "all", "/area-imports");
        read("getAreaImport", "an unknown one", "/area-imports/" + NOWHERE);
        read("listAreaImportDoubts", "an unknown one", "/area-imports/" + NOWHERE + "/doubts");
        read("listReorganisations", "all", "/reorganisations?limit=1");
        String reorganisation = "/reorganisations/" + reorganisation(ward);
        read("getReorganisation", "a draft on a ward", reorganisation);
        create("recordReorganisation", "a body without its fields", "/reorganisations", Map.of());
        change("changeReorganisation", "a draft on a ward", reorganisation, Map.of("note", "thử"));
        remove("discardReorganisation", "a draft on a ward", reorganisation);
        read("previewReorganisation", "a draft on a ward", reorganisation + "/preview");
        act("executeReorganisation", "a draft on a ward", reorganisation + "/execution", null);
        act("undoReorganisation", "a draft on a ward", reorganisation + "/undoing", Map.of("reason", "thử"));
        add("importReorganisations", "a file that is none", knock -> knock.multiPart(
                        "file", "x.csv", "nothing".getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/reorganisation-imports"));
        read("getReorganisationImport", "an unknown one", "/reorganisation-imports/" + NOWHERE);
        act(
                "undoReorganisationImport",
                "an unknown one",
                "/reorganisation-imports/" + NOWHERE + "/undoing",
                Map.of("reason", "thử"));
        read("getBoundaries", "a ward", "/boundaries?areaId=" + ward);
        add("importBoundaries", "a file that is none", knock -> knock.multiPart(
                        "file", "x.json", "nothing".getBytes(StandardCharsets.UTF_8), "application/json")
                .queryParam("areaId", ward)
                .queryParam("level", "COMMUNE")
                .queryParam("validFrom", "2026-01-01")
                .queryParam("source", "thử")
                .post("/boundary-imports"));
        read("listBoundaryImports", "all", "/boundary-imports?limit=1");
        read("getBoundaryImport", "an unknown one", "/boundary-imports/" + NOWHERE);
        remove("removeBoundaryImport", "an unknown one", "/boundary-imports/" + NOWHERE);
        read("listAgencyGroups", "with a parameter that it lacks", "/agency-groups?x=1");
        read("listWorkingDays", "all", "/working-days?limit=1");
        String tet = Door.as(planner)
                .get("/working-days?from=2026-02-17&to=2026-02-17")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        read("getWorkingDay", "the first day of Tết", "/working-days/" + tet);
        change("changeWorkingDay", "the first day of Tết", "/working-days/" + tet, Map.of("name", "Tết"));
        remove("removeWorkingDay", "the first day of Tết", "/working-days/" + tet);
        create("recordWorkingDay", "a body without its fields", "/working-days", Map.of());
        read("listCatalogues", "all", "/catalogues");
        read("listCatalogueMeasures", "all", "/catalogue-measures?limit=1");
    }

    private String reorganisation(String ward) {
        Map<String, Object> act = Map.of(
                "subject",
                "AREA",
                "kind",
                "CLOSE",
                "effectiveOn",
                "2035-01-01",
                "predecessors",
                List.of(Map.of("unitId", ward)),
                "successors",
                List.of());
        return Door.as(keeper)
                .contentType(ContentType.JSON)
                .body(act)
                .post("/reorganisations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void documents() {
        read("listLegalDocuments", "all", "/legal-documents?limit=1");
        read("getLegalDocument", "a document", "/legal-documents/" + document);
        create("recordLegalDocument", "a body without its fields", "/legal-documents", Map.of());
        change(
                "changeLegalDocument",
                "a document of the health department",
                "/legal-documents/" + document,
                Map.of("title", "Khác"));
        remove("removeLegalDocument", "a document of the health department", "/legal-documents/" + document);
        read("listPlans", "all", "/plans?limit=1");
        create("draftPlan", "a body without its fields", "/plans", Map.of());
        read("listAssignments", "all", "/assignments?limit=1");
        read("listIndicators", "all", "/indicators?limit=1");
        read("findTasks", "all", "/tasks?limit=1");
        read("listDuties", "all", "/duties?limit=1");
        read("getMyWork", "oneself", "/my-work");
        read("getAgencyScores", "this year", "/agency-scores");
        read("listProgressReports", "all", "/progress-reports?limit=1");
        read("listObstacles", "all", "/obstacles?limit=1");
        create("reportProgress", "a body without its fields", "/progress-reports", Map.of());
        create("raiseObstacle", "a body without its fields", "/obstacles", Map.of());
    }

    private void contents(String on, Contents of) {
        String plan = "/plans/" + of.plan;
        read("getPlan", on, plan);
        change("revisePlan", on, plan, Map.of("title", "Khác"));
        remove("discardPlan", on, plan);
        read("listObjectives", on, plan + "/objectives");
        create("addObjective", on, plan + "/objectives", Map.of("statement", "Thêm"));
        read("getObjective", on, "/objectives/" + of.objective);
        change("changeObjective", on, "/objectives/" + of.objective, Map.of("statement", "Khác"));
        remove("removeObjective", on, "/objectives/" + of.objective);
        read("listTasks", on, plan + "/tasks");
        create("addTask", on, plan + "/tasks", Map.of("statement", "Thêm"));
        read("getTask", on, "/tasks/" + of.task);
        change("changeTask", on, "/tasks/" + of.task, Map.of("statement", "Khác"));
        remove("removeTask", on, "/tasks/" + of.task);
        read("listReportingDuties", on, plan + "/reporting-duties");
        create("addReportingDuty", on, plan + "/reporting-duties", Map.of("kind", "REPORT", "statement", "Thêm"));
        read("getReportingDuty", on, "/reporting-duties/" + of.duty);
        change("changeReportingDuty", on, "/reporting-duties/" + of.duty, Map.of("statement", "Khác"));
        remove("removeReportingDuty", on, "/reporting-duties/" + of.duty);
        read("listFundingSources", on, plan + "/funding-sources");
        create("addFundingSource", on, plan + "/funding-sources", Map.of("statement", "Thêm"));
        read("getFundingSource", on, "/funding-sources/" + of.funding);
        change("changeFundingSource", on, "/funding-sources/" + of.funding, Map.of("statement", "Khác"));
        remove("removeFundingSource", on, "/funding-sources/" + of.funding);
        read("listIndicatorsOfPlan", on, plan + "/indicators");
        create("addIndicator", on, plan + "/indicators", Map.of("statement", "Thêm"));
        read("getIndicator", on, "/indicators/" + of.indicator);
        change("changeIndicator", on, "/indicators/" + of.indicator, Map.of("statement", "Khác"));
        remove("removeIndicator", on, "/indicators/" + of.indicator);
        read("getNationalComparison", on, plan + "/national-comparison");
        read("getCoverage", on, plan + "/coverage");
        read("getPlanProgress", on, plan + "/progress");
        read("getIndicatorProgress", on, "/indicators/" + of.indicator + "/progress");
        read("getResponsibilities", on, plan + "/responsibilities");
        create(
                "changeResponsibilities",
                on,
                plan + "/responsibilities",
                Map.of("changes", List.of(Map.of("act", "REMOVE", "id", of.assignment, "version", 987654321))));
        create("assignResponsibility", on, "/assignments", assignment(of.objective, "OBJECTIVE"));
        read("getAssignment", on, "/assignments/" + of.assignment);
        change("changeAssignment", on, "/assignments/" + of.assignment, Map.of("statement", "Khác"));
        remove("removeAssignment", on, "/assignments/" + of.assignment);
        act("endAssignment", on, "/assignments/" + of.assignment + "/end", Map.of("on", "2030-01-01", "reason", "thử"));
        read("getSchedule", on, "/assignments/" + of.assignment + "/schedule");
        change("setSchedule", on, "/assignments/" + of.assignment + "/schedule", Map.of("yearly", List.of()));
    }

    /** Work of the health department on its own plan. */
    private void working() {
        String assignment = issued.assignment;
        Door.as(planner)
                .contentType(MERGE_PATCH + "; charset=UTF-8")
                .header("If-Match", "\"0\"")
                .body(Map.of("yearly", List.of(Map.of("month", 7))))
                .patch("/assignments/" + assignment + "/schedule")
                .then()
                .statusCode(200);
        String duty = Door.as(planner)
                .get("/duties?assignmentId=" + assignment)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        read("getDuty", "of the health department", "/duties/" + duty);
        String report = "/progress-reports/"
                + post(
                        "/progress-reports",
                        Map.of(
                                "assignmentId",
                                assignment,
                                "percent",
                                40,
                                "statement",
                                "Thử quyền",
                                "asOf",
                                "2026-01-01"));
        String on = "a report of the health department";
        read("getProgressReport", on, report);
        act(
                "reviseProgress",
                on,
                report + "/revision",
                Map.of("percent", 41, "statement", "thử", "asOf", "2026-01-01"));
        act("acceptProgress", on, report + "/acceptance", null);
        act("returnProgress", on, report + "/return", Map.of("reason", "thử"));
        add("getProgressFile", on, knock -> knock.accept("*/*").get(report + "/files/" + NOWHERE + "/file"));
        add("addProgressFile", on, knock -> knock.multiPart("file", "x.pdf", new byte[1], "application/pdf")
                .post(report + "/files"));
        remove("removeProgressFile", on, report + "/files/" + NOWHERE);
        String obstacle = "/obstacles/"
                + post("/obstacles", Map.of("assignmentId", assignment, "title", "Thử", "statement", "Thử quyền"));
        on = "an obstacle of the health department with the people's committee";
        read("getObstacle", on, obstacle);
        act("answerObstacle", on, obstacle + "/answer", Map.of("statement", "thử"));
        act("forwardObstacle", on, obstacle + "/forwarding", Map.of("reason", "thử"));
        act("closeObstacle", on, obstacle + "/closure", null);
        act("reopenObstacle", on, obstacle + "/reopening", Map.of("reason", "thử"));
    }

    private void acts() {
        for (var on : List.of(
                Map.entry("a draft of the health department", draft),
                Map.entry("an issued plan of the health department", issued))) {
            String plan = "/plans/" + on.getValue().plan;
            act("issuePlan", on.getKey(), plan + "/issuance", Map.of("reason", "thử"));
            act("closePlan", on.getKey(), plan + "/closure", Map.of("on", "2030-01-01", "reason", "thử"));
            read("listPlanAmendments", on.getKey(), plan + "/amendments");
            read("getPlanAmendment", on.getKey(), plan + "/amendments/" + NOWHERE);
            act(
                    "amendPlan",
                    on.getKey(),
                    plan + "/amendments",
                    Map.of(
                            "reason",
                            "thử",
                            "effectiveOn",
                            "2030-01-01",
                            "changes",
                            List.of(Map.of("subject", "TASK", "act", "ADD", "values", Map.of("statement", "thử")))));
        }
        act(
                "handOverResponsibilities",
                "from the health department to the education department",
                "/agencies/" + health + "/handover",
                Map.of("toAgencyId", agency("22.SGDDT"), "on", "2030-01-01", "reason", "thử"));
        read("getHandOver", "an unknown one", "/handovers/" + NOWHERE);
    }

    private void imports() {
        String text =
                "KẾ HOẠCH\nThực hiện công tác trẻ em năm 2026\n\nI. NHIỆM VỤ\n\n1. Truyền thông về quyền trẻ em\n";
        String draftId = Door.as(planner)
                .multiPart("file", "ke-hoach.txt", text.getBytes(StandardCharsets.UTF_8), "text/plain")
                .post("/plan-imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String path = "/plan-imports/" + draftId;
        read("listPlanImports", "all", "/plan-imports");
        add("importPlan", "an empty file", knock -> knock.multiPart("file", "x.txt", new byte[0], "text/plain")
                .post("/plan-imports"));
        read("getPlanImport", "a draft of the health department", path);
        add("getPlanImportFile", "a draft of the health department", knock -> knock.accept("*/*")
                .get(path + "/file"));
        change("correctPlanImport", "a draft of the health department", path, Map.of("warnings", List.of()));
        act("discardPlanImport", "a draft of the health department", path + "/discard", null);
        act(
                "acceptPlanImport",
                "a draft of the health department",
                path + "/acceptance",
                Map.of("areaId", NOWHERE, "agencyMatches", List.of(), "leadDecisions", List.of()));
    }

    /** Rounds of a plan of the health department that ask the ward of Hạ Long. */
    private void collecting() {
        read("listPeriods", "all", "/periods?limit=1");
        read("listDisaggregations", "all", "/disaggregations");
        read("listCollectionRounds", "all", "/collection-rounds?limit=1");
        read("getRollUp", "an issued plan of the health department", "/roll-ups?year=2026&planId=" + issued.plan);
        read(
                "getRollUp",
                "the same before it is published",
                "/roll-ups?year=2026&level=SUBMITTED&planId=" + issued.plan);
        read("getRollUp", "a draft of the health department", "/roll-ups?year=2026&planId=" + draft.plan);
        read("listValidationRules", "all", "/validation-rules?limit=1");
        read("listStatusRules", "all", "/status-rules");
        create("addValidationRule", "a body without its fields", "/validation-rules", Map.of());
        String general = "/validation-rules/01936b00-0000-7000-8000-000000000001";
        read("getValidationRule", "a general one", general);
        change("changeValidationRule", "a general one", general, Map.of("severity", "WARNING"));
        remove("removeValidationRule", "a general one", general);
        create("draftCollectionRound", "a body without its fields", "/collection-rounds", Map.of());
        round("a draft of the health department", round(2031, false));
        String open = round(2032, true);
        round("an open round of the health department", open);
        String rule = "/validation-rules/"
                + post(
                        "/validation-rules",
                        Map.of("roundId", open, "kind", "BOUNDS", "severity", "WARNING", "upper", 100));
        read("getValidationRule", "one of an open round of the health department", rule);
        change(
                "changeValidationRule",
                "one of an open round of the health department",
                rule,
                Map.of("severity", "ERROR"));
        remove("removeValidationRule", "one of an open round of the health department", rule);
        figureFile(open);
        read("listSubmissions", "all", "/submissions?limit=1");
        read("listObservations", "all", "/observations?limit=1");
        read("listFigureComparisons", "all", "/figure-comparisons?limit=1");
        create("sendObservations", "a body without its fields", "/observations", Map.of());
        form(
                "a form of the ward",
                Door.as(planner)
                        .get("/collection-rounds/" + open + "/submissions")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items[0].id"));
    }

    /** A file that an agency of a ward sent. */
    private void figureFile(String round) {
        sheet(
                "getRoundTemplate",
                "an open round of the health department",
                "/collection-rounds/" + round + "/template");
        upload(
                "importFiguresOfRound",
                "an open round of the health department",
                "/collection-rounds/" + round + "/figure-imports");
        read("listFigureImports", "all", "/figure-imports?limit=1");
        String file = "/figure-imports/" + NOWHERE;
        read("getFigureImport", "an unknown one", file);
        read("listFigureImportFindings", "an unknown one", file + "/findings");
        read("listFigureImportForms", "an unknown one", file + "/forms");
        sheet("getMarkedFigureFile", "an unknown one", file + "/marked-file");
        act("applyFigureImport", "an unknown one", file + "/application", null);
    }

    private void sheet(String operation, String on, String path) {
        add(operation, on, knock -> knock.accept("*/*").get(path));
    }

    private void upload(String operation, String on, String path) {
        add(operation, on, knock -> knock.multiPart("file", "x.csv", new byte[0], "text/csv")
                .post(path));
    }

    private void round(String on, String id) {
        String round = "/collection-rounds/" + id;
        read("getCollectionRound", on, round);
        change("reviseCollectionRound", on, round, Map.of("title", "Khác"));
        remove("discardCollectionRound", on, round);
        act("openCollectionRound", on, round + "/opening", null);
        act("closeCollectionRound", on, round + "/closure", Map.of("reason", "thử"));
        read("listSubmissionsOfRound", on, round + "/submissions");
        Map<String, ?> item = Map.of("submissionId", NOWHERE, "version", 0);
        create("approveFiguresInBulk", on, round + "/approvals", Map.of("items", List.of(item)));
        create("lockFiguresInBulk", on, round + "/locks", Map.of("items", List.of(item)));
        create(
                "returnFiguresInBulk",
                on,
                round + "/returns",
                Map.of("items", List.of(Map.of("submissionId", NOWHERE, "version", 0, "reason", "thử"))));
        create("remindOfForms", on, round + "/reminders", Map.of("submissionIds", List.of(NOWHERE)));
    }

    private void notices() {
        read("listNotices", "all", "/notices?limit=1");
        read("countNotices", "all", "/notices/count");
        create("readNotice", "an unknown one", "/notices/" + NOWHERE + "/reading", Map.of());
        read("listReminderStages", "all", "/reminder-stages?limit=1");
        create("addReminderStage", "a body without its fields", "/reminder-stages", Map.of());
        String stage = "/reminder-stages/"
                + Door.as(keeper)
                        .get("/reminder-stages?limit=1")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("items[0].id");
        read("getReminderStage", "one of the nation", stage);
        change("changeReminderStage", "one of the nation", stage, Map.of("active", false));
        remove("removeReminderStage", "one of the nation", stage);
        read("listMails", "all", "/mails?limit=1");
        act("sendMailAgain", "an unknown one", "/mails/" + NOWHERE + "/resending", null);
        create("readNotices", "one that is not there", "/notices/readings", Map.of("noticeIds", List.of(NOWHERE)));
    }

    private void form(String on, String id) {
        String form = "/submissions/" + id;
        read("getSubmission", on, form);
        read("getVerdict", on, form + "/verdict");
        read("listRevisions", on, form + "/revisions");
        create(
                "changeObservations",
                on,
                form + "/observation-changes",
                Map.of("changes", List.of(Map.of("measureId", NOWHERE, "value", 1))));
        sheet("getSubmissionTemplate", on, form + "/template");
        upload("importFiguresOfForm", on, form + "/figure-imports");
        act("submitFigures", on, form + "/submittal", null);
        act("approveFigures", on, form + "/approval", null);
        act("returnFigures", on, form + "/return", Map.of("reason", "thử"));
        act("lockFigures", on, form + "/lock", null);
        act("reopenFigures", on, form + "/reopening", Map.of("reason", "thử"));
        act("appointAgency", on, form + "/answering-agency", Map.of("agencyId", health, "reason", "thử"));
        act("setOnePerson", on, form + "/one-person-setting", Map.of("onePerson", true, "reason", "thử"));
        read("listEvidence", on, form + "/evidence");
        add("getEvidenceFile", on, knock -> knock.accept("*/*").get(form + "/evidence/" + NOWHERE + "/file"));
        add("addEvidence", on, knock -> knock.multiPart("observationId", NOWHERE.toString())
                .multiPart("file", "x.pdf", new byte[1], "application/pdf")
                .post(form + "/evidence"));
        remove("removeEvidence", on, form + "/evidence/" + NOWHERE);
    }

    private String round(int year, boolean open) {
        String round = post(
                "/collection-rounds",
                Map.of(
                        "planId",
                        issued.plan,
                        "title",
                        "Thử quyền",
                        "period",
                        Map.of("kind", "YEAR", "calendar", "STATISTICAL", "year", year, "number", 1),
                        "measures",
                        List.of(Map.of("measureId", issued.measure)),
                        "due",
                        List.of(Map.of("tier", "COMMUNE", "dueAt", "2099-12-31T00:00:00Z")),
                        "submitters",
                        List.of(Map.of("agencyId", agency("06688.UBND")))));
        if (open) {
            Door.as(planner)
                    .header("If-Match", "\"0\"")
                    .post("/collection-rounds/" + round + "/opening")
                    .then()
                    .statusCode(200);
        }
        return round;
    }

    private void trail() {
        String entry = Door.as(auditor)
                .queryParam("streamId", draft.plan)
                .get("/audit-entries")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        read("listAuditEntries", "all", "/audit-entries?limit=1");
        read("getAuditEntry", "an entry of Quảng Ninh", "/audit-entries/" + entry);
        create("verifyAuditTrail", "one's province", "/audit-entries/verification", Map.of());
    }

    private Map<String, Object> assignment(String task) {
        return assignment(task, "TASK");
    }

    private Map<String, Object> assignment(String subject, String type) {
        return Map.of("subjectType", type, "subjectId", subject, "agencyId", health, "role", "PERFORM");
    }

    private String agency(String code) {
        return Door.as(planner)
                .queryParam("q", code)
                .get("/agencies")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.code == '" + code + "' }.id");
    }

    private String post(String path, Map<String, ?> body) {
        return Door.as(planner)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void read(String operation, String on, String path) {
        add(operation, on, knock -> knock.urlEncodingEnabled(false).get(path));
    }

    private void create(String operation, String on, String path, Map<String, ?> body) {
        add(operation, on, knock -> knock.contentType(ContentType.JSON)
                .body(body)
                .post(path));
    }

    private void change(String operation, String on, String path, Map<String, ?> patch) {
        add(operation, on, knock -> knock.contentType(MERGE_PATCH)
                .header("If-Match", NEVER_SEEN)
                .body(patch)
                .patch(path));
    }

    private void remove(String operation, String on, String path) {
        add(operation, on, knock -> knock.header("If-Match", NEVER_SEEN).delete(path));
    }

    private void act(String operation, String on, String path, Map<String, ?> body) {
        add(operation, on, knock -> {
            RequestSpecification request = knock.header("If-Match", NEVER_SEEN);
            return (body == null
                            ? request
                            : request.contentType(ContentType.JSON).body(body))
                    .post(path);
        });
    }

    private void add(String operation, String on, Function<RequestSpecification, Response> knock) {
        probes.add(new Probe(operation, on, knock));
    }
}
