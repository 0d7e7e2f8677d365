package fr.passerelle.routes.livret;

import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.frame.FlowRoute;
import fr.passerelle.routes.frame.WorkDesk;
import org.springframework.stereotype.Component;

/** From 7 June, what the pupils of 3e obtained enters their livret. */
@Component
public class RecoverRoute extends FlowRoute {

    private final LivretRecovery recovery;

    public RecoverRoute(WorkDesk desk, LivretRecovery recovery) {
        super(desk);
        this.recovery = recovery;
    }

    @Override
    public void configure() {
        take(Flow.RECOVER, "Recover the certifications of a school")
                .bean(recovery, "recover")
                .id("write the obtained ones, sum up in LSU's words");
    }
}
