package vn.mangnon.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** Problems that are answered before any operation is looked for, in the same words and form as all others. */
@ApplicationScoped
class EarlyAnswers {
    private final ProblemTexts texts;
    private final ObjectMapper mapper;

    EarlyAnswers(ProblemTexts texts, ObjectMapper mapper) {
        this.texts = texts;
        this.mapper = mapper;
    }

    void give(RoutingContext exchange, Problem problem) {
        String language = ProblemTexts.language(accepted(exchange));
        String requestId = RequestId.givenOrMade(exchange.request().getHeader(RequestId.HEADER));
        try {
            exchange.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, ProblemMappers.PROBLEM_JSON)
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, language)
                    .putHeader(RequestId.HEADER, requestId)
                    .end(mapper.writeValueAsString(ProblemDocument.of(problem, texts, language, requestId)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Locale> accepted(RoutingContext exchange) {
        try {
            return exchange.acceptableLanguages().stream()
                    .map(LanguageHeader::tag)
                    .map(Locale::of)
                    .toList();
        } catch (RuntimeException malformedHeader) {
            return List.of();
        }
    }
}
