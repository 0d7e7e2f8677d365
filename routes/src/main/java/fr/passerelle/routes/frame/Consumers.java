package fr.passerelle.routes.frame;

import fr.passerelle.domain.work.Flow;

/** Who takes the work of the flows here: where they take it, of which flows, and how many at once. */
public final class Consumers {

    private final WorkInHand inHand;
    private final RunningFlows running;
    private final FlowSettings settings;

    public Consumers(WorkInHand inHand, RunningFlows running, FlowSettings settings) {
        this.inHand = inHand;
        this.running = running;
        this.settings = settings;
    }

    WorkInHand inHand() {
        return inHand;
    }

    /** False for a flow that has to wait, its partner not being configured: its work stays in the ledger. */
    boolean run(Flow flow) {
        return running.flows().contains(flow);
    }

    int atOnce() {
        return settings.consumers();
    }
}
