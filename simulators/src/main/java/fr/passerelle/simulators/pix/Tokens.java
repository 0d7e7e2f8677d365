package fr.passerelle.simulators.pix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Signed tokens that run out (contract pix 2.1, lifetimes of 2025). They do not outlive the process. */
final class Tokens {

    static final Duration LIFE = Duration.ofMinutes(20);

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final Clock clock;
    private final ObjectMapper json;
    private final SecretKeySpec key;

    Tokens(Clock clock, ObjectMapper json) {
        this.clock = clock;
        this.json = json;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** A token that carries these claims for twenty minutes. */
    String issue(ObjectNode claims) {
        claims.put("exp", clock.instant().plus(LIFE).getEpochSecond());
        String content = encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + encode(claims.toString());
        return content + "." + ENCODER.encodeToString(sign(content));
    }

    /** The claims of a bearer token; empty when it is absent, not ours or out of date. */
    Optional<JsonNode> read(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return Optional.empty();
        }
        return claims(authorization.substring(7).strip());
    }

    Optional<JsonNode> claims(String token) {
        int dot = token.lastIndexOf('.');
        if (dot < 0 || token.indexOf('.') == dot) {
            return Optional.empty();
        }
        String content = token.substring(0, dot);
        try {
            byte[] signature = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            if (!MessageDigest.isEqual(signature, sign(content))) {
                return Optional.empty();
            }
            JsonNode claims = json.readTree(Base64.getUrlDecoder().decode(content.substring(content.indexOf('.') + 1)));
            boolean alive =
                    clock.instant().getEpochSecond() < claims.path("exp").asLong();
            return alive ? Optional.of(claims) : Optional.empty();
        } catch (IllegalArgumentException | IOException e) {
            return Optional.empty();
        }
    }

    private static String encode(String text) {
        return ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] sign(String content) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
