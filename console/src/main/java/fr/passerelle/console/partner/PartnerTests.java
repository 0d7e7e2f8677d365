package fr.passerelle.console.partner;

import fr.passerelle.connectors.ledger.journal.JournalAction;
import fr.passerelle.connectors.ledger.journal.JournalEntry;
import fr.passerelle.connectors.ledger.journal.JournalLedger;
import fr.passerelle.domain.partner.PartnerAnswer;
import fr.passerelle.domain.partner.PartnerCheck;
import fr.passerelle.domain.partner.PartnerKind;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Tries partners, one test of each at a time, and never for long; who asked, and what came of it, is in the journal. */
@Component
class PartnerTests implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(PartnerTests.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final JournalLedger journal;
    private final Clock clock;
    private final Duration patience;
    private final Set<PartnerKind> underWay = EnumSet.noneOf(PartnerKind.class);
    private final ExecutorService threads = Executors.newCachedThreadPool(test -> {
        Thread thread = new Thread(test, "partner-test");
        thread.setDaemon(true);
        return thread;
    });

    @Autowired
    PartnerTests(JournalLedger journal, Clock clock) {
        this(journal, clock, PATIENCE);
    }

    PartnerTests(JournalLedger journal, Clock clock, Duration patience) {
        this.journal = journal;
        this.clock = clock;
        this.patience = patience;
    }

    /** Comes back within seconds, whatever the partner does. */
    PartnerAnswer run(PartnerCheck check, Principal person) {
        if (!check.isGiven()) {
            return PartnerAnswer.wrong(check.missing());
        }
        if (!begin(check.kind())) {
            return PartnerAnswer.wrong("Un test de ce partenaire est déjà en cours : attendez-en la fin.");
        }
        PartnerAnswer answer = await(threads.submit(() -> {
            try {
                return check.test().get();
            } finally {
                end(check.kind());
            }
        }));
        journal.record(new JournalEntry(
                clock.instant(),
                person.getName(),
                JournalAction.PARTNER_TESTED,
                null,
                null,
                Map.of("partner", check.kind().name(), "result", answer.isWell() ? "WELL" : "WRONG")));
        return answer;
    }

    private PartnerAnswer await(Future<PartnerAnswer> test) {
        try {
            return test.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            test.cancel(true);
            return PartnerAnswer.wrong("Aucune réponse en " + patience.toSeconds()
                    + " secondes : il prend la connexion et se tait, ou un pare-feu la retient.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return PartnerAnswer.wrong("Le test a été interrompu : Passerelle s’arrête.");
        } catch (ExecutionException e) {
            log.warn("Le test d'un partenaire a échoué de notre côté", e.getCause());
            return PartnerAnswer.wrong("Le test a échoué du côté de Passerelle ("
                    + e.getCause().getClass().getSimpleName() + ") : voyez le journal technique.");
        }
    }

    private boolean begin(PartnerKind kind) {
        synchronized (underWay) {
            return underWay.add(kind);
        }
    }

    private void end(PartnerKind kind) {
        synchronized (underWay) {
            underWay.remove(kind);
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
