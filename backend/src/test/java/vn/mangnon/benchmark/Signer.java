package vn.mangnon.benchmark;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

/** Signs access tokens as Keycloak writes them, with a key of this run. */
final class Signer {
    static final String ISSUER = "https://mangnon.bench";
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private final KeyPair keys;

    Signer() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
    }

    String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    String token(String person, String agency, String role) throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        String claims = """
                {"iss":"%s","aud":"mangnon-api","sub":"bench-%s","preferred_username":"%s","agency":["%s"],\
                "realm_access":{"roles":["%s"]},"iat":%d,"exp":%d}""".formatted(ISSUER, person, person, agency, role, now, now + 7200);
        String signed = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + encoded(claims);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + URL.encodeToString(signature.sign());
    }

    private static String encoded(String json) {
        return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
