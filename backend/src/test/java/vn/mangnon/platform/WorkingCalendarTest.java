package vn.mangnon.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import vn.mangnon.testing.AsSystem;
import vn.mangnon.testing.Door;
import vn.mangnon.testing.PostgresForTests;
import vn.mangnon.testing.Tokens;

/** The calendar of the state: what is shipped, and how an administrator keeps it. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class WorkingCalendarTest {
    private final String admin = Tokens.of("calendar-admin", "22.UBND", "directory-admin");
    private final String reporter = Tokens.of("calendar-reader", "06688.UBND", "reporter");

    @Inject
    AsSystem system;

    @Inject
    Room room;

    /** A room that reckons with working days, in its own unit of work. */
    @ApplicationScoped
    static class Room {
        @Inject
        WorkingCalendar calendar;

        @UnitOfWork
        WorkingDays days() {
            return calendar.days();
        }
    }

    @Test
    void theShippedYearsAreThoseOfTheState() {
        WorkingDays days = days();
        // Tết 2026: off from Saturday 14 to Sunday 22 February.
        assertThat(days.after(LocalDate.of(2026, 2, 13), 1)).isEqualTo("2026-02-23");
        // Five working days over 2 January 2026, which was made up for on Saturday the 10th.
        assertThat(days.after(LocalDate.of(2025, 12, 31), 6)).isEqualTo("2026-01-10");
        // 30 April and 1 May 2025, with 2 May swapped for 26 April.
        assertThat(days.between(LocalDate.of(2025, 4, 25), LocalDate.of(2025, 5, 5)))
                .isEqualTo(4);
        // Each year from 2024 to 2027 has the eleven days of the Labour Code off, those on a weekend by the day in
        // compensation.
        for (int year = 2024; year <= 2027; year++) {
            LocalDate before = LocalDate.of(year - 1, 12, 31);
            int week = (int) before.plusDays(1)
                    .datesUntil(before.plusYears(1).plusDays(1))
                    .filter(day -> day.getDayOfWeek().getValue() < 6)
                    .count();
            assertThat(week - days.between(before, before.plusYears(1)))
                    .as("days off in %d", year)
                    .isEqualTo(11);
        }
    }

    @Test
    void everybodyReadsTheCalendarAndSeesWhatIsNotAnnouncedYet() {
        Door.as(reporter)
                .get("/working-days?from=2026-01-01&to=2026-01-31")
                .then()
                .statusCode(200)
                .body("items.day", contains("2026-01-01", "2026-01-02", "2026-01-10"))
                .body("items.kind", contains("HOLIDAY", "DAY_OFF", "WORKDAY"))
                .body("items.verified", contains(true, true, true))
                .body("items[1].source", equalTo("12729/VPCP-KGVX ngày 25/12/2025"))
                .body("items[0].allowedActions", hasSize(0));
        JsonPath newYear = Door.as(reporter)
                .get("/working-days?from=2026-01-01&to=2026-01-02")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Door.as(reporter)
                .get("/working-days/" + newYear.getString("items[0].id"))
                .then()
                .statusCode(200)
                .body("day", equalTo("2026-01-01"))
                .body("kind", equalTo("HOLIDAY"));
        Door.as(reporter)
                .get("/working-days?from=2027-02-01&to=2027-02-28")
                .then()
                .statusCode(200)
                .body("items.findAll { it.verified }", hasSize(0))
                .body("items[0].source", nullValue());
    }

    @Test
    void aDayThatIsRecordedChangesDeadlinesAndIsEnteredInTheTrail() {
        assertThat(days().after(LocalDate.of(2031, 11, 21), 1)).isEqualTo("2031-11-24");
        JsonPath recorded = record("2031-11-24", "HOLIDAY", Map.of("name", "Ngày Văn hóa Việt Nam"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String path = "/working-days/" + recorded.getString("id");
        assertThat(days().after(LocalDate.of(2031, 11, 21), 1)).isEqualTo("2031-11-25");
        assertThat(recorded.getBoolean("verified")).isFalse();
        assertThat(recorded.getList("allowedActions")).isEqualTo(List.of("EDIT", "DELETE"));

        patch(path, 0, Map.of("source", "Luật số 1/2031", "verified", true))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("verified", equalTo(true));
        patch(path, 0, Map.of("name", "Cũ")).then().statusCode(412);
        Door.as(admin)
                .contentType(MergePatch.MEDIA_TYPE)
                .body(Map.of("name", "Cũ"))
                .patch(path)
                .then()
                .statusCode(428);

        Door.as(admin).header("If-Match", "\"1\"").delete(path).then().statusCode(204);
        Door.as(admin).get(path).then().statusCode(404);
        assertThat(days().after(LocalDate.of(2031, 11, 21), 1)).isEqualTo("2031-11-24");
        assertThat(acts(UUID.fromString(recorded.getString("id")))).containsExactly("recorded", "changed", "removed");
    }

    @Test
    void oneDayIsRecordedOnce() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = values("2032-03-05", "DAY_OFF", Map.of());
        Response first = Door.as(admin)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/working-days");
        Response again = Door.as(admin)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/working-days");
        first.then().statusCode(201);
        again.then().statusCode(201).header("Location", first.header("Location"));
        record("2032-03-05", "HOLIDAY", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/working-day-taken"));
    }

    @Test
    void whatDoesNotDifferFromTheWeekIsRefused() {
        record("2033-01-01", "DAY_OFF", Map.of())
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/working-day-rules"))
                .body("errors.code", contains("day-off-on-weekend"));
        record("2033-01-03", "WORKDAY", Map.of())
                .then()
                .statusCode(422)
                .body("errors.code", contains("workday-in-the-week"));
        record("2033-01-03", "HOLIDAY", Map.of("verified", true))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/source"))
                .body("errors.code", contains("required"));
    }

    @Test
    void nonsenseIsRefused() {
        record("2033-02-30", "HOLIDAY", Map.of()).then().statusCode(400);
        record("1066-10-14", "HOLIDAY", Map.of()).then().statusCode(400);
        record("2033-01-03", "FEAST", Map.of()).then().statusCode(400);
        record("2033-01-03", "HOLIDAY", Map.of("name", " ")).then().statusCode(400);
        record("2033-01-03", "HOLIDAY", Map.of("colour", "red")).then().statusCode(400);
    }

    @Test
    void onlyTheAdministratorOfTheDirectoryKeepsTheCalendar() {
        String planner = Tokens.of("calendar-planner", "22.SYT", "planner");
        Door.as(planner)
                .contentType(ContentType.JSON)
                .body(values("2034-01-03", "HOLIDAY", Map.of()))
                .post("/working-days")
                .then()
                .statusCode(403);
        Door.asNobody().get("/working-days").then().statusCode(401);
        Door.as(admin)
                .header("If-Match", "\"0\"")
                .delete("/working-days/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private Response record(String day, String kind, Map<String, Object> more) {
        return Door.as(admin)
                .contentType(ContentType.JSON)
                .body(values(day, kind, more))
                .post("/working-days");
    }

    private Response patch(String path, int version, Map<String, Object> patch) {
        return Door.as(admin)
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch(path);
    }

    private static Map<String, Object> values(String day, String kind, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(Map.of("day", day, "kind", kind, "name", "Nghỉ"));
        values.putAll(more);
        return values;
    }

    private WorkingDays days() {
        AtomicReference<WorkingDays> days = new AtomicReference<>();
        system.run(() -> days.set(room.days()));
        return days.get();
    }

    @Inject
    Trails trails;

    @ApplicationScoped
    static class Trails {
        @Inject
        Sql sql;

        @UnitOfWork
        List<String> of(UUID id) {
            return sql.all(
                    "select act from audit_entry where stream_kind = 'working-day' and stream_id = ? order by stream_number",
                    row -> row.text("act"),
                    id);
        }
    }

    private List<String> acts(UUID id) {
        AtomicReference<List<String>> acts = new AtomicReference<>();
        system.run(() -> acts.set(trails.of(id)));
        return acts.get();
    }
}
