package fr.passerelle.routes.livret;

import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.frame.Consumers;
import fr.passerelle.routes.frame.FlowRoute;

/** From 7 June, what the pupils of 3e obtained enters their livret. */
public class RecuperationRoute extends FlowRoute {

    private final SchoolRecuperation recuperation;

    public RecuperationRoute(Consumers consumers, SchoolRecuperation recuperation) {
        super(consumers);
        this.recuperation = recuperation;
    }

    @Override
    public void configure() {
        take(Flow.RECOVER, "Run the récupération of a school")
                .end("write the obtained ones, sum up in LSU's words", recuperation::run);
    }
}
