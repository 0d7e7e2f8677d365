package fr.passerelle.console.oidc;

import fr.passerelle.console.guard.Buckets;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/**
 * The provider, asked for its addresses when somebody first needs them and not at the start: the hub runs without it, and
 * the operator of the settings enters.
 */
@Component
public class OidcProvider implements ClientRegistrationRepository {

    /** Names the provider in addresses of ours. */
    public static final String ID = "academie";

    private static final Logger log = LoggerFactory.getLogger(OidcProvider.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final OidcSettings settings;
    private final OidcDiscovery discovery;
    private final TimeMeter time;
    private final Bucket told;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable ClientRegistration known;
    private @Nullable Long failedAt;

    OidcProvider(OidcSettings settings, TimeMeter time) {
        this.settings = settings;
        this.discovery = new OidcDiscovery(settings);
        this.time = time;
        this.told = new Buckets(1, time).of("", 1);
    }

    public boolean isGiven() {
        return settings.isGiven();
    }

    /** What the link on the login page says. */
    public String label() {
        return settings.label();
    }

    /** Null for another id than ours, or while the provider does not answer. */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return ID.equals(id) ? find().orElse(null) : null;
    }

    /** Empty while the provider does not answer, or answers what is no provider, and for a while after it did so. */
    Optional<ClientRegistration> find() {
        if (known == null && taken()) {
            try {
                if (known == null && !isPaused()) {
                    ask();
                }
            } finally {
                asking.unlock();
            }
        }
        return Optional.ofNullable(known);
    }

    private void ask() {
        try {
            known = discovery.ask();
        } catch (RuntimeException silentOrStrange) {
            failedAt = time.currentTimeNanos();
            if (told.tryConsume(1)) {
                Throwable cause = NestedExceptionUtils.getMostSpecificCause(silentOrStrange);
                log.warn(
                        "Le fournisseur d’identité {} ne dit pas ses adresses, personne n’entre par lui : {} ({})",
                        settings.issuer(),
                        String.valueOf(cause.getMessage()).lines().findFirst().orElse(""),
                        cause.getClass().getSimpleName());
            }
        }
    }

    private boolean isPaused() {
        Long failed = failedAt;
        return failed != null && Math.abs(time.currentTimeNanos() - failed) < PAUSE.toNanos();
    }

    /** One asks, a few wait for the answer, and not for long: each has a thread of the server. */
    private boolean taken() {
        try {
            return asking.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
