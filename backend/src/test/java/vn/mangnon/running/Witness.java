package vn.mangnon.running;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.mangnon.testing.Door;

/** Somebody who works on meanwhile: records one legal document after the other and notes those that were acknowledged. */
final class Witness implements AutoCloseable {
    private final List<String> acknowledged = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean stopping;

    Witness() {
        String token = RunningSystem.token("planner");
        thread = Thread.ofVirtual().start(() -> work(token));
    }

    /** The ids of what was acknowledged by 201. */
    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    @Override
    public void close() {
        stopping = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void work(String token) {
        while (!stopping) {
            try {
                Response answer = Door.as(token)
                        .contentType(ContentType.JSON)
                        .body(Map.of("kind", "CONG_VAN", "title", "Văn bản của người chứng " + UUID.randomUUID()))
                        .post("/legal-documents");
                if (answer.statusCode() == 201) {
                    acknowledged.add(answer.path("id"));
                }
            } catch (Exception | AssertionError brokenOff) {
                // not acknowledged: nothing is promised
                Thread.yield();
            }
        }
    }
}
