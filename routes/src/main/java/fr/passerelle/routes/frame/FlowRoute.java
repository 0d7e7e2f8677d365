package fr.passerelle.routes.frame;

import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.jms;

import fr.passerelle.connectors.ledger.work.Attempt;
import fr.passerelle.connectors.ledger.work.Work;
import fr.passerelle.domain.work.Flow;
import jakarta.jms.JMSException;
import jakarta.jms.TextMessage;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.SynchronizationAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A flow fed by its queue: one message is the number of one piece of work. */
public abstract class FlowRoute extends RouteBuilder {

    private static final Logger log = LoggerFactory.getLogger(FlowRoute.class);

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final Consumers consumers;

    protected FlowRoute(Consumers consumers) {
        this.consumers = consumers;
    }

    /**
     * Begins a route that takes the work of a flow. The consumer is transacted: a message is gone only when the route
     * came to its end, well or not. What failed comes back by the ledger, never by the broker. While the flow does not
     * run, its work stays there.
     */
    protected Steps<Work> take(Flow flow, String routeId) {
        return Steps.of(from(jms(flow.queue())
                        .cacheLevelName("CACHE_CONSUMER")
                        .transacted(true)
                        .concurrentConsumers(consumers.atOnce())
                        .advanced()
                        .mapJmsMessage(false)
                        .basic())
                .routeId(routeId)
                .routeConfigurationId(FlowErrors.ID)
                .autoStartup(consumers.run(flow))
                .process(FlowRoute::read)
                .process(this::take)
                .id(flow.queue() + ": take the work")
                .filter(body().isNotNull()));
    }

    /**
     * A number, and nothing else that a sender may have put on the queue: no header reaches the route, no object is made
     * of what came.
     */
    private static void read(Exchange exchange) throws JMSException {
        Object message = exchange.getMessage().getBody();
        exchange.getMessage().removeHeaders("*");
        String text = message instanceof TextMessage told ? told.getText() : null;
        if (text != null && NUMBER.matcher(text).matches()) {
            exchange.setProperty(FlowErrors.ATTEMPT, Attempt.toTake(Long.parseLong(text)));
        } else {
            log.warn(
                    "Un message qui n'est pas un numéro de travail est arrivé par « {} » : il est écarté.",
                    exchange.getFromRouteId());
        }
    }

    private void take(Exchange exchange) {
        Attempt number = exchange.getProperty(FlowErrors.ATTEMPT, Attempt.class);
        WorkInHand inHand = consumers.inHand();
        Work work = number == null ? null : inHand.take(number.work());
        exchange.getMessage().setBody(work);
        if (work != null) {
            exchange.setProperty(FlowErrors.ATTEMPT, work.attempt());
            exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
                @Override
                public void onDone(Exchange ended) {
                    inHand.left(work.attempt());
                }
            });
        }
    }
}
