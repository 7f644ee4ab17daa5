package vn.mangnon.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.agency.AgencyApi;
import vn.mangnon.area.AreaApi;
import vn.mangnon.plan.PlanApi;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.UnitOfWork;
import vn.mangnon.reading.AcceptPlan.LeadDecision;
import vn.mangnon.reading.DemonstrationPlans.Sample;

/** Makes one plan of the demonstration from its document, as a whole or not at all. */
@ApplicationScoped
class SamplePlans {
    private static final String UNDATED =
            "Văn bản không ghi số, ngày; ngày có hiệu lực lấy theo văn bản mới nhất được viện dẫn (dữ liệu mẫu)";

    private final PlanWriting writing;
    private final PlanApi plans;
    private final AgencyApi agencies;
    private final AgencyMatching matching;
    private final AreaApi areas;
    private final Sql sql;

    SamplePlans(
            PlanWriting writing, PlanApi plans, AgencyApi agencies, AgencyMatching matching, AreaApi areas, Sql sql) {
        this.writing = writing;
        this.plans = plans;
        this.agencies = agencies;
        this.matching = matching;
        this.areas = areas;
        this.sql = sql;
    }

    /** @return false when it is there already */
    @UnitOfWork
    boolean writeOnce(Sample sample) {
        PlanDraft draft = PlanReader.read(text(sample.file()));
        sql.all("select pg_advisory_xact_lock(4711, 60)", row -> true);
        if (sql.exists(
                "select 1 from plan where sample and title = ?",
                draft.document().title())) {
            return false;
        }
        UUID areaId = areas.byKey(sample.areaKey()).orElseThrow().id();
        UUID owner = agencies.byCode(sample.agencyCode(), sample.effectiveOn())
                .orElseThrow()
                .id();
        Map<String, UUID> named = matching.certain(draft, areaId);
        PlanDraft known = new PlanDraft(
                draft.document(),
                draft.objectives(),
                directed(draft.indicators(), sample.falling()),
                draft.tasks(),
                draft.assignments().stream()
                        .filter(a -> named.containsKey(a.agency()))
                        .toList(),
                draft.references(),
                draft.deadlines(),
                List.of());
        Charges charges = new Charges(known, named, leads(known));
        if (!charges.undecidedLeads().isEmpty()) {
            throw new IllegalStateException(sample.file() + " leaves open who leads "
                    + charges.undecidedLeads().keySet());
        }
        UUID planId = writing.write(known, charges.decided(), owner, areaId, true);
        boolean dated = draft.document().number() != null && draft.document().issuedOn() != null;
        plans.issue(planId, sample.effectiveOn(), dated ? null : UNDATED);
        if (sample.over() != null) {
            plans.close(planId, sample.over(), "Hết thời hạn của kế hoạch (dữ liệu mẫu)");
        }
        return true;
    }

    private static List<PlanDraft.Indicator> directed(List<PlanDraft.Indicator> indicators, Set<String> falling) {
        return falling == null
                ? indicators
                : indicators.stream()
                        .map(i -> new PlanDraft.Indicator(
                                i.id(),
                                i.code(),
                                i.objectiveCode(),
                                i.statement(),
                                i.source(),
                                i.targets().stream()
                                        .map(t -> directed(
                                                t,
                                                falling.contains(i.code())
                                                        ? PlanDraft.Direction.DOWN
                                                        : PlanDraft.Direction.UP))
                                        .toList()))
                        .toList();
    }

    private static PlanDraft.Target directed(PlanDraft.Target t, PlanDraft.Direction decided) {
        return new PlanDraft.Target(
                t.id(),
                t.measure(),
                t.comparator(),
                t.baseComparator(),
                t.value(),
                t.upper(),
                t.unit(),
                t.unitText(),
                t.year(),
                t.yearFrom(),
                t.baseYear(),
                t.scope(),
                t.change(),
                t.direction() == null ? decided : t.direction(),
                t.catalogueCode(),
                t.source());
    }

    /** Two agencies of Quảng Ninh lead indicator 9: each leads its part. */
    private static List<LeadDecision> leads(PlanDraft draft) {
        return draft.assignments().stream()
                .filter(a ->
                        a.role() == PlanDraft.Role.LEAD && a.indicatorCodes().contains("9"))
                .map(a -> new LeadDecision(
                        null,
                        "9",
                        null,
                        null,
                        a.id(),
                        null,
                        a.agency().startsWith("Công an")
                                ? "Phòng, chống tội phạm xâm hại trẻ em"
                                : "Tham mưu, hướng dẫn thực hiện chỉ tiêu"))
                .toList();
    }

    private static String text(String file) {
        try (var in = SamplePlans.class.getResourceAsStream("/demo/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
