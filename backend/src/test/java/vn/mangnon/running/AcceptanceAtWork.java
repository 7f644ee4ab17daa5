package vn.mangnon.running;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Quảng Ninh's plan under a number and title of its own, read and reviewed by the planner, ready to be accepted. */
final class AcceptanceAtWork {
    private static final Path DOCUMENT = Path.of("src/main/resources/demo/quang-ninh-2021.txt");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String title = "Kế hoạch thử đứt giữa chừng " + UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();
    private final String id;
    private final String command;

    AcceptanceAtWork() {
        String text = read().replaceFirst(
                        "Thực hiện Chương trình hành động quốc gia vì trẻ em",
                        title + "; thực hiện Chương trình hành động quốc gia vì trẻ em")
                .replaceFirst("Số: 52/KH-UBND", "Số: " + (1_000 + Math.abs(title.hashCode() % 900_000)) + "/KH-UBND");
        JsonPath draft = RunningSystem.as("planner")
                .multiPart("file", "ke-hoach.txt", text.getBytes(StandardCharsets.UTF_8), "text/plain")
                .post("/plan-imports")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        id = draft.getString("id");
        command = reviewed(draft);
    }

    String id() {
        return id;
    }

    /** Part of the plan's title that no other has. */
    String title() {
        return title;
    }

    /** Sends the acceptance, always with the same key. */
    CompletableFuture<HttpResponse<String>> send() {
        var request = HttpRequest.newBuilder(
                        URI.create(RunningSystem.api() + "/api/v1/plan-imports/" + id + "/acceptance"))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + RunningSystem.token("planner"))
                .header("Content-Type", "application/json")
                .header("If-Match", "\"0\"")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(command))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** The open agencies are the province's committee, the police co-operate in indicator 9. */
    private static String reviewed(JsonPath draft) {
        String committee = first("/agencies?code=22.UBND");
        Map<String, Object> matches = new LinkedHashMap<>();
        List<Map<String, Object>> assignments = draft.getList("assignments");
        assignments.stream()
                .filter(a -> a.get("agencyId") == null)
                .forEach(a -> matches.put(
                        (String) a.get("agency"), Map.of("agency", a.get("agency"), "agencyId", committee)));
        String police = draft.getString("assignments.find { it.agency == 'Công an tỉnh' }.id");
        try {
            return JSON.writeValueAsString(Map.of(
                    "areaId", first("/areas?level=PROVINCE&code=22&on=2021-03-08"),
                    "agencyMatches", matches.values(),
                    "leadDecisions",
                            List.of(Map.of("indicatorCode", "9", "assignmentId", police, "role", "COORDINATE"))));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String first(String path) {
        return RunningSystem.as("planner")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private static String read() {
        try {
            return Files.readString(DOCUMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
