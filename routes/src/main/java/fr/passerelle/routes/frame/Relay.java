package fr.passerelle.routes.frame;

import fr.passerelle.connectors.ledger.Work;
import fr.passerelle.connectors.ledger.WorkLedger;
import fr.passerelle.domain.work.Flow;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands ready work to the broker. The broker commits first: a crash in between leaves the rows ready and the work is
 * sent twice, which every flow bears, and never zero times.
 */
@Component
public class Relay {

    private static final int BATCH = 200;

    private final WorkLedger works;
    private final ConnectionFactory broker;
    private final Set<Flow> running;

    public Relay(
            WorkLedger works,
            ConnectionFactory broker,
            PixExchanges exchanges,
            NetSynchroExchanges netSynchro,
            Notices notices) {
        this.works = works;
        this.broker = broker;
        this.running = EnumSet.copyOf(exchanges.running());
        if (!netSynchro.enabled()) {
            running.remove(Flow.PULL_SIECLE);
        }
        if (!notices.areSent()) {
            running.remove(Flow.SEND_NOTICE);
        }
    }

    /** Sends one batch; rows are locked meanwhile, so several nodes relay side by side. */
    @Transactional
    public void handOn() {
        List<Work> ready = works.takeReady(BATCH, running);
        if (ready.isEmpty()) {
            return;
        }
        try (JMSContext context = broker.createContext(JMSContext.SESSION_TRANSACTED)) {
            JMSProducer producer = context.createProducer();
            ready.forEach(work -> producer.send(context.createQueue(work.flow().queue()), Long.toString(work.id())));
            context.commit();
        }
    }
}
