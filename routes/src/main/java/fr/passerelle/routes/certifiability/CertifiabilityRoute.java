package fr.passerelle.routes.certifiability;

import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.frame.Consumers;
import fr.passerelle.routes.frame.FlowRoute;

/** What Pix Orga says of each pupil of a school. */
public class CertifiabilityRoute extends FlowRoute {

    private final CertifiabilitySync sync;

    public CertifiabilityRoute(Consumers consumers, CertifiabilitySync sync) {
        super(consumers);
        this.sync = sync;
    }

    @Override
    public void configure() {
        take(Flow.SYNC_CERTIFIABILITY, "Sync the certifiability of a school")
                .step("read the school's pupils from Pix Orga, page by page", sync::read)
                .end("save what changed", sync::save);
    }
}
