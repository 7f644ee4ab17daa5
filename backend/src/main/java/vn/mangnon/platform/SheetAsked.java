package vn.mangnon.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Notices when a table is asked for as a file by {@code Accept}. The operation is found as for JSON, which it makes; what it made
 * becomes a file on the way out.
 */
@ApplicationScoped
class SheetAsked {
    private static final String ASKED = SheetAsked.class.getName();
    private static final int PRIORITY = 240;

    void watch(@Observes Filters filters) {
        filters.register(SheetAsked::notice, PRIORITY);
    }

    static Optional<SheetFormat> in(RoutingContext exchange) {
        return Optional.ofNullable(exchange.get(ASKED));
    }

    private static void notice(RoutingContext exchange) {
        String accept = exchange.request().getHeader(HttpHeaders.ACCEPT);
        if (accept != null && HttpMethod.GET.equals(exchange.request().method())) {
            String wanted = accept.toLowerCase(Locale.ROOT);
            Arrays.stream(SheetFormat.values())
                    .filter(format -> wanted.contains(format.mediaType()))
                    .findFirst()
                    .ifPresent(format -> {
                        exchange.put(ASKED, format);
                        exchange.request().headers().set(HttpHeaders.ACCEPT, accept + ", application/json;q=0.1");
                    });
        }
        exchange.next();
    }
}
