package fr.passerelle.console.security;

import fr.passerelle.connectors.ledger.journal.JournalAction;
import fr.passerelle.connectors.ledger.journal.JournalEntry;
import fr.passerelle.connectors.ledger.journal.JournalLedger;
import fr.passerelle.console.guard.Buckets;
import fr.passerelle.console.guard.TooManyTries;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Tells in the log, the journal and a metric that somebody was refused. A name that nobody here has is told nowhere:
 * people type their password where their name belongs.
 */
@Component
class SignInTrace {

    private static final Logger log = LoggerFactory.getLogger(SignInTrace.class);
    private static final String METRIC = "passerelle.signin.refused";
    private static final int MOST_ADDRESSES = 1_000;

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
        try {
            journal.record(new JournalEntry(
                    clock.instant(), name, JournalAction.SIGN_IN_REFUSED, null, null, Map.of("address", address)));
        } catch (DataAccessException e) {
            log.error(
                    "La connexion refusée n'est pas au journal, le registre ne répond pas : {}",
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
