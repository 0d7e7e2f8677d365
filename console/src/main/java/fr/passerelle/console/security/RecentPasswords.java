package fr.passerelle.console.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Who proved a password in the last minutes, and from where, so that a program pays for the check once and not at
 * each request. Kept by a digest under a key of this process alone: no password, and nothing to guess one by.
 */
final class RecentPasswords {

    private static final Duration LIFE_SPAN = Duration.ofMinutes(5);
    private static final int MOST = 100;
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private record Known(Authentication proved, long since) {}

    private final SecretKeySpec key;
    private final Map<String, Known> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    };

    RecentPasswords() {
        byte[] chance = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(chance);
        this.key = new SecretKeySpec(chance, ALGORITHM);
    }

    /** What was answered then, when this name and password were right from this address. */
    synchronized Optional<Authentication> find(Authentication given, String address) {
        return Optional.ofNullable(known.get(digest(given, address)))
                .filter(then -> System.nanoTime() - then.since() < LIFE_SPAN.toNanos())
                .map(then -> same(then.proved(), given));
    }

    synchronized void keep(Authentication given, String address, Authentication proved) {
        known.put(digest(given, address), new Known(proved, System.nanoTime()));
    }

    private static Authentication same(Authentication proved, Authentication given) {
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.authenticated(proved.getPrincipal(), null, proved.getAuthorities());
        token.setDetails(given.getDetails());
        return token;
    }

    private String digest(Authentication given, String address) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (String part : new String[] {address, given.getName(), String.valueOf(given.getCredentials())}) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                mac.update(bytes);
            }
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
