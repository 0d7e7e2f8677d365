package fr.passerelle.routes.livret;

import fr.passerelle.connectors.ledger.work.Work;
import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.routes.frame.WorkDesk;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Récupération of a school, in one transaction, from the opening day on. */
public class LivretRecovery {

    private static final Logger log = LoggerFactory.getLogger(LivretRecovery.class);

    private final OpeningCalendar calendar;
    private final RecoveryRun run;
    private final WorkDesk desk;
    private final Clock clock;

    public LivretRecovery(OpeningCalendar calendar, RecoveryRun run, WorkDesk desk, Clock clock) {
        this.calendar = calendar;
        this.run = run;
        this.desk = desk;
        this.clock = clock;
    }

    public void recover(Work work) {
        Instant now = clock.instant();
        desk.complete(work, open -> {
            if (calendar.isOpen(now)) {
                run.recover(new Uai(open.key()), now);
            } else {
                log.info("{} : la récupération n'est pas encore ouverte, rien n'est écrit", open.key());
            }
        });
    }
}
