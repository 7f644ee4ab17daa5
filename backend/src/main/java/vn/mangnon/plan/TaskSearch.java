package vn.mangnon.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.mangnon.plan.PlanViews.TaskFound;
import vn.mangnon.platform.Fold;
import vn.mangnon.platform.ListQuery;
import vn.mangnon.platform.ListQuery.Source;
import vn.mangnon.platform.PageRequest;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Slice;
import vn.mangnon.platform.Sql;
import vn.mangnon.platform.UnitOfWork;

/** Finds tasks of all plans by their words: published ones by the table of their words, drafts by the words kept in those within reach. */
@ApplicationScoped
class TaskSearch {
    private static final String SHOWN =
            "t.id, t.plan_id, p.title, p.area_id, t.code, t.statement, t.effective_from, t.effective_to, p.sample";
    private static final String SHOWN_FROM = "task t on t.version_id = f.version_id join plan p on p.id = t.plan_id";

    /** Drafts within reach. Their plans are named beside the row policy, which alone would have every draft of the country read. */
    static final String DRAFTS = """
            select t.version_id, 'infinity'::date as effective_from from task t
            where not t.published and t.plan_id = any (array(select p.id from plan p where p.state = 'DRAFT'))""";
    /** Ordered after they are gathered, lest PostgreSQL walk through all tasks there are in the order of their ids. */
    static final String GATHERED = " offset 0";

    private final Sql sql;
    private final Clock clock;

    TaskSearch(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param on of that day; null: of today, and those of drafts */
    record Filter(String q, UUID planId, UUID areaId, LocalDate on) {}

    @UnitOfWork
    Slice<TaskFound> find(Filter filter, PageRequest page) {
        // the right plan hangs on how frequent the words are, which a plan made for any words cannot know
        sql.exists("select set_config('plan_cache_mode', 'force_custom_plan', true)");
        return ListQuery.selectOf(sources(filter), SHOWN, SHOWN_FROM, TaskSearch::found)
                .sortable("effectiveFrom", "f.effective_from", "date")
                .identifiedBy("f.version_id")
                .page(sql, page, "-effectiveFrom");
    }

    private List<Source> sources(Filter filter) {
        Source published = narrowed(
                "select x.version_id, x.effective_from from task_text x where x.effective @> ?::date",
                filter.on() == null ? LocalDate.now(clock) : filter.on(),
                filter,
                "x.plan_id = ?",
                "x.area_id = ?",
                "x.folded like ?");
        Source drafts = narrowed(
                DRAFTS,
                null,
                filter,
                "t.plan_id = ?",
                "t.plan_id in (select p.id from plan p where p.area_id = ?)",
                "t.draft_folded like ?");
        return filter.on() == null
                ? List.of(published, new Source(drafts.select() + GATHERED, drafts.parameters()))
                : List.of(published);
    }

    private static Source narrowed(
            String select, LocalDate day, Filter filter, String plan, String area, String words) {
        StringBuilder narrowed = new StringBuilder(select);
        List<Object> parameters = new ArrayList<>();
        if (day != null) {
            parameters.add(day);
        }
        if (filter.planId() != null) {
            narrowed.append(" and ").append(plan);
            parameters.add(filter.planId());
        }
        if (filter.areaId() != null) {
            narrowed.append(" and ").append(area);
            parameters.add(filter.areaId());
        }
        if (filter.q() != null && !filter.q().isBlank()) {
            narrowed.append(" and ").append(words);
            parameters.add(Fold.containing(filter.q()));
        }
        return new Source(narrowed.toString(), parameters);
    }

    private static TaskFound found(Row row) {
        return new TaskFound(
                row.uuid("id"),
                row.uuid("plan_id"),
                row.text("title"),
                row.uuid("area_id"),
                row.text("code"),
                row.text("statement"),
                row.date("effective_from"),
                row.date("effective_to"),
                row.truth("sample"));
    }
}
