package fr.passerelle.routes.frame;

import fr.passerelle.connectors.ledger.WorkLedger;
import fr.passerelle.connectors.pix.PartnerRefused;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.springframework.stereotype.Component;

/**
 * The error rules of every flow, in one place. Bad input is no error: flows answer it with a verdict. What remains is
 * either final (the partner refused) and goes to quarantine at once, or may heal and goes back to the broker, which
 * delivers it again, later each time, and gives it up after a number of attempts.
 */
@Component
public class FlowErrors extends RouteConfigurationBuilder {

    static final String ID = "flow errors";
    static final String WORK_ID = "passerelleWorkId";

    private final WorkLedger works;

    public FlowErrors(WorkLedger works) {
        this.works = works;
    }

    @Override
    public void configuration() {
        RouteConfigurationDefinition rules = routeConfiguration(ID);
        rules.onException(PartnerRefused.class)
                .handled(true)
                .logStackTrace(false)
                .process(this::quarantine);
        rules.onException(Exception.class)
                .handled(false)
                .logStackTrace(false)
                .logExhaustedMessageHistory(false)
                .retriesExhaustedLogLevel(LoggingLevel.WARN)
                .process(this::note);
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
