package vn.mangnon.platform;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses what is larger than the service takes as a problem of ours. The server underneath would hang up without a word, which
 * a browser shows as a failed connection; so what is sent is read and dropped first, unless that would be no end of it.
 */
@ApplicationScoped
class LargeBodies {
    /** After the one that answers other origins, before the server's own limit. */
    private static final int PRIORITY = 250;

    private static final int DROPPED_AT_MOST = 10;
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    private final long most;
    private final EarlyAnswers answers;

    LargeBodies(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most, EarlyAnswers answers) {
        this.most = most.asLongValue();
        this.answers = answers;
    }

    void watch(@Observes Filters filters) {
        filters.register(this::refuseTooLarge, PRIORITY);
    }

    private void refuseTooLarge(RoutingContext exchange) {
        String length = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || !LENGTH.matcher(length).matches() || Long.parseLong(length) <= most) {
            exchange.next();
        } else if (Long.parseLong(length) <= DROPPED_AT_MOST * most
                && exchange.request().getHeader(HttpHeaders.AUTHORIZATION) != null) {
            exchange.request()
                    .handler(dropped -> {})
                    .endHandler(end -> answer(exchange))
                    .resume();
        } else {
            exchange.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            answer(exchange);
        }
    }

    private void answer(RoutingContext exchange) {
        answers.give(exchange, Problem.of(413, "content-too-large"));
    }
}
