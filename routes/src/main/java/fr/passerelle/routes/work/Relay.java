package fr.passerelle.routes.work;

import fr.passerelle.connectors.ledger.work.RelayLimits;
import fr.passerelle.connectors.ledger.work.Work;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.domain.work.RetryRules;
import fr.passerelle.routes.frame.RunningFlows;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands ready work to the broker. The broker commits first: a crash in between leaves the rows ready and the work is
 * sent twice, which every flow bears, and never zero times.
 */
public class Relay {

    /** Far more than the nodes do in the time between two turns, and little enough to wait for minutes, not hours. */
    private static final int WINDOW = 100;

    private final WorkLedger works;
    private final ConnectionFactory broker;
    private final RunningFlows running;
    private final RelayLimits limits;

    public Relay(
            WorkLedger works,
            ConnectionFactory broker,
            RunningFlows running,
            RetryRules rules,
            RelaySettings settings) {
        this.works = works;
        this.broker = broker;
        this.running = running;
        this.limits = new RelayLimits(WINDOW, settings.lease(), rules.backoff());
    }

    /** Sends what is due and finds room; rows are locked meanwhile, so several nodes relay side by side. */
    @Transactional
    public void handOn() {
        // The broker first, also when nothing is ready: that it is away is known before a school waits for it.
        try (JMSContext context = broker.createContext(JMSContext.SESSION_TRANSACTED)) {
            List<Work> ready = works.takeReady(running.flows(), limits);
            if (ready.isEmpty()) {
                return;
            }
            JMSProducer producer = context.createProducer();
            ready.forEach(work -> producer.send(context.createQueue(work.flow().queue()), Long.toString(work.id())));
            context.commit();
        }
    }
}
