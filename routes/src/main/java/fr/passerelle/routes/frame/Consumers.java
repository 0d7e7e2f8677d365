package fr.passerelle.routes.frame;

import fr.passerelle.domain.work.Flow;

/** Who takes the work of the flows here: where they take it, of which flows, and how many at once. */
public final class Consumers {

    private final WorkDesk desk;
    private final RunningFlows running;
    private final FlowSettings settings;

    public Consumers(WorkDesk desk, RunningFlows running, FlowSettings settings) {
        this.desk = desk;
        this.running = running;
        this.settings = settings;
    }

    WorkDesk desk() {
        return desk;
    }

    /** False for a flow that has to wait, its partner not being configured: its work stays in the ledger. */
    boolean run(Flow flow) {
        return running.flows().contains(flow);
    }

    int atOnce() {
        return settings.consumers();
    }
}
