package fr.passerelle.routes.work;

import fr.passerelle.connectors.ledger.work.AgedWork;
import fr.passerelle.connectors.ledger.work.AlarmLedger;
import fr.passerelle.routes.frame.Notices;
import fr.passerelle.routes.frame.RunningFlows;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells of work that waits, or lasts, too long: the log of this node, and once for all nodes the operators. */
public class WorkAlarms {

    private static final Logger log = LoggerFactory.getLogger(WorkAlarms.class);

    private final AlarmLedger alarms;
    private final RunningFlows running;
    private final Notices notices;
    private final TransactionTemplate transaction;

    public WorkAlarms(AlarmLedger alarms, RunningFlows running, Notices notices, TransactionTemplate transaction) {
        this.alarms = alarms;
        this.running = running;
        this.notices = notices;
        this.transaction = transaction;
    }

    /** What went into quarantine is told once for each flow, until nothing of the flow is there any more. */
    void noteQuarantine() {
        transaction.executeWithoutResult(status -> {
            if (alarms.noteQuarantine()) {
                log.warn(
                        "Des travaux sont en quarantaine : la page « Quarantaine » dit lesquels, pourquoi et quoi faire.");
                notices.late();
            }
        });
    }

    /** @param oldest of each flow, as the ledger just told */
    void note(WorkAge age, List<AgedWork> oldest) {
        age.see(oldest);
        transaction.executeWithoutResult(status -> {
            if (alarms.note(age.alarm(), running.flows(), oldest, age.tooLong())) {
                notices.late();
            }
        });
    }
}
