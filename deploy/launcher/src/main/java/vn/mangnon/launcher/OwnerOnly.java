package vn.mangnon.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that hold secrets: written whole or not at all, readable by their owner alone. */
final class OwnerOnly {
    private OwnerOnly() {}

    /** A temporary file is readable by its owner alone from the moment it exists. */
    static void write(Path file, String text) throws IOException {
        var half = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
        Files.writeString(half, text);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
