package vn.mangnon.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;

/** The folder of one installation (MANGNON_HOME): database files, keys, logs and process ids. One launcher uses it at a time. */
final class Home {
    private static final List<String> KEPT_DATA = List.of("postgres", "secrets", "logs", "realm-applied.json");

    private final Path folder;

    private Home(Path folder) {
        this.folder = folder;
    }

    static Home at(Path folder) {
        try {
            Files.createDirectories(folder);
            return new Home(folder.toRealPath());
        } catch (IOException e) {
            throw new CannotStart(
                    "The folder " + folder + " (MANGNON_HOME) cannot be made or read: " + e.getMessage(), e);
        }
    }

    /** Held until this process ends, however it ends: the operating system lets go of it. */
    void lock() {
        try {
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw alreadyRunning();
            }
        } catch (OverlappingFileLockException e) {
            throw alreadyRunning();
        } catch (IOException e) {
            throw new CannotStart("The folder " + folder + " (MANGNON_HOME) cannot be written: " + e.getMessage(), e);
        }
    }

    private CannotStart alreadyRunning() {
        return new CannotStart("Măng Non already runs from " + folder
                + ": stop that ./run first, or choose another folder by MANGNON_HOME and other ports.");
    }

    /** Removes what a former run kept, and nothing else that might lie in this folder. */
    void empty() {
        KEPT_DATA.forEach(name -> delete(folder.resolve(name)));
    }

    Path postgresData() {
        return folder.resolve("postgres");
    }

    Path appliedRealm() {
        return folder.resolve("realm-applied.json");
    }

    Path log(String part) {
        return madeFolder(folder.resolve("logs")).resolve(part + ".log");
    }

    /** The log of the run that begins; that of the run before is kept beside it. */
    Path freshLog(String part) {
        var log = log(part);
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(part + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the mail server of the demonstration has taken. */
    Path mail() {
        return madeFolder(folder.resolve("mail"));
    }

    Path secrets() {
        var secrets = folder.resolve("secrets");
        try {
            if (!Files.exists(secrets)) {
                Files.createDirectory(
                        secrets, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return secrets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    private static Path madeFolder(Path path) {
        try {
            return Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) {
        try (var inside = Files.walk(path)) {
            for (var each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (NoSuchFileException nothingThere) {
            // nothing to remove
        } catch (IOException e) {
            throw new CannotStart("Cannot remove " + path + " for --fresh: " + e.getMessage(), e);
        }
    }
}
