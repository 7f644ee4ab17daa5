package vn.mangnon.area;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import vn.mangnon.testing.PostgresForTests;

/** A database of its own in the server of the tests, for a map of a few areas. */
public class SmallMapPostgres extends PostgresForTests {
    private static final String DATABASE = "small_map";

    @Override
    public synchronized Map<String, String> start() {
        super.start();
        try {
            create(DATABASE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Map<String, String> configuration = new HashMap<>(configuration(DATABASE));
        configuration.put("mangnon.demo", "false");
        configuration.put("mangnon.demo-plans", "false");
        return configuration;
    }

    static Connection connect() throws SQLException {
        return asOwnerOf(DATABASE);
    }
}
