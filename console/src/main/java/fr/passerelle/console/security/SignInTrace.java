package fr.passerelle.console.security;

import fr.passerelle.connectors.ledger.journal.JournalAction;
import fr.passerelle.connectors.ledger.journal.JournalEntry;
import fr.passerelle.connectors.ledger.journal.JournalLedger;
import fr.passerelle.console.guard.Buckets;
import fr.passerelle.console.guard.TooManyTries;
import fr.passerelle.domain.school.Uai;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Tells who entered in the journal, and in the log, the journal and a metric that somebody was refused. A name that nobody here has is told nowhere:
 * people type their password where their name belongs.
 */
@Component
class SignInTrace {

    private static final Logger log = LoggerFactory.getLogger(SignInTrace.class);
    private static final String METRIC = "passerelle.signin.refused";
    private static final int MOST_ADDRESSES = 1_000;

    /** Of OAuth; it comes from whoever calls. */
    private static final Pattern CODE = Pattern.compile("[a-z_]{1,40}");

    private final SignIns signIns;
    private final JournalLedger journal;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Buckets told;

    SignInTrace(SignIns signIns, JournalLedger journal, MeterRegistry meters, Clock clock, TimeMeter time) {
        this.signIns = signIns;
        this.journal = journal;
        this.meters = meters;
        this.clock = clock;
        this.told = new Buckets(MOST_ADDRESSES, time);
    }

    /** The name or the password was wrong. */
    void refused(String name, String address) {
        meters.counter(METRIC, "reason", "password").increment();
        if (!signIns.knows(name)) {
            log.warn("Connexion refusée depuis {} : identifiant inconnu", address);
            return;
        }
        log.warn("Connexion refusée à {} depuis {} : mot de passe faux", name, address);
        written(new JournalEntry(
                clock.instant(), name, JournalAction.SIGN_IN_REFUSED, null, null, Map.of("address", address)));
    }

    /** Somebody has a session from now on; a program's requests are not told, there are too many. */
    void entered(Authentication person, String address) {
        SignedIn.find(person)
                .ifPresent(known -> written(new JournalEntry(
                        clock.instant(),
                        known.username(),
                        JournalAction.SIGNED_IN,
                        null,
                        null,
                        details(known, SignedIn.isOfProvider(person) ? "provider" : "password", address))));
    }

    /** The provider vouches for nobody, or for somebody who has no business here; told once a minute for each address. */
    void refusedByProvider(String code, String address) {
        meters.counter(METRIC, "reason", "provider").increment();
        if (told.of("provider" + address, 1).tryConsume(1)) {
            log.warn(
                    "Connexion par le fournisseur d’identité refusée depuis {} : {}",
                    address,
                    CODE.matcher(code).matches() ? code : "erreur inconnue");
        }
    }

    private static Map<String, String> details(SignedIn known, String way, String address) {
        Map<String, String> details = new LinkedHashMap<>(
                Map.of("address", address, "way", way, "role", known.role().name()));
        known.scope()
                .uais()
                .ifPresent(uais -> details.put(
                        "uais", uais.stream().map(Uai::value).sorted().collect(Collectors.joining(" "))));
        return details;
    }

    private void written(JournalEntry entry) {
        try {
            journal.record(entry);
        } catch (DataAccessException e) {
            log.error(
                    "« {} » n’est pas au journal, le registre ne répond pas : {}",
                    entry.action().label(),
                    NestedExceptionUtils.getMostSpecificCause(e).getClass().getName());
        }
    }

    /** Nobody looked at the password; told once a minute for each address. */
    void notLookedAt(String address, TooManyTries why) {
        String reason = switch (why.reason()) {
            case FAILURES -> "throttled";
            case CROWD -> "crowd";
        };
        meters.counter(METRIC, "reason", reason).increment();
        if (told.of(reason.concat(address).toLowerCase(Locale.ROOT), 1).tryConsume(1)) {
            log.warn(
                    "Essais de connexion depuis {} refusés sans être regardés : {} ; nouvel essai possible dans {} s",
                    address,
                    why.reason() == TooManyTries.Reason.FAILURES
                            ? "trop de mots de passe faux"
                            : "trop d'essais à la fois",
                    why.seconds());
        }
    }
}
