package vn.mangnon.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Real PostgreSQL on the loopback address. Nothing of its durability is switched off: what is acknowledged is on the disk.
 */
final class PostgresServer implements Program {
    static final String SUPERUSER = "postgres";

    private final PostgresBinaries binaries;
    private final Unprivileged user;
    private final Path data;
    private final int port;
    private final String password;

    PostgresServer(PostgresBinaries binaries, Unprivileged user, Path data, int port, String password) {
        this.binaries = binaries;
        this.user = user;
        this.data = data;
        this.port = port;
        this.password = password;
    }

    boolean isInitialised() {
        return Files.exists(data.resolve("global/pg_control"));
    }

    void initialise() {
        user.makeFolder(data);
        try {
            var passwordFile = Files.createTempFile(data.getParent(), "initdb", ".password");
            user.give(passwordFile);
            Files.writeString(passwordFile, password);
            try {
                var initdb = new ProcessBuilder(user.command(List.of(
                                binaries.program("initdb"),
                                "--pgdata=" + data,
                                "--username=" + SUPERUSER,
                                "--pwfile=" + passwordFile,
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale-provider=builtin",
                                "--locale=C.UTF-8",
                                "--data-checksums")))
                        .redirectErrorStream(true)
                        .start();
                var said = new String(initdb.getInputStream().readAllBytes());
                if (initdb.waitFor() != 0) {
                    throw new CannotStart("The database could not be initialised in " + data + ":\n" + said);
                }
            } finally {
                Files.delete(passwordFile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public String title() {
        return "PostgreSQL";
    }

    @Override
    public List<String> command() {
        return user.command(List.of(
                binaries.program("postgres"),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=" + Settings.HOST,
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=on",
                "-c",
                "synchronous_commit=on",
                "-c",
                "full_page_writes=on",
                "-c",
                "max_connections=120",
                "-c",
                "shared_buffers=192MB",
                "-c",
                "max_wal_size=2GB",
                "-c",
                "random_page_cost=1.1",
                "-c",
                "log_line_prefix=%m [%p] %q%u@%d "));
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("LC_ALL", "C", "TZ", "UTC");
    }

    @Override
    public boolean isReady() {
        var login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "2");
        try (var connection = DriverManager.getConnection(url("postgres"), login)) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public Duration mayTake() {
        return Duration.ofSeconds(120);
    }

    /** "Fast": ends open sessions, writes everything down. */
    @Override
    public String stopSignal() {
        return "INT";
    }

    /** After a crash the old number in postmaster.pid may belong to a stranger by now, and PostgreSQL would refuse to start. */
    @Override
    public void prepare() {
        var lock = data.resolve("postmaster.pid");
        try {
            if (Files.exists(lock)
                    && !isPostgres(
                            Long.parseLong(Files.readAllLines(lock).getFirst().strip()))) {
                Files.delete(lock);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://" + Settings.HOST + ":" + port + "/" + database;
    }

    String password() {
        return password;
    }

    private static boolean isPostgres(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(process -> process.info().command().orElse("postgres").contains("postgres"))
                .orElse(false);
    }
}
