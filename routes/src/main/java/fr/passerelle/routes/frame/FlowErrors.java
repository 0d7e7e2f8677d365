package fr.passerelle.routes.frame;

import fr.passerelle.connectors.delivery.DeliveryFailed;
import fr.passerelle.connectors.ledger.WorkLedger;
import fr.passerelle.connectors.netsynchro.NetSynchroUnavailable;
import fr.passerelle.connectors.notice.NoticeRefused;
import fr.passerelle.connectors.notice.NoticeUndelivered;
import fr.passerelle.connectors.pix.PartnerRefused;
import fr.passerelle.connectors.pix.PartnerUnavailable;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The error rules of every flow, in one place. Bad input is no error: flows answer it with a verdict. What remains is
 * either final (the partner refused) and goes to quarantine at once; or a fault of ours, tried a few times; or a partner
 * that does not answer, which the broker delivers again, later each time, for hours: it heals without anybody.
 */
@Component
public class FlowErrors extends RouteConfigurationBuilder {

    static final String ID = "flow errors";
    static final String WORK_ID = "passerelleWorkId";

    private static final String DELIVERIES = "JMSXDeliveryCount";

    private final WorkLedger works;
    private final int mostFailures;

    /** @param mostFailures deliveries of one piece of work before a fault of ours puts it into quarantine */
    public FlowErrors(WorkLedger works, @Value("${passerelle.max-failures:6}") int mostFailures) {
        this.works = works;
        this.mostFailures = mostFailures;
    }

    @Override
    public void configuration() {
        RouteConfigurationDefinition rules = routeConfiguration(ID);
        rules.onException(PartnerRefused.class, NoticeRefused.class)
                .handled(true)
                .logStackTrace(false)
                .process(this::quarantine);
        rules.onException(
                        PartnerUnavailable.class,
                        NetSynchroUnavailable.class,
                        NoticeUndelivered.class,
                        DeliveryFailed.class)
                .handled(false)
                .logStackTrace(false)
                .logExhaustedMessageHistory(false)
                .retriesExhaustedLogLevel(LoggingLevel.WARN)
                .process(this::note);
        rules.onException(Exception.class)
                .handled(this::isTooOften)
                .logStackTrace(false)
                .logExhaustedMessageHistory(false)
                .retriesExhaustedLogLevel(LoggingLevel.WARN)
                .process(this::noteOrGiveUp);
    }

    private boolean isTooOften(Exchange exchange) {
        return exchange.getMessage().getHeader(DELIVERIES, 1, Integer.class) >= mostFailures;
    }

    private void noteOrGiveUp(Exchange exchange) {
        if (isTooOften(exchange)) {
            quarantine(exchange);
        } else {
            note(exchange);
        }
    }

    private void note(Exchange exchange) {
        works.failed(workId(exchange), cause(exchange));
    }

    private void quarantine(Exchange exchange) {
        works.failed(workId(exchange), cause(exchange));
        works.quarantine(workId(exchange));
    }

    private static long workId(Exchange exchange) {
        return exchange.getProperty(WORK_ID, Long.class);
    }

    private static Throwable cause(Exchange exchange) {
        return exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    }
}
