package vn.mangnon.notice;

import jakarta.enterprise.context.ApplicationScoped;
import vn.mangnon.platform.DutyKind;
import vn.mangnon.platform.Row;
import vn.mangnon.platform.Sql;

/** Reads the stages for who decides. */
@ApplicationScoped
class StageQueries {
    private final Sql sql;

    StageQueries(Sql sql) {
        this.sql = sql;
    }

    Stages all() {
        return new Stages(sql.all("select * from reminder_stage", StageQueries::line));
    }

    private static Stages.Line line(Row row) {
        return new Stages.Line(
                row.uuid("province_id"),
                row.constant("duty_kind", DutyKind.class),
                new Stage(
                        row.text("code"),
                        row.integer("working_days"),
                        row.time("at_time"),
                        row.constant("recipient", StageRecipient.class),
                        row.truth("mailed"),
                        row.instant("holds_from")),
                row.truth("active"));
    }
}
