package fr.passerelle.routes.livret;

import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.file;
import static org.apache.camel.builder.endpoint.StaticEndpointBuilders.sftp;

import fr.passerelle.connectors.delivery.DeliveryFailed;
import fr.passerelle.connectors.delivery.DeliveryPlace;
import fr.passerelle.connectors.ledger.work.Work;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.routes.frame.Consumers;
import fr.passerelle.routes.frame.FlowRoute;
import fr.passerelle.routes.frame.Privately;
import fr.passerelle.routes.frame.Steps;
import org.apache.camel.Exchange;
import org.apache.camel.builder.EndpointProducerBuilder;

/**
 * The control file of each run goes where the school's people or LSU's take it: a folder, or an SFTP server whose host key
 * must be the one of the known-hosts file. Each file is written under a name that nobody reads, then renamed.
 */
public class DeliverControlRoute extends FlowRoute {

    /** Hidden, and no name that anybody looks for. */
    private static final String PARTIAL = ".${file:onlyname}.part";

    private final ControlDelivery delivery;
    private final DeliveryPlace place;

    public DeliverControlRoute(Consumers consumers, ControlDelivery delivery, DeliveryPlace place) {
        super(consumers);
        this.delivery = delivery;
        this.place = place;
    }

    @Override
    public void configure() {
        Steps<Work> work = take(Flow.DELIVER_CONTROL, "Deliver the control file of a school");
        if (place instanceof DeliveryPlace.Folder folder) {
            deliver(work, folder(folder));
        } else if (place instanceof DeliveryPlace.Sftp server) {
            deliver(work, server(server));
        }
        work.end("remember that it is delivered", delivery::close);
    }

    private void deliver(Steps<Work> work, EndpointProducerBuilder target) {
        work.eachUntilOneFails("the file, then its manifest", delivery::parcels)
                .through(parcel -> parcel.setHeader(Exchange.FILE_NAME)
                        .body(Parcel.class, Parcel::path)
                        .transform()
                        .body(Parcel.class, Parcel::content)
                        .doTry()
                        .to(target)
                        .doCatch(Exception.class)
                        .process(this::fail)
                        .end());
    }

    private void fail(Exchange exchange) {
        String path = exchange.getMessage().getHeader(Exchange.FILE_NAME, String.class);
        Throwable caught = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        throw DeliveryFailed.of(place, path.substring(path.lastIndexOf('/') + 1), caught);
    }

    private EndpointProducerBuilder folder(DeliveryPlace.Folder folder) {
        return Privately.into(file(folder.path().toString())
                .tempFileName(PARTIAL)
                // One rename puts the new file in the place of the old: there is no moment without any.
                .fileExist("TryRename"));
    }

    private EndpointProducerBuilder server(DeliveryPlace.Sftp server) {
        var at = server.at();
        return sftp(at.address())
                .username(at.username())
                .privateKeyFile(at.identity())
                .knownHostsFile(at.expected())
                .strictHostKeyChecking("yes")
                .useUserKnownHostsFile(false)
                .binary(true)
                .tempFileName(PARTIAL)
                // Not every server renames onto a file that is there: the old one goes at the last moment.
                .fileExist("Override")
                .advanced()
                .stepwise(false)
                .eagerDeleteTargetFile(false)
                .fastExistsCheck(true)
                .maximumReconnectAttempts(0);
    }
}
