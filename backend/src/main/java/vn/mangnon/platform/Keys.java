package vn.mangnon.platform;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keys outside the database: each use has one of its own, derived from {@code MANGNON_AUDIT_KEY} (32 bytes, base64). */
@Startup
@Singleton
public class Keys {
    private static final String ALGORITHM = "HmacSHA256";
    private final byte[] root;

    Keys(@ConfigProperty(name = "mangnon.audit.key") Optional<String> configured) {
        root = Base64.getDecoder()
                .decode(configured.orElseThrow(
                        () -> new IllegalStateException("MANGNON_AUDIT_KEY is missing: 32 random bytes in base64")));
        if (root.length < 32) {
            throw new IllegalStateException("MANGNON_AUDIT_KEY is too short: 32 random bytes in base64 are needed");
        }
    }

    /** A MAC with the key of one use, such as {@code audit}. */
    public Mac mac(String use) {
        return keyed(keyed(root).doFinal(use.getBytes(StandardCharsets.UTF_8)));
    }

    private static Mac keyed(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
