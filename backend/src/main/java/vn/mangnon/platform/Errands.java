package vn.mangnon.platform;

import io.quarkus.arc.Arc;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/**
 * Work that goes on after the caller was answered: under their own name, with their own reach as it was when they asked. A few at
 * a time. What an errand has done so far it writes down itself, for it ends with the service.
 */
@ApplicationScoped
public class Errands {
    private static final Logger LOG = Logger.getLogger(Errands.class);
    private static final int AT_A_TIME = 2;

    private final TokenCaller caller;
    private final RequestId requestId;
    private final ExecutorService workers;

    Errands(TokenCaller caller, RequestId requestId) {
        this.caller = caller;
        this.requestId = requestId;
        this.workers = Executors.newFixedThreadPool(AT_A_TIME, work -> {
            Thread thread = new Thread(work, "errand");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Begins as soon as one of the workers is free. */
    public void send(Runnable work) {
        TokenCaller.Known sender = caller.known();
        String request = requestId.value();
        workers.execute(() -> run(sender, request, work));
    }

    private void run(TokenCaller.Known sender, String request, Runnable work) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            caller.become(sender);
            requestId.become(request);
            work.run();
        } catch (RuntimeException e) {
            LOG.errorf(e, "an errand of request %s failed", request);
        } finally {
            context.terminate();
        }
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
