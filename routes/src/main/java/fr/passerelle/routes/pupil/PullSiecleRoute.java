package fr.passerelle.routes.pupil;

import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.frame.Consumers;
import fr.passerelle.routes.frame.FlowRoute;

/** The exports of a school come from SIECLE by themselves, instead of being dropped. */
public class PullSiecleRoute extends FlowRoute {

    private final ExportsPull exports;

    public PullSiecleRoute(Consumers consumers, ExportsPull exports) {
        super(consumers);
        this.exports = exports;
    }

    @Override
    public void configure() {
        take(Flow.PULL_SIECLE, "Pull the SIECLE exports of a school")
                .step("ask NetSynchro for structures, nomenclature and pupils", exports::pull)
                .end("hand them to the reception, or keep the refusal", exports::keep);
    }
}
