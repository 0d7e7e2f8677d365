package fr.passerelle.domain.today;

import fr.passerelle.domain.work.Flow;
import java.util.EnumSet;
import java.util.Set;

/** Whom the hub talks to for its flows. */
public enum Partner {
    PIX("Pix", Flow.UPLOAD_TO_PIX, Flow.SYNC_CERTIFIABILITY, Flow.PUSH_SESSION, Flow.PULL_RESULTS),
    SIECLE("SIECLE (NetSynchro)", Flow.PULL_SIECLE),
    DELIVERY("Dépôt des fichiers de contrôle", Flow.DELIVER_CONTROL),
    NOTICES("Avis (courriel, webhook)", Flow.SEND_NOTICE);

    private final String label;
    private final Set<Flow> flows;

    Partner(String label, Flow first, Flow... more) {
        this.label = label;
        this.flows = EnumSet.of(first, more);
    }

    /** In French. */
    public String label() {
        return label;
    }

    /** What needs it. */
    public Set<Flow> flows() {
        return Set.copyOf(flows);
    }
}
