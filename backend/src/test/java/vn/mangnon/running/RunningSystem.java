package vn.mangnon.running;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import vn.mangnon.testing.Door;

/** The system that {@code ./run} started on this machine; {@code deploy/test/with-stack} gives its addresses in the environment. */
public final class RunningSystem {
    private static final String API = given("MANGNON_API_URL");
    private static final String OIDC = given("MANGNON_OIDC_URL");

    private RunningSystem() {}

    /** Lets {@link Door} lead to it. */
    public static void enter() {
        RestAssured.baseURI = API;
        RestAssured.port = RestAssured.UNDEFINED_PORT;
    }

    /** The door, opened with the person's own token. */
    public static RequestSpecification as(String person) {
        return Door.as(RealTokens.of(person));
    }

    /** The person's own token. */
    public static String token(String person) {
        return RealTokens.of(person);
    }

    static String api() {
        return API;
    }

    static String keycloak() {
        return OIDC;
    }

    static Path home() {
        return Path.of(given("MANGNON_HOME"));
    }

    /** The port of its database. */
    static int databasePort() {
        return Integer.parseInt(given("MANGNON_DB_PORT"));
    }

    /** The password of the database's superuser, who sees every row. */
    static String superuserPassword() {
        return read(home().resolve("secrets/postgres-superuser"));
    }

    /** @param part such as {@code backend}, as {@code ./run} names its process-id files */
    static ProcessHandle process(String part) {
        return processIfAlive(part).orElseThrow();
    }

    static Optional<ProcessHandle> processIfAlive(String part) {
        String number = read(home().resolve(part + ".pid"));
        return number.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(number)).filter(ProcessHandle::isAlive);
    }

    static boolean isReady() {
        try {
            return RestAssured.given().get("/q/health/ready").statusCode() == 200;
        } catch (Exception notYet) { // RestAssured throws what it does not declare
            return false;
        }
    }

    /** Asks again until it holds. */
    static void await(String what, Duration patience, BooleanSupplier holds) {
        Instant end = Instant.now().plus(patience);
        while (!holds.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(what + ": not within " + patience.toSeconds() + " s");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String given(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set: run this by deploy/test/with-stack, as ./test does");
        }
        return value;
    }
}
