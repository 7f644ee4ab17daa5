package vn.mangnon.reading;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.mangnon.agency.AgencyApi;
import vn.mangnon.area.AreaApi;
import vn.mangnon.plan.PlanApi;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.SystemWork;
import vn.mangnon.platform.UnitOfWork;
import vn.mangnon.reading.AcceptPlan.LeadDecision;

/**
 * The demonstration's five plans. Their documents go the way of every issued document: read, decided, written, issued; once
 * in the life of a database, each as a whole. Everything made from them is marked as sample data.
 */
@ApplicationScoped
class DemonstrationPlans {
    private static final Logger LOG = Logger.getLogger(DemonstrationPlans.class);
    private static final String UNDATED = "Văn bản không ghi số, ngày; ngày có hiệu lực lấy theo văn bản mới nhất được viện dẫn (dữ liệu mẫu)";

    /**
     * @param effectiveOn the day of the youngest document that it cites, when it bears no day of its own
     * @param over        the first day after its period, when that has passed
     */
    private record Sample(String file, String agencyCode, String areaKey, LocalDate effectiveOn, LocalDate over) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample("quang-ninh-2021.txt", "22.SYT", "2004-22", LocalDate.of(2021, 3, 8), null),
            new Sample("hai-duong-2024.txt", "30.SLDTBXH", "2004-30", LocalDate.of(2024, 2, 23), LocalDate.of(2025, 1, 1)),
            new Sample("tuyen-quang-2012.txt", "08.SLDTBXH", "2004-08", LocalDate.of(2013, 2, 5), LocalDate.of(2021, 1, 1)),
            new Sample("binh-dinh-2024.txt", "52.SLDTBXH", "2004-52", LocalDate.of(2024, 3, 5), LocalDate.of(2025, 1, 1)),
            new Sample("tra-cu-2022.txt", "849.UBND", "2004-84-huyen-tra-cu", LocalDate.of(2022, 3, 16), LocalDate.of(2023, 1, 1)));

    private final PlanWriting writing;
    private final PlanApi plans;
    private final AgencyApi agencies;
    private final AgencyMatching matching;
    private final AreaApi areas;
    private final Sql sql;
    private final SystemWork systemWork;
    private final boolean demo;

    DemonstrationPlans(
            PlanWriting writing, PlanApi plans, AgencyApi agencies, AgencyMatching matching, AreaApi areas, Sql sql, SystemWork systemWork,
            @ConfigProperty(name = "mangnon.demo-plans") boolean demo) {
        this.writing = writing;
        this.plans = plans;
        this.agencies = agencies;
        this.matching = matching;
        this.areas = areas;
        this.sql = sql;
        this.systemWork = systemWork;
        this.demo = demo;
    }

    void load(@Observes @Priority(1200) StartupEvent started, Loading loading) {
        if (demo) {
            SAMPLES.forEach(sample -> systemWork.callAtStart(() -> loading.once(sample)));
        }
    }

    /** One sample in one unit of work. */
    @ApplicationScoped
    static class Loading {
        private final DemonstrationPlans samples;

        Loading(DemonstrationPlans samples) {
            this.samples = samples;
        }

        @UnitOfWork
        boolean once(Sample sample) {
            return samples.write(sample);
        }
    }

    private boolean write(Sample sample) {
        PlanDraft draft = PlanReader.read(text(sample.file()));
        sql.all("select pg_advisory_xact_lock(4711, 60)", row -> true);
        if (sql.exists("select 1 from plan where sample and title = ?", draft.document().title())) {
            return false;
        }
        UUID areaId = areas.byKey(sample.areaKey()).orElseThrow().id();
        UUID owner = agencies.byCode(sample.agencyCode(), sample.effectiveOn()).orElseThrow().id();
        Map<String, UUID> named = matching.certain(draft, areaId);
        PlanDraft known = new PlanDraft(
                draft.document(), draft.objectives(), draft.indicators(), draft.tasks(),
                draft.assignments().stream().filter(a -> named.containsKey(a.agency())).toList(), draft.references(), draft.deadlines(), List.of());
        Charges charges = new Charges(known, named, leads(known));
        if (!charges.undecidedLeads().isEmpty()) {
            throw new IllegalStateException(sample.file() + " leaves open who leads " + charges.undecidedLeads().keySet());
        }
        UUID planId = writing.write(known, charges.decided(), owner, areaId, true);
        boolean dated = draft.document().number() != null && draft.document().issuedOn() != null;
        plans.issue(planId, sample.effectiveOn(), dated ? null : UNDATED);
        if (sample.over() != null) {
            plans.close(planId, sample.over(), "Hết thời hạn của kế hoạch (dữ liệu mẫu)");
        }
        LOG.infof("demonstration plan loaded: %s", draft.document().title());
        return true;
    }

    /** Two agencies of Quảng Ninh lead indicator 9: each leads its part. */
    private static List<LeadDecision> leads(PlanDraft draft) {
        return draft.assignments().stream()
                .filter(a -> a.role() == PlanDraft.Role.LEAD && a.indicatorCodes().contains("9"))
                .map(a -> new LeadDecision(null, "9", null, null, a.id(), null, a.agency().startsWith("Công an")
                        ? "Phòng, chống tội phạm xâm hại trẻ em"
                        : "Tham mưu, hướng dẫn thực hiện chỉ tiêu"))
                .toList();
    }

    private static String text(String file) {
        try (var in = DemonstrationPlans.class.getResourceAsStream("/demo/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
