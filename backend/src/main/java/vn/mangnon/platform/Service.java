package vn.mangnon.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where the service starts. */
@QuarkusMain
public class Service {
    /**
     * Quarkus refuses an address that is no URI with a bare 400 before any code of ours sees it, unless this switch of its own is
     * set when its HTTP server is loaded; {@link RequestHeads} makes the same check and says what is wrong.
     */
    static final String OWN_CHECK_OF_ADDRESSES = "vertx.disableURIValidation";

    private Service() {}

    public static void main(String... arguments) {
        System.setProperty(OWN_CHECK_OF_ADDRESSES, "true");
        Quarkus.run(arguments);
    }
}
