package fr.passerelle.routes.schedule;

import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.quartz;

import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.frame.RunningFlows;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.endpoint.dsl.QuartzEndpointBuilderFactory.QuartzEndpointBuilder;

/**
 * What the hub does by itself, by Quartz's clustered store: one node fires each time. A night that was missed because
 * every node was down is made up for once at the next start (misfire policy: fire once now).
 */
public class NightlyRoute extends RouteBuilder {

    /** Quartz group of the jobs below; each is named after its flow. */
    public static final String GROUP = "nightly";

    private final Nightly nightly;
    private final ScheduleSettings times;
    private final RunningFlows running;

    public NightlyRoute(Nightly nightly, ScheduleSettings times, RunningFlows running) {
        this.nightly = nightly;
        this.times = times;
        this.running = running;
    }

    @Override
    public void configure() {
        ask("Ask for the SIECLE exports of every school", Flow.PULL_SIECLE, times.siecle(), nightly::askSiecle);
        ask(
                "Ask for the certifiability of every school",
                Flow.SYNC_CERTIFIABILITY,
                times.certifiability(),
                nightly::askCertifiability);
        ask("Ask for the jury results of every school", Flow.PULL_RESULTS, times.results(), nightly::askResults);
        ask(
                "Ask for the récupération of every school with pupils of 3e",
                Flow.RECOVER,
                times.recovery(),
                nightly::askRecuperation);
    }

    /** What comes from SIECLE is not even asked for where it is dropped; what Pix is asked waits until it is configured. */
    private void ask(String routeId, Flow flow, String cron, Runnable asking) {
        from(every(flow, cron))
                .routeId(routeId)
                .autoStartup(flow != Flow.PULL_SIECLE || running.flows().contains(flow))
                .process(turn -> asking.run());
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
