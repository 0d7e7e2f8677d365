package fr.passerelle.routes.certification;

import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.frame.Consumers;
import fr.passerelle.routes.frame.FlowRoute;

/** What the jury decided, from Pix's results feed. */
public class PullResultsRoute extends FlowRoute {

    private final JuryResults results;

    public PullResultsRoute(Consumers consumers, JuryResults results) {
        super(consumers);
        this.results = results;
    }

    @Override
    public void configure() {
        take(Flow.PULL_RESULTS, "Pull the jury results of a school")
                .step("ask Pix for the school's certifications", results::pull)
                .end("save them with their history", results::save);
    }
}
