package vn.mangnon.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final ProblemTexts texts;
    private final ObjectMapper mapper;

    LargeBodies(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most,
            ProblemTexts texts,
            ObjectMapper mapper) {
        this.most = most.asLongValue();
        this.texts = texts;
        this.mapper = mapper;
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
        String language = ProblemTexts.language(exchange.acceptableLanguages().stream()
                .map(LanguageHeader::tag)
                .map(Locale::of)
                .toList());
        var problem = new ProblemDocument(
                "/problems/content-too-large",
                texts.title(language, "content-too-large"),
                413,
                texts.detail(language, "content-too-large", Map.of()),
                null,
                List.of(),
                Map.of());
        try {
            exchange.response()
                    .setStatusCode(413)
                    .putHeader(HttpHeaders.CONTENT_TYPE, ProblemMappers.PROBLEM_JSON)
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, language)
                    .end(mapper.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
