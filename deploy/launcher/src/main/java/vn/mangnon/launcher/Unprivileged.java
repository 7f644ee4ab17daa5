package vn.mangnon.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. When we are root it runs in a user namespace of its own, where root is nobody and still owns
 * its files; where the kernel forbids that, as the user {@code nobody}, who then owns the data folder.
 */
final class Unprivileged {
    private static final String NOBODY = "65534";

    private final List<String> prefix;
    private final boolean anotherOwner;

    private Unprivileged(List<String> prefix, boolean anotherOwner) {
        this.prefix = prefix;
        this.anotherOwner = anotherOwner;
    }

    static Unprivileged forThisUser() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Unprivileged(List.of(), false);
        }
        if (succeeds(List.of("unshare", "-U", "true"))) {
            return new Unprivileged(List.of("unshare", "-U"), false);
        }
        var asNobody = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        if (succeeds(with(asNobody, List.of("true")))) {
            return new Unprivileged(asNobody, true);
        }
        throw new CannotStart(
                "PostgreSQL does not run as root, and neither user namespaces (unshare -U) nor setpriv work here: "
                        + "run ./run as an ordinary user.");
    }

    List<String> command(List<String> command) {
        return with(prefix, command);
    }

    /** Makes an empty folder that the unprivileged user may fill. */
    void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            give(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (anotherOwner && !succeeds(command(List.of("test", "-w", folder.toString())))) {
            throw new CannotStart("PostgreSQL does not run as root and the user nobody cannot reach " + folder
                    + ": choose a folder that all may enter by MANGNON_HOME, or run ./run as an ordinary user.");
        }
    }

    /** Hands a file or folder of ours over to the unprivileged user. */
    void give(Path path) throws IOException {
        if (anotherOwner) {
            Files.setAttribute(path, "unix:uid", Integer.parseInt(NOBODY));
            Files.setAttribute(path, "unix:gid", Integer.parseInt(NOBODY));
        }
    }

    private static List<String> with(List<String> prefix, List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    private static boolean succeeds(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
