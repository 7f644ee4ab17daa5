package vn.mangnon.platform;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
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

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }
}
