package vn.mangnon.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Work that an act of the caller brings about beyond the caller's own reach, such as what passes to a successor in other provinces when
 * the keeper of the directory carries out a reorganisation. Row policies see the system; the trail still names the caller.
 */
@ApplicationScoped
public class SystemReach {
    private static final String TELL = "select set_config('app.system', ?, true)";

    private final Sql sql;

    SystemReach(Sql sql) {
        this.sql = sql;
    }

    /** When the work fails, so does the unit of work, and the setting ends with it. */
    @UnitOfWork
    public <T> T during(Supplier<T> work) {
        boolean already =
                sql.one("select i_am_system() as is", row -> row.truth("is")).orElseThrow();
        sql.all(TELL, row -> true, "on");
        T result = work.get();
        if (!already) {
            sql.all(TELL, row -> true, "off");
        }
        return result;
    }
}
