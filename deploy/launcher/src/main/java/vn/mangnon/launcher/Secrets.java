package vn.mangnon.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Passwords and keys of one installation: drawn once, kept in files that only their owner can read. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;

    private final Path folder;

    Secrets(Path folder) {
        this.folder = folder;
    }

    /** 32 random bytes in URL-safe base64: fit for a password, a JDBC address and a shell alike. */
    String password(String name) {
        return kept(name, Base64.getUrlEncoder().withoutPadding());
    }

    /** 32 random bytes in standard base64. */
    String key(String name) {
        return kept(name, Base64.getEncoder());
    }

    private String kept(String name, Base64.Encoder encoder) {
        var file = folder.resolve(name);
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            var bytes = new byte[KEY_BYTES];
            RANDOM.nextBytes(bytes);
            var secret = encoder.encodeToString(bytes);
            OwnerOnly.write(file, secret + System.lineSeparator());
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
