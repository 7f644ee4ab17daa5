package vn.mangnon.testing;

import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Access tokens as Keycloak writes them, signed with a key of this run. */
public final class Tokens {
    private static final KeyPair KEYS = generate();

    private Tokens() {}

    /** A person of one agency with these realm roles. */
    public static String of(String person, String agencyCode, String... roles) {
        return token(person, List.of(agencyCode), "", roles);
    }

    public static String token(String person, List<String> agencyCodes, String scope, String... roles) {
        return Jwt.issuer("https://mangnon.test")
                .audience("mangnon-api")
                .subject("test-" + person)
                .claim("preferred_username", person)
                .claim("name", "Người " + person)
                .claim("agency", agencyCodes)
                .claim("scope", scope)
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .expiresIn(Duration.ofMinutes(30))
                .sign(KEYS.getPrivate());
    }

    static PublicKey publicKey() {
        return KEYS.getPublic();
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
