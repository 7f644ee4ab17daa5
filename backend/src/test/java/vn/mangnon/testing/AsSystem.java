package vn.mangnon.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import vn.mangnon.platform.SystemWork;

/** Lets a test act as Măng Non itself: on a thread of its own, since a test's thread already is a request. */
@ApplicationScoped
public class AsSystem {
    @Inject
    SystemWork systemWork;

    public void run(Runnable work) {
        CompletableFuture.runAsync(() -> systemWork.run(work)).join();
    }
}
