package fr.passerelle.routes.frame;

import fr.passerelle.connectors.ledger.Work;
import fr.passerelle.domain.work.Flow;
import org.apache.camel.Exchange;
import org.apache.camel.builder.endpoint.EndpointRouteBuilder;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.support.SynchronizationAdapter;

/** A flow fed by its queue: one message is the number of one piece of work. */
public abstract class FlowRoute extends EndpointRouteBuilder {

    private final WorkDesk desk;

    protected FlowRoute(WorkDesk desk) {
        this.desk = desk;
    }

    /**
     * Begins a route that takes the work of a flow. The consumer is transacted: a message is gone only when the route
     * came to its end, well or not. What failed comes back by the ledger, never by the broker.
     */
    protected ProcessorDefinition<?> take(Flow flow, String routeId) {
        return take(flow, routeId, true);
    }

    /** The same for a flow that may have to wait: while it does not run, its work stays in the queue. */
    protected ProcessorDefinition<?> take(Flow flow, String routeId, boolean runs) {
        return from(jms(flow.queue())
                        .cacheLevelName("CACHE_CONSUMER")
                        .transacted(true)
                        .concurrentConsumers("{{passerelle.consumers:1}}"))
                .routeId(routeId)
                .routeConfigurationId(FlowErrors.ID)
                .autoStartup(runs)
                .setProperty(FlowErrors.WORK_ID, bodyAs(Long.class))
                .process(this::take)
                .id(flow.queue() + ": take the work")
                .filter(body().isNotNull());
    }

    private void take(Exchange exchange) {
        Work work = desk.take(exchange.getProperty(FlowErrors.WORK_ID, Long.class));
        exchange.getMessage().setBody(work);
        if (work != null) {
            exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
                @Override
                public void onDone(Exchange ended) {
                    desk.left(work.id());
                }
            });
        }
    }
}
