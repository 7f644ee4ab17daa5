package vn.mangnon.platform;

import java.sql.SQLException;

/** PostgreSQL refused a statement; the edge finds the reason in the cause. */
class SqlFailure extends RuntimeException {
    SqlFailure(SQLException cause) {
        super(cause);
    }
}
