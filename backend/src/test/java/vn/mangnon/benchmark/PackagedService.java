package vn.mangnon.benchmark;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged backend as a process of its own, with the heap that ./run gives it. */
final class PackagedService implements AutoCloseable {
    private final Process process;
    private final int port;
    private final Duration startUp;

    private PackagedService(Process process, int port, Duration startUp) {
        this.process = process;
        this.port = port;
        this.startUp = startUp;
    }

    static PackagedService start(Path jar, ScratchDatabase database, Signer signer, Path log, String... options)
            throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-Xms64m", "-Xmx768m", "-XX:+UseSerialGC"));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-Dquarkus.oidc.auth-server-url=",
                "-Dquarkus.oidc.public-key=" + signer.publicKey(),
                "-Dquarkus.oidc.token.issuer=" + Signer.ISSUER,
                "-jar",
                jar.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("MANGNON_API_PORT", Integer.toString(port));
        builder.environment().put("MANGNON_DB_URL", database.url("mangnon"));
        builder.environment().put("MANGNON_DB_PASSWORD", ScratchDatabase.PASSWORD);
        builder.environment().put("MANGNON_DB_OWNER_PASSWORD", ScratchDatabase.PASSWORD);
        builder.environment().put("MANGNON_DEMO", "true");
        builder.environment().put("MANGNON_AUDIT_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        long begun = System.nanoTime();
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        awaitReady(process, port, log);
        return new PackagedService(process, port, Duration.ofNanos(System.nanoTime() - begun));
    }

    private static void awaitReady(Process process, int port, Path log) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .build();
        for (int i = 0; i < 6000; i++) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the service did not start:\n" + Files.readString(log));
            }
            try {
                if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it does not listen yet
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("the service was not ready within two minutes; its log is " + log);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    /** From the start of the process until it said that it is ready. */
    Duration startUp() {
        return startUp;
    }

    /** Resident memory now, in MB; on Linux. */
    long residentMegabytes() throws IOException {
        return status("VmRSS");
    }

    long peakMegabytes() throws IOException {
        return status("VmHWM");
    }

    /** Forgets the peak, so that the next one is that of what follows. */
    void forgetPeak() throws IOException {
        Files.writeString(Path.of("/proc/" + process.pid() + "/clear_refs"), "5");
    }

    private long status(String field) throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        return Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith(field + ":"))
                        .map(line -> line.replaceAll("\\D", ""))
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElse(0)
                / 1024;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
