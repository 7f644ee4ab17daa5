package vn.mangnon.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.mangnon.platform.Problem;

/** The rules of plans and documents, without door and database. */
class PlanRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate ISSUED = LocalDate.of(2021, 3, 1);
    private final LegalDocument citable = document("52/KH-UBND", ISSUED);
    private final LegalDocument numberless = document(null, ISSUED);
    private final LegalDocument dayless = document("52/KH-UBND", null);

    @Test
    void aPlanTakesEffectOnTheDayGivenElseOnThatOfItsDocumentElseToday() {
        assertThat(plan().firstDay(citable, LocalDate.of(2021, 4, 1), null, TODAY))
                .isEqualTo("2021-04-01");
        assertThat(plan().firstDay(citable, null, null, TODAY)).isEqualTo(ISSUED);
        assertThat(plan().firstDay(dayless, null, "Chưa rõ ngày", TODAY)).isEqualTo(TODAY);
    }

    @Test
    void aDocumentWithoutNumberOrDayNeedsAReason() {
        refused(() -> plan().issue(numberless, null, null, TODAY), "issuance-needs-reason");
        refused(() -> plan().issue(dayless, null, null, TODAY), "issuance-needs-reason");
        Plan plan = plan();
        plan.issue(numberless, null, "Bản gửi kèm chưa có số", TODAY);
        assertThat(plan.state()).isEqualTo(PlanState.IN_FORCE);
    }

    @Test
    void aPlanInForceIsNeitherEditedNorIssuedAgain() {
        Plan plan = inForce();
        refused(() -> plan.revise(plan.values(), null), "plan-not-draft");
        refused(() -> plan.issue(citable, null, null, TODAY), "plan-not-draft");
    }

    @Test
    void onlyAPlanInForceIsAmendedAndNotBeforeItsFirstDay() {
        refused(() -> plan().requireAmendable(TODAY), "plan-not-in-force");
        refused(() -> inForce().requireAmendable(ISSUED.minusDays(1)), "before-plan-takes-effect");
        inForce().requireAmendable(ISSUED);
    }

    @Test
    void aClosedPlanStaysClosed() {
        Plan plan = inForce();
        refused(() -> plan.close(ISSUED.minusDays(1), "Hết giai đoạn", null), "before-plan-takes-effect");
        plan.close(TODAY, "Hết giai đoạn", null);
        assertThat(plan.state()).isEqualTo(PlanState.CLOSED);
        refused(() -> plan.close(TODAY, "Lần nữa", null), "plan-not-in-force");
        refused(() -> plan.requireAmendable(TODAY), "plan-not-in-force");
        refused(plan::requireNotClosed, "plan-closed");
    }

    @Test
    void aPlanIsReplacedByAnotherThatIsIssuedOnly() {
        Plan plan = inForce();
        refused(() -> plan.close(TODAY, "Thay thế", plan()), "successor-plan-not-issued");
        refused(() -> plan.close(TODAY, "Thay thế", plan), "successor-plan-not-issued");
        plan.close(TODAY, "Thay thế", inForce());
        assertThat(plan.state()).isEqualTo(PlanState.REPLACED);
    }

    @Test
    void aPeriodRunsForward() {
        PlanValues values = plan().values();
        refused(
                () -> plan().revise(
                                new PlanValues(
                                        values.title(),
                                        values.legalDocumentId(),
                                        values.agencyId(),
                                        values.areaId(),
                                        null,
                                        new Years(2030, 2021),
                                        null),
                                null),
                "reversed-span");
    }

    @Test
    void aDocumentOnWhichAPlanRestsIsCompletedButNotRewritten() {
        LegalDocument document = document(null, ISSUED);
        document.complete(values("52/KH-UBND", ISSUED));
        assertThat(document.isCitable()).isTrue();
        refused(() -> document.complete(values("53/KH-UBND", ISSUED)), "document-relied-upon");
        refused(() -> document.complete(values("52/KH-UBND", null)), "document-relied-upon");
        document.correct(values("53/KH-UBND", ISSUED));
        assertThat(document.values().number()).isEqualTo("53/KH-UBND");
    }

    @Test
    void aDocumentHasOneDayWholeOrInPart() {
        refused(
                () -> LegalDocument.recorded(
                        UUID.randomUUID(),
                        new LegalDocumentValues(
                                LegalDocumentKind.KE_HOACH, "1/KH", null, ISSUED, "2021-03", null, "Tên", null, null),
                        null,
                        Instant.EPOCH),
                "document-day-twice");
    }

    @Test
    void aPlanStillToComeIsReadAsOfItsFirstDay() {
        Plan plan = plan();
        plan.issue(citable, TODAY.plusDays(40), null, TODAY);
        assertThat(plan.summary().readingDay(null, TODAY)).isEqualTo(TODAY.plusDays(40));
        assertThat(plan.summary().readingDay(TODAY, TODAY)).isEqualTo(TODAY);
        assertThat(inForce().summary().readingDay(null, TODAY)).isEqualTo(TODAY);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String slug) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.slug())
                .isEqualTo(slug));
    }

    private Plan inForce() {
        Plan plan = plan();
        plan.issue(citable, null, null, TODAY);
        return plan;
    }

    private static Plan plan() {
        PlanValues values = new PlanValues(
                "Kế hoạch", UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), null, new Years(2021, 2030), null);
        return Plan.drafted(UUID.randomUUID(), values, null, false, Instant.EPOCH);
    }

    private static LegalDocument document(String number, LocalDate issuedOn) {
        return LegalDocument.recorded(UUID.randomUUID(), values(number, issuedOn), null, Instant.EPOCH);
    }

    private static LegalDocumentValues values(String number, LocalDate issuedOn) {
        return new LegalDocumentValues(
                LegalDocumentKind.KE_HOACH,
                number,
                null,
                issuedOn,
                null,
                "UBND tỉnh Quảng Ninh",
                "Thực hiện công tác trẻ em",
                null,
                null);
    }
}
