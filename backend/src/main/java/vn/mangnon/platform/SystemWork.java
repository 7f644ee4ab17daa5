package vn.mangnon.platform;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Work that Măng Non does by itself: at start-up and in its workers, in a request context of its own. */
@ApplicationScoped
public class SystemWork {
    private final TokenCaller caller;

    SystemWork(TokenCaller caller) {
        this.caller = caller;
    }

    public <T> T call(Supplier<T> work) {
        var context = Arc.container().requestContext();
        if (context.isActive()) {
            throw new IllegalStateException("a caller's request never becomes work of the system");
        }
        context.activate();
        try {
            caller.becomeSystem(true);
            return work.get();
        } finally {
            context.terminate();
        }
    }

    /** The same where a request context is open already, as at start-up and in scheduled methods: on a thread of its own, awaited. */
    public <T> T callApart(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(() -> call(work));
        Thread thread = new Thread(task, "system-work");
        thread.start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }
}
