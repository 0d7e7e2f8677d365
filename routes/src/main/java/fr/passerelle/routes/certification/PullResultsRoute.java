package fr.passerelle.routes.certification;

import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.frame.FlowRoute;
import fr.passerelle.routes.frame.PixExchanges;
import fr.passerelle.routes.frame.WorkDesk;
import org.springframework.stereotype.Component;

/** What the jury decided, from Pix's results feed. */
@Component
public class PullResultsRoute extends FlowRoute {

    private final PixExchanges exchanges;
    private final JuryResults results;

    public PullResultsRoute(WorkDesk desk, PixExchanges exchanges, JuryResults results) {
        super(desk);
        this.exchanges = exchanges;
        this.results = results;
    }

    @Override
    public void configure() {
        take(Flow.PULL_RESULTS, "Pull the jury results of a school", exchanges.enabled())
                .bean(results, "pull")
                .id("ask Pix for the school's certifications")
                .bean(results, "save")
                .id("save them with their history");
    }
}
