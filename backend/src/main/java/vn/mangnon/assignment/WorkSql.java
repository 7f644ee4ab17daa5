package vn.mangnon.assignment;

import java.util.List;
import vn.mangnon.assignment.ProgressViews.AgencyRef;
import vn.mangnon.assignment.ProgressViews.SubjectRef;
import vn.mangnon.platform.Row;

/** What every list of work shows of the assignment {@code a}, its plan {@code p} and its agency {@code g}. */
final class WorkSql {
    static final String SUBJECT = """
            a.subject_type, a.subject_id, a.role, a.part, a.plan_id, p.title as plan_title, p.sample,
            case a.subject_type
            when 'INDICATOR' then (
                select array[s.code, left(s.statement, 300)] from indicator s where s.id = a.subject_id order by s.effective_from desc nulls last limit 1)
            when 'TASK' then (
                select array[s.code, left(s.statement, 300)] from task s where s.id = a.subject_id order by s.effective_from desc nulls last limit 1)
            when 'OBJECTIVE' then (
                select array[s.code, left(s.statement, 300)] from objective s where s.id = a.subject_id order by s.effective_from desc nulls last limit 1)
            when 'REPORTING_DUTY' then (
                select array[null, left(s.statement, 300)] from reporting_duty s where s.id = a.subject_id order by s.effective_from desc nulls last limit 1)
            end as subject_words""";

    static final String AGENCY = agency("g", "agency");

    private WorkSql() {}

    static String agency(String alias, String as) {
        return "%1$s.id as %2$s_ref_id, %1$s.code as %2$s_ref_code, %1$s.name as %2$s_ref_name, %1$s.short_name as %2$s_ref_short_name"
                .formatted(alias, as);
    }

    static AgencyRef agency(Row row, String as) {
        return new AgencyRef(
                row.uuid(as + "_ref_id"),
                row.text(as + "_ref_code"),
                row.text(as + "_ref_name"),
                row.text(as + "_ref_short_name"));
    }

    static SubjectRef subject(Row row) {
        List<String> words = row.texts("subject_words");
        return new SubjectRef(
                row.constant("subject_type", SubjectType.class),
                row.uuid("subject_id"),
                words.isEmpty() ? null : words.get(0),
                words.isEmpty() ? null : words.get(1),
                row.uuid("plan_id"),
                row.text("plan_title"));
    }
}
