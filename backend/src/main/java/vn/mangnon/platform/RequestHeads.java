package vn.mangnon.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.mangnon.platform.Problem.Fault;

/**
 * Refuses addresses that cannot be decoded, and addresses and headers that are too long, as problems of ours. The server
 * underneath would answer them without a word: its own limits stand far above these (application.properties), and its own check of
 * addresses is left to this one ({@link Service}).
 */
@ApplicationScoped
class RequestHeads {
    static final int ADDRESS_LENGTH = 8_000;
    static final int HEADERS_LENGTH = 20_000;

    /** After the one that answers other origins, before what reads the body. */
    private static final int PRIORITY = 260;

    private static final int SHOWN_NAME = 80;

    private final Addresses addresses;
    private final EarlyAnswers answers;

    RequestHeads(Addresses addresses, EarlyAnswers answers) {
        this.addresses = addresses;
        this.answers = answers;
    }

    void watch(@Observes Filters filters) {
        filters.register(this::look, PRIORITY);
    }

    /** What the router refuses while it looks for the first handler, and would answer in words of its own. */
    void watch(@Observes Router router) {
        router.errorHandler(400, this::refuseUnread);
        router.route().order(-PRIORITY).failureHandler(exchange -> {
            if (exchange.statusCode() == 400) {
                refuseUnread(exchange);
            } else if (exchange.statusCode() == 404
                    && !exchange.request().path().startsWith("/")) {
                refuse(exchange, Problem.notFound());
            } else {
                exchange.next();
            }
        });
    }

    private void look(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (request.uri().length() > ADDRESS_LENGTH) {
            refuse(
                    exchange,
                    Problem.of(414, "address-too-long")
                            .faults(List.of(tooLong(longestPart(request), "address-too-long", ADDRESS_LENGTH))));
        } else if (length(request.headers()) > HEADERS_LENGTH) {
            refuse(
                    exchange,
                    Problem.of(431, "headers-too-long")
                            .faults(List.of(tooLong(longest(request.headers()), "headers-too-long", HEADERS_LENGTH))));
        } else {
            List<Fault> faults = undecodable(request);
            if (request.headers().getAll(HttpHeaders.HOST).size() > 1) {
                faults.add(Fault.inParameter("Host", "repeated-parameter"));
            }
            if (faults.isEmpty()) {
                exchange.next();
            } else {
                refuse(exchange, Problem.invalid(faults.toArray(Fault[]::new)));
            }
        }
    }

    /** An address that cannot be decoded, or a request of HTTP/1.1 without a host. */
    private void refuseUnread(RoutingContext exchange) {
        List<Fault> faults = undecodable(exchange.request());
        refuse(
                exchange,
                Problem.invalid(
                        faults.isEmpty()
                                ? new Fault[] {Fault.inParameter("Host", "malformed")}
                                : faults.toArray(Fault[]::new)));
    }

    /** A body may still be on its way; nobody reads it, so the connection ends here. */
    private void refuse(RoutingContext exchange, Problem problem) {
        if (!exchange.request().isEnded()) {
            exchange.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        answers.give(exchange, problem);
    }

    private List<Fault> undecodable(HttpServerRequest request) {
        List<Fault> faults = new ArrayList<>();
        List<String> steps = request.path() == null ? List.of() : Addresses.steps(request.path());
        for (int i = 0; i < steps.size(); i++) {
            if (!decodes("/" + steps.get(i))) {
                faults.add(Fault.inParameter(addresses.parameter(steps, i), "address-encoding"));
            }
        }
        for (String pair : pairs(request)) {
            if (!decodes("?" + pair)) {
                faults.add(Fault.inParameter(nameOf(pair), "address-encoding"));
            }
        }
        if (faults.isEmpty() && !decodes(request.uri())) {
            faults.add(Fault.inParameter("", "address-encoding"));
        }
        return faults;
    }

    /** RFC 3986: only certain ASCII signs stand for themselves, all others are the %XX of their UTF-8. */
    static boolean decodes(String part) {
        if (part.chars().anyMatch(sign -> sign > '~')) {
            return false;
        }
        try {
            new URI(part);
            StandardCharsets.UTF_8.newDecoder().decode(bytes(part));
            return true;
        } catch (URISyntaxException | CharacterCodingException e) {
            return false;
        }
    }

    private static ByteBuffer bytes(String wellFormed) {
        ByteBuffer bytes = ByteBuffer.allocate(wellFormed.length());
        for (int i = 0; i < wellFormed.length(); i++) {
            if (wellFormed.charAt(i) == '%') {
                bytes.put((byte) Integer.parseInt(wellFormed.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.put((byte) wellFormed.charAt(i));
            }
        }
        return bytes.flip();
    }

    private static List<String> pairs(HttpServerRequest request) {
        return request.query() == null
                ? List.of()
                : Arrays.asList(request.query().split("&"));
    }

    private static String nameOf(String pair) {
        String name = pair.contains("=") ? pair.substring(0, pair.indexOf('=')) : pair;
        return name.length() > SHOWN_NAME ? name.substring(0, SHOWN_NAME) : name;
    }

    private static Fault tooLong(String parameter, String code, int most) {
        return Fault.inParameter(parameter, code, Map.of("max", most));
    }

    private static String longestPart(HttpServerRequest request) {
        return pairs(request).stream()
                .max(Comparator.comparingInt(String::length))
                .map(RequestHeads::nameOf)
                .orElse(Addresses.PATH);
    }

    private static int length(MultiMap headers) {
        int length = 0;
        for (Map.Entry<String, String> header : headers) {
            length += header.getKey().length() + header.getValue().length() + 4;
        }
        return length;
    }

    private static String longest(MultiMap headers) {
        return headers.entries().stream()
                .max(Comparator.comparingInt(header -> header.getValue().length()))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
