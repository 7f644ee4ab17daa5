package vn.mangnon.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.mangnon.collection.CollectingDesk.Plan;
import vn.mangnon.testing.PostgresForTests;

/** Random acts on forms of estimates and official figures, against a slow and obvious model of what counts. */
@Tag("slow")
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class FiguresPropertyTest {
    private static final int HISTORIES = 6;
    private static final int ACTS = 45;
    private static final List<String> WARDS = List.of("06688", "06994");
    private static final List<String> LEVELS = List.of("submitted", "approved", "locked");

    private final CollectingDesk planner = CollectingDesk.planner();

    /** A form as somebody would keep it on paper: what is in it, and what was copied out of it when. */
    private static final class Paper {
        private final String id;
        private final String ward;
        private final Quality quality;
        private SubmissionState state = SubmissionState.OPEN;
        private Integer value;
        private int version;
        private final Integer[] levels = new Integer[3];

        Paper(String id, String ward, Quality quality) {
            this.id = id;
            this.ward = ward;
            this.quality = quality;
        }

        /** @return the status that the act gets */
        int enter(int wanted) {
            if (!state.takesFigures()) {
                return 409;
            }
            if (value == null || value != wanted) {
                value = wanted;
                version++;
            }
            return 200;
        }

        int submit() {
            if (!state.takesFigures()) {
                return 409;
            }
            if (value == null) {
                return 422;
            }
            return to(SubmissionState.SUBMITTED, 0);
        }

        int approve() {
            return state == SubmissionState.SUBMITTED ? to(SubmissionState.APPROVED, 1) : 409;
        }

        int lock() {
            return state == SubmissionState.APPROVED ? to(SubmissionState.LOCKED, 2) : 409;
        }

        int giveBack() {
            if (state != SubmissionState.SUBMITTED && state != SubmissionState.APPROVED) {
                return 409;
            }
            state = SubmissionState.RETURNED;
            levels[0] = levels[2];
            levels[1] = levels[2];
            return 200;
        }

        int reopen() {
            if (state != SubmissionState.LOCKED) {
                return 409;
            }
            state = SubmissionState.REOPENED;
            return 200;
        }

        private int to(SubmissionState next, int level) {
            state = next;
            levels[level] = value;
            return 200;
        }
    }

    @Test
    void whatCountsIsWhatTheModelSaysAfterEveryAct() {
        for (int seed = 1; seed <= HISTORIES; seed++) {
            Random random = new Random(seed);
            Plan plan = planner.plan(CollectingDesk.count("Số trẻ em"));
            List<Paper> papers = papers(plan, 2050 + seed);
            Map<String, String> areas = new HashMap<>();
            WARDS.forEach(ward -> areas.put(
                    ward,
                    planner.get("/agencies/" + planner.agency(ward + ".UBND")).getString("areaId")));
            for (int i = 0; i < ACTS; i++) {
                Paper paper = papers.get(random.nextInt(papers.size()));
                String act = act(plan, paper, random);
                for (int level = 0; level < LEVELS.size(); level++) {
                    assertThat(KeptFigures.at(
                                    LEVELS.get(level), plan.measures().get(0), areas.get(paper.ward), "TOTAL"))
                            .as("history %s, act %s: %s, %s", seed, i, act, LEVELS.get(level))
                            .isEqualTo(counts(papers, paper.ward, level));
                }
            }
            assertThat(KeptFigures.differences(plan.measures().get(0))).isEmpty();
        }
    }

    private List<Paper> papers(Plan plan, int year) {
        List<Paper> papers = new ArrayList<>();
        for (Quality quality : Quality.values()) {
            Map<String, Object> round = planner.round(
                    plan,
                    CollectingDesk.year(year),
                    List.of(CollectingDesk.asked(plan.measures().get(0), "TOTAL")));
            round.put("expectedQuality", quality);
            String id = planner.open(round);
            WARDS.forEach(ward -> papers.add(new Paper(planner.form(id, ward + ".UBND"), ward, quality)));
        }
        return papers;
    }

    private static String counts(List<Paper> papers, String ward, int level) {
        for (Quality quality : List.of(Quality.OFFICIAL, Quality.ESTIMATED)) {
            for (Paper paper : papers) {
                if (paper.ward.equals(ward) && paper.quality == quality && paper.levels[level] != null) {
                    return paper.levels[level] + " " + quality;
                }
            }
        }
        return null;
    }

    private String act(Plan plan, Paper paper, Random random) {
        CollectingDesk reporter = CollectingDesk.of("random-reporter", paper.ward + ".UBND", "reporter");
        CollectingDesk approver = CollectingDesk.of("random-approver", paper.ward + ".UBND", "approver");
        Map<String, Object> why = Map.of("reason", "Kiểm tra lại");
        int kind = random.nextInt(9);
        String path = "/submissions/" + paper.id;
        int status;
        int expected;
        if (kind <= 2) {
            int value = random.nextInt(3);
            Map<String, Object> change =
                    new HashMap<>(Map.of("measureId", plan.measures().get(0), "value", value, "comment", "vì sao"));
            change.put("version", paper.version);
            status = reporter.post(path + "/observation-changes", Map.of("changes", List.of(change)))
                    .statusCode();
            expected = paper.enter(value);
        } else {
            long version = planner.get(path).getLong("version");
            switch (kind) {
                case 3, 4 -> {
                    status = reporter.act(path + "/submittal", version, null).statusCode();
                    expected = paper.submit();
                }
                case 5 -> {
                    status = approver.act(path + "/approval", version, null).statusCode();
                    expected = paper.approve();
                }
                case 6 -> {
                    status = planner.act(path + "/lock", version, null).statusCode();
                    expected = paper.lock();
                }
                case 7 -> {
                    status = planner.act(path + "/return", version, why).statusCode();
                    expected = paper.giveBack();
                }
                default -> {
                    status = planner.act(path + "/reopening", version, why).statusCode();
                    expected = paper.reopen();
                }
            }
        }
        String said = kind + " on " + paper.quality + " of " + paper.ward;
        assertThat(status).as(said + " in " + paper.state).isEqualTo(expected);
        return said;
    }
}
