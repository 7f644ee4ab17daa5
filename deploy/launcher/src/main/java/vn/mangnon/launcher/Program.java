package vn.mangnon.launcher;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How one part of the system is started, and how one sees that it works. */
interface Program {
    /** Names the part's log and process-id file. */
    String name();

    /** What people call it. */
    String title();

    List<String> command();

    Map<String, String> environment();

    boolean isReady();

    Duration mayTake();

    /** The signal that ends it in good order. */
    default String stopSignal() {
        return "TERM";
    }

    /** Done before each start, the first and every later one. */
    default void prepare() {}
}
