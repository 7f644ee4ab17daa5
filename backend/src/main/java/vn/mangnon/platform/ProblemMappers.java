package vn.mangnon.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.StaleObjectStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.mangnon.platform.Problem.Fault;

/** The edge: whatever was thrown becomes problem+json, and no word of a stranger's message leaves. */
class ProblemMappers {
    static final String PROBLEM_JSON = "application/problem+json";
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ProblemTexts texts;
    private final DatabaseProblems database;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Addresses addresses;
    private final RequestId requestId;

    ProblemMappers(
            ProblemTexts texts,
            DatabaseProblems database,
            HttpHeaders headers,
            UriInfo uri,
            Addresses addresses,
            RequestId requestId) {
        this.texts = texts;
        this.database = database;
        this.headers = headers;
        this.uri = uri;
        this.addresses = addresses;
        this.requestId = requestId;
    }

    @ServerExceptionMapper
    Response problem(Problem problem) {
        return answer(problem);
    }

    @ServerExceptionMapper
    Response notSignedIn(UnauthorizedException e) {
        return answer(Problem.of(401, "unauthenticated"));
    }

    @ServerExceptionMapper
    Response badToken(AuthenticationFailedException e) {
        return answer(Problem.of(401, "unauthenticated"));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return answer(Problem.forbidden("forbidden"));
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e) {
        return answer(Problem.invalid(Violations.faults(e).toArray(Fault[]::new)));
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException e) {
        return answer(Problem.invalid(fault(e)));
    }

    /** Jackson's own subclass, for which Quarkus would else bring a mapper that is not problem+json. */
    @ServerExceptionMapper
    Response mismatch(MismatchedInputException e) {
        return json(e);
    }

    @ServerExceptionMapper
    Response table(SheetReady e) {
        return e.sheet().answer().toResponse();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e) {
        return answer(translate(e));
    }

    @ServerExceptionMapper
    Response anything(Throwable e) {
        return answer(translate(e));
    }

    private Problem translate(Throwable thrown) {
        for (Throwable e = thrown; e != null; e = e.getCause() == e ? null : e.getCause()) {
            switch (e) {
                case Problem problem -> {
                    return problem;
                }
                case JsonProcessingException json -> {
                    return Problem.invalid(fault(json));
                }
                case ConstraintViolationException invalid -> {
                    return Problem.invalid(Violations.faults(invalid).toArray(Fault[]::new));
                }
                case OptimisticLockException stale -> {
                    return Problem.of(412, "stale");
                }
                case StaleObjectStateException stale -> {
                    return Problem.of(412, "stale");
                }
                default -> {
                    Optional<Problem> problem = database.problemOf(e);
                    if (problem.isPresent()) {
                        if (problem.get().status() >= 500) {
                            LOG.error("the database does not serve", thrown);
                        }
                        return problem.get();
                    }
                }
            }
        }
        if (thrown instanceof WebApplicationException http) {
            return ofStatus(http);
        }
        if (thrown instanceof IOException) {
            return Problem.invalid(Fault.at("", "body-cut-off"));
        }
        LOG.error("unexpected", thrown);
        return Problem.of(500, "internal-error").with("requestId", requestId.value());
    }

    private static Problem ofStatus(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        return switch (status) {
            case 401 -> Problem.of(401, "unauthenticated");
            case 403 -> Problem.forbidden("forbidden");
            case 404 -> e.getCause() == null ? Problem.notFound() : Problem.invalid(Fault.inParameter("", "malformed"));
            case 405 -> Problem.of(405, "method-not-allowed");
            case 406 -> Problem.of(406, "not-acceptable");
            case 413 -> Problem.of(413, "content-too-large");
            case 415 -> Problem.of(415, "unsupported-media-type");
            case 503 -> Problem.of(503, "unavailable");
            default ->
                status < 500
                        ? Problem.invalid(Fault.at("", "malformed"))
                        : Problem.of(500, "internal-error").with("requestId", "-");
        };
    }

    static Fault fault(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping)) {
            return Fault.at("", "malformed-json");
        }
        String pointer = mapping.getPath().stream()
                .map(step -> "/" + (step.getFieldName() != null ? escape(step.getFieldName()) : step.getIndex()))
                .collect(Collectors.joining());
        if (mapping instanceof UnrecognizedPropertyException) {
            return Fault.at(pointer, "unknown-field");
        }
        if (mapping instanceof InvalidFormatException format) {
            if (format.getTargetType() == String.class) {
                return Fault.at(pointer, "control-characters");
            }
            if (format.getTargetType() != null && format.getTargetType().isEnum()) {
                return Fault.at(pointer, "one-of", Map.of("values", values(format.getTargetType())));
            }
        }
        return Fault.at(pointer, "malformed");
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    static String values(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }

    Response answer(Problem problem) {
        String language = ProblemTexts.language(accepted());
        var document = ProblemDocument.of(problem, texts, language, requestId.value());
        var response = Response.status(problem.status())
                .type(MediaType.valueOf(PROBLEM_JSON))
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .entity(document);
        if (problem.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.status() == 405) {
            addresses.methods(uri.getPath()).ifPresent(methods -> response.header(HttpHeaders.ALLOW, methods));
        }
        if (problem.status() == 503
                || problem.slug().equals("busy")
                || problem.slug().equals("still-running")) {
            response.header(HttpHeaders.RETRY_AFTER, "2");
        }
        return response.build();
    }

    private List<Locale> accepted() {
        try {
            return headers.getAcceptableLanguages();
        } catch (RuntimeException malformedHeader) {
            return List.of();
        }
    }
}
