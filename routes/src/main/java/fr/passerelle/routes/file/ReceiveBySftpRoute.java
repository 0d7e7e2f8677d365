package fr.passerelle.routes.file;

import fr.passerelle.connectors.intake.sftp.SftpPlace;
import java.util.Optional;

/** The intake on an SFTP server, when one is configured: what is dropped there is claimed as in the folder. */
public class ReceiveBySftpRoute extends IntakeRoute {

    /** More than in the folder: a look at a server takes longer. */
    private static final int MOST = 500;

    private final Optional<Receiver> server;

    public ReceiveBySftpRoute(Optional<SftpPlace> place, Receivers receivers) {
        super(receivers);
        this.server = place.map(one -> receivers.of(one, MOST));
    }

    @Override
    public void configure() {
        server.ifPresent(receiver -> receive("intake-sftp", "Receive a file by SFTP", "server", receiver));
    }
}
