package fr.passerelle.routes.certifiability;

import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.frame.FlowRoute;
import fr.passerelle.routes.frame.PixExchanges;
import fr.passerelle.routes.frame.WorkDesk;
import org.springframework.stereotype.Component;

/** What Pix Orga says of each pupil of a school. */
@Component
public class CertifiabilityRoute extends FlowRoute {

    private final PixExchanges exchanges;
    private final CertifiabilitySync sync;

    public CertifiabilityRoute(WorkDesk desk, PixExchanges exchanges, CertifiabilitySync sync) {
        super(desk);
        this.exchanges = exchanges;
        this.sync = sync;
    }

    @Override
    public void configure() {
        take(Flow.SYNC_CERTIFIABILITY, "Sync the certifiability of a school", exchanges.enabled())
                .bean(sync, "read")
                .id("read the school's pupils from Pix Orga, page by page")
                .bean(sync, "save")
                .id("save what changed");
    }
}
