package fr.passerelle.routes.pupil;

import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.frame.FlowRoute;
import fr.passerelle.routes.frame.NetSynchroExchanges;
import fr.passerelle.routes.frame.WorkDesk;
import org.springframework.stereotype.Component;

/** The exports of a school come from SIECLE by themselves, instead of being dropped. */
@Component
public class PullSiecleRoute extends FlowRoute {

    private final NetSynchroExchanges exchanges;
    private final ExportsPull exports;

    public PullSiecleRoute(WorkDesk desk, NetSynchroExchanges exchanges, ExportsPull exports) {
        super(desk);
        this.exchanges = exchanges;
        this.exports = exports;
    }

    @Override
    public void configure() {
        take(Flow.PULL_SIECLE, "Pull the SIECLE exports of a school", exchanges.enabled())
                .bean(exports, "fetch")
                .id("ask NetSynchro for structures, nomenclature and pupils")
                .bean(exports, "keep")
                .id("hand them to the reception, or keep the refusal");
    }
}
