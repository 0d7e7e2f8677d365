package fr.passerelle.routes.frame;

import fr.passerelle.connectors.delivery.DeliveryFailed;
import fr.passerelle.connectors.ledger.work.Attempt;
import fr.passerelle.connectors.netsynchro.NetSynchroUnavailable;
import fr.passerelle.connectors.notice.NoticeRefused;
import fr.passerelle.connectors.notice.NoticeUndelivered;
import fr.passerelle.connectors.pix.PartnerRefused;
import fr.passerelle.connectors.pix.PartnerUnavailable;
import fr.passerelle.domain.work.FailureKind;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The error rules of every flow, in one place. Bad input is no error: flows answer it with a verdict. What remains is
 * either final (the partner refused) and goes to quarantine at once; or a fault of ours, tried a few times; or a partner
 * that does not answer, asked again, later each time, for hours: it heals without anybody. Whatever it is, the broker is
 * told that its message came through: the ledger alone knows when to try again.
 */
public class FlowErrors extends RouteConfigurationBuilder {

    static final String ID = "flow errors";
    /** The {@link Attempt} of an exchange; without it what came was no number. */
    static final String ATTEMPT = "passerelleAttempt";

    private static final Logger log = LoggerFactory.getLogger(FlowErrors.class);

    private final FailureNotes notes;

    public FlowErrors(FailureNotes notes) {
        this.notes = notes;
    }

    @Override
    public void configuration() {
        RouteConfigurationDefinition rules = routeConfiguration(ID);
        on(rules, FailureKind.REFUSED, PartnerRefused.class, NoticeRefused.class);
        on(
                rules,
                FailureKind.SILENT,
                PartnerUnavailable.class,
                NetSynchroUnavailable.class,
                NoticeUndelivered.class,
                DeliveryFailed.class);
        on(rules, FailureKind.FAULT, Throwable.class);
    }

    @SafeVarargs
    private void on(RouteConfigurationDefinition rules, FailureKind kind, Class<? extends Throwable>... failures) {
        rules.onException(failures).handled(true).process(exchange -> note(exchange, kind));
    }

    private void note(Exchange exchange, FailureKind kind) {
        Attempt attempt = exchange.getProperty(ATTEMPT, Attempt.class);
        if (attempt == null) {
            log.warn(
                    "Un message qui n'est pas un numéro de travail est arrivé par {} : il est écarté.",
                    exchange.getFromRouteId());
            return;
        }
        notes.note(attempt, kind, exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
    }
}
