package fr.passerelle.routes.frame;

import fr.passerelle.domain.work.Flow;
import java.util.EnumSet;
import java.util.Set;

/** The flows whose routes run here: work of the others waits in the ledger, on purpose. */
public class RunningFlows {

    private final Set<Flow> flows;

    public RunningFlows(PixExchanges exchanges, NetSynchroExchanges netSynchro, Notices notices) {
        Set<Flow> running = EnumSet.copyOf(exchanges.running());
        if (!netSynchro.enabled()) {
            running.remove(Flow.PULL_SIECLE);
        }
        if (!notices.areSent()) {
            running.remove(Flow.SEND_NOTICE);
        }
        flows = Set.copyOf(running);
    }

    public Set<Flow> flows() {
        return flows;
    }
}
