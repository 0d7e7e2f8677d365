package fr.passerelle.routes.schedule;

import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.frame.NetSynchroExchanges;
import java.util.Map;
import org.apache.camel.builder.endpoint.EndpointRouteBuilder;
import org.apache.camel.builder.endpoint.dsl.QuartzEndpointBuilderFactory.QuartzEndpointBuilder;
import org.springframework.stereotype.Component;

/**
 * What the hub does by itself, by Quartz's clustered store: one node fires each time. A night that was missed because
 * every node was down is made up for once at the next start (misfire policy: fire once now).
 */
@Component
public class NightlyRoute extends EndpointRouteBuilder {

    /** Quartz group of the jobs below; each is named after its flow. */
    public static final String GROUP = "nightly";

    private final Nightly nightly;
    private final NetSynchroExchanges netSynchro;

    public NightlyRoute(Nightly nightly, NetSynchroExchanges netSynchro) {
        this.nightly = nightly;
        this.netSynchro = netSynchro;
    }

    @Override
    public void configure() {
        from(every(Flow.PULL_SIECLE, "{{passerelle.schedule.siecle}}"))
                .routeId("Ask for the SIECLE exports of every school")
                .autoStartup(netSynchro.enabled())
                .bean(nightly, "askSiecle");

        from(every(Flow.SYNC_CERTIFIABILITY, "{{passerelle.schedule.certifiability}}"))
                .routeId("Ask for the certifiability of every school")
                .bean(nightly, "askCertifiability");

        from(every(Flow.PULL_RESULTS, "{{passerelle.schedule.results}}"))
                .routeId("Ask for the jury results of every school")
                .bean(nightly, "askResults");

        from(every(Flow.RECOVER, "{{passerelle.schedule.recovery}}"))
                .routeId("Ask for the récupération of every collège")
                .bean(nightly, "askRecovery");
    }

    private QuartzEndpointBuilder every(Flow flow, String cron) {
        return quartz(GROUP + "/" + flow.name())
                .cron(cron)
                .durableJob(true)
                .recoverableJob(true)
                .deleteJob(false)
                .triggerStartDelay(0)
                .advanced()
                .triggerParameters(Map.of("timeZone", "Europe/Paris", "misfireInstruction", "1"))
                .basic();
    }
}
