package vn.mangnon.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebServerTest {
    private static final String PAGE = "<!doctype html><title>Măng Non</title>";
    private static final String SCRIPT = "export const a = 1;\n".repeat(200);

    @TempDir
    Path parent;

    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        var built = Files.createDirectories(parent.resolve("dist"));
        Files.createDirectories(built.resolve("assets"));
        Files.createDirectories(built.resolve(".vite"));
        Files.writeString(built.resolve("index.html"), PAGE);
        Files.writeString(built.resolve("assets/app-1a2b.js"), SCRIPT);
        Files.writeString(built.resolve("assets/pdf.worker.mjs"), SCRIPT);
        Files.writeString(built.resolve(".vite/manifest.json"), "{}");
        Files.writeString(parent.resolve("secret.txt"), "secret");
        server = WebServer.start(built, 0, "http://127.0.0.1:8080", "http://127.0.0.1:8180");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anAddressOfTheApplicationAnswersItsStartPageEvenWithADotInIt() throws Exception {
        var answer = get("/agencies/22.SYT", "Accept", "text/html,*/*");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(PAGE);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("connect-src 'self' http://127.0.0.1:8080 http://127.0.0.1:8180;")
                .contains("script-src 'self';")
                .contains("frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @ParameterizedTest
    @CsvSource({"/assets/app-1a2b.js", "/assets/pdf.worker.mjs"})
    void scriptsAreServedAsScriptsAndNeverAskedForAgain(String path) throws Exception {
        var answer = get(path, "Accept", "*/*");

        assertThat(answer.headers().firstValue("Content-Type")).contains("text/javascript; charset=utf-8");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
    }

    @Test
    void textIsCompressedForThoseWhoCanReadIt() throws Exception {
        var answer = get("/assets/app-1a2b.js", "Accept-Encoding", "br;q=0, gzip");

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.body().length).isLessThan(200);
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(SCRIPT);
        }
        assertThat(get("/assets/app-1a2b.js", "Accept-Encoding", "gzip;q=0")
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void whatTheBrowserHasIsNotSentAgain() throws Exception {
        var etag = get("/", "Accept", "text/html").headers().firstValue("ETag").orElseThrow();

        assertThat(get("/", "If-None-Match", etag).statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/none.js",
                "/none.png",
                "/../secret.txt",
                "/%2e%2e/secret.txt",
                "/.vite/manifest.json",
                "/%00",
                "/assets"
            })
    void whatIsNotPublishedIsNotFound(String path) throws Exception {
        assertThat(get(path, "Accept", "*/*").statusCode()).isEqualTo(404);
    }

    @Test
    void aMissingScriptIsNeverAnsweredByThePage() throws Exception {
        assertThat(get("/assets/none.js", "Accept", "text/html").statusCode()).isEqualTo(404);
    }

    @Test
    void theConfigurationNamesTheAddressesOfThisInstallation() throws Exception {
        var answer = get("/config.json", "Accept", "application/json");

        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"apiUrl\":\"http://127.0.0.1:8080\",\"oidcUrl\":\"http://127.0.0.1:8180\",\"realm\":\"mangnon\","
                                + "\"clientId\":\"mangnon-dashboard\"}");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void nothingCanBeSentToIt() throws Exception {
        var request = HttpRequest.newBuilder(address("/"))
                .POST(HttpRequest.BodyPublishers.ofString("x"))
                .build();

        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    private HttpResponse<byte[]> get(String path, String header, String value)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(address(path)).header(header, value).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }
}
