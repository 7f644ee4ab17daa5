package vn.mangnon.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mangnon.testing.PostgresForTests;
import vn.mangnon.testing.Tokens;

/** Requests that no client library would send, written straight to the socket. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class RequestHeadTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String planner = "Authorization: Bearer " + Tokens.of("wire", "22.SYT", "planner", "directory-admin");

    private record Answer(int status, Map<String, String> headers, String body) {
        JsonNode problem() throws IOException {
            assertThat(headers).containsEntry("content-type", "application/problem+json");
            assertThat(headers.get("x-request-id")).isNotBlank();
            JsonNode problem = JSON.readTree(body);
            assertThat(problem.path("status").asInt()).isEqualTo(status);
            assertThat(problem.path("instance").asText()).isEqualTo("urn:request:" + headers.get("x-request-id"));
            return problem;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/areas?q=%zz, q",
        "/api/v1/areas?q=%2, q",
        "/api/v1/areas?q=%ff, q",
        "/api/v1/areas?q={x}, q",
        "/api/v1/areas?q=a&limit=%, limit",
        "/api/v1/areas?q=trẻ, q",
        "/api/v1/plans/%zz, id",
        "/api/v1/plans/%ff, id",
        "/api/v1/submissions/%zz/evidence, id",
        "/api/v1/pla%zzns, path",
        "/api/v1/pla[ns, path",
        "/%zz, path",
        "/q/health/%zz, path",
    })
    void whatCannotBeDecodedIsNamed(String address, String parameter) throws IOException {
        Answer answer = send("GET " + utf8(address) + " HTTP/1.1", "Host: x", planner, "Accept-Language: en");
        assertThat(answer.status()).isEqualTo(400);
        JsonNode problem = answer.problem();
        assertThat(problem.path("type").asText()).isEqualTo("/problems/invalid-request");
        assertThat(problem.findValuesAsText("parameter")).containsExactly(parameter);
        assertThat(problem.findValuesAsText("code")).containsExactly("address-encoding");
        assertThat(problem.at("/errors/0/detail").asText()).startsWith("This part of the address");
    }

    @Test
    void whatCannotBeDecodedIsNamedInVietnameseWhenNothingElseIsAskedFor() throws IOException {
        for (String language : List.of("vi", "fr", ";;;q=x")) {
            Answer answer = send("POST /api/v1/plans?a=%zz HTTP/1.1", "Host: x", "Accept-Language: " + language);
            assertThat(answer.headers()).containsEntry("content-language", "vi");
            assertThat(answer.problem().path("title").asText()).isEqualTo("Yêu cầu không hợp lệ");
            assertThat(answer.problem().at("/errors/0/detail").asText()).startsWith("Chỗ này của địa chỉ");
        }
    }

    @Test
    void whatIsDecodedIsNotTouched() throws IOException {
        for (String query : List.of("q=tr%E1%BA%BB", "q=[x]", "q=a+b", "q=%25", "&&limit=1&", "")) {
            assertThat(send("GET /api/v1/areas?" + query + " HTTP/1.1", "Host: x", planner)
                            .status())
                    .as(query)
                    .isEqualTo(200);
        }
    }

    @Test
    void anAddressOrHeadersThatAreTooLongAreRefusedInWords() throws IOException {
        Answer address = send("GET /api/v1/areas?limit=1&q=" + "a".repeat(100_000) + " HTTP/1.1", "Host: x", planner);
        assertThat(address.status()).isEqualTo(414);
        assertThat(address.problem().path("type").asText()).isEqualTo("/problems/address-too-long");
        assertThat(address.problem().at("/errors/0/parameter").asText()).isEqualTo("q");
        assertThat(address.problem().at("/errors/0/detail").asText())
                .isEqualTo("Quá dài: địa chỉ được tối đa 8000 ký tự.");

        Answer headers = send(
                "GET /api/v1/areas HTTP/1.1",
                "Host: x",
                planner,
                "X-Long: " + "a".repeat(100_000),
                "Accept-Language: en");
        assertThat(headers.status()).isEqualTo(431);
        assertThat(headers.problem().path("type").asText()).isEqualTo("/problems/headers-too-long");
        assertThat(headers.problem().at("/errors/0/parameter").asText()).isEqualTo("X-Long");
        assertThat(headers.problem().at("/errors/0/detail").asText())
                .isEqualTo("Too long: all header fields together may have 20000 characters.");
    }

    @Test
    void aHostThatIsMissingMalformedOrTwoIsNamed() throws IOException {
        for (String host : List.of("X-None: x", "Host: a b", "Host: x:99999", "Host: ZAP%n%s")) {
            Answer answer = send("GET /api/v1/areas HTTP/1.1", host, planner);
            assertThat(answer.status()).as(host).isEqualTo(400);
            assertThat(answer.problem().at("/errors/0/parameter").asText()).isEqualTo("Host");
        }
        Answer two = send("GET /api/v1/areas HTTP/1.1", "Host: x", "Host: y", planner);
        assertThat(two.problem().at("/errors/0/code").asText()).isEqualTo("repeated-parameter");
    }

    @Test
    void anOldClientThatNamesNoHostIsServed() throws IOException {
        Answer list = send("GET /api/v1/areas?q=%C4%91%C3%B4ng&limit=1 HTTP/1.0", planner);
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.headers().get("link"))
                .matches(
                        "</api/v1/areas\\?(limit=1&q=%C4%91%C3%B4ng|q=%C4%91%C3%B4ng&limit=1)&cursor=[^&>]+>; rel=\"next\"");
        String next = list.headers().get("link").replaceAll("^<|>.*$", "");
        Answer second = send("GET " + next + " HTTP/1.0", planner);
        assertThat(second.status()).isEqualTo(200);
        assertThat(JSON.readTree(second.body()).at("/items/0/id"))
                .isNotEqualTo(JSON.readTree(list.body()).at("/items/0/id"));

        String body = "{\"kind\":\"CONG_VAN\",\"title\":\"Công văn của máy cũ\"}";
        Answer created = send(
                "POST /api/v1/legal-documents HTTP/1.0",
                utf8(body),
                planner,
                "Content-Type: application/json",
                "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length);
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.headers().get("location")).contains("/api/v1/legal-documents/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE | /api/v1/plans | GET, HEAD, OPTIONS, POST",
                "PUT | /api/v1/plans/01a2054f-9581-7fd2-9f8f-aeb190677c6f | DELETE, GET, HEAD, OPTIONS, PATCH",
                "DELETE | /api/v1/plans/01a2054f-9581-7fd2-9f8f-aeb190677c6f/issuance | OPTIONS, POST",
                "TRACE | /api/v1/me | GET, HEAD, OPTIONS",
                "FOO | /api/v1/me | GET, HEAD, OPTIONS",
            })
    void aMethodThatAnAddressDoesNotTakeIsAnsweredWithThoseThatItTakes(String method, String address, String allowed)
            throws IOException {
        Answer answer = send(method + " " + address + " HTTP/1.1", "Host: x", planner);
        assertThat(answer.status()).as(answer.body()).isEqualTo(405);
        assertThat(answer.problem().path("type").asText()).isEqualTo("/problems/method-not-allowed");
        assertThat(answer.headers()).containsEntry("allow", allowed);

        Answer options = send("OPTIONS " + address + " HTTP/1.1", "Host: x");
        assertThat(options.status()).isEqualTo(204);
        assertThat(options.headers()).containsEntry("allow", allowed);
    }

    @Test
    void whatIsNoAddressOfOursIsNotFoundInWords() throws IOException {
        for (String line :
                List.of("OPTIONS * HTTP/1.1", "GET api/v1/areas HTTP/1.1", "OPTIONS /api/v1/none HTTP/1.1")) {
            Answer answer = send(line, "Host: x", planner);
            assertThat(answer.status()).as(line).isEqualTo(404);
            assertThat(answer.problem().path("type").asText()).isEqualTo("/problems/not-found");
        }
    }

    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static Answer send(String line, String... headersAndBody) throws IOException {
        String body = Arrays.stream(headersAndBody)
                .filter(part -> part.startsWith("{"))
                .findFirst()
                .orElse("");
        String head = Stream.concat(
                        Stream.of(line, "Connection: close"),
                        Arrays.stream(headersAndBody).filter(part -> !part.startsWith("{")))
                .collect(Collectors.joining("\r\n"));
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((head + "\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1));
            String[] answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\r\n\r\n", 2);
            Map<String, String> headers = new TreeMap<>();
            List<String> lines = answer[0].lines().toList();
            lines.stream()
                    .skip(1)
                    .map(one -> one.split(": ", 2))
                    .forEach(one -> headers.put(one[0].toLowerCase(Locale.ROOT), one[1]));
            return new Answer(Integer.parseInt(lines.getFirst().split(" ")[1]), headers, answer[1]);
        }
    }
}
