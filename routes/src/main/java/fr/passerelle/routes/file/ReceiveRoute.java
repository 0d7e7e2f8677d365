package fr.passerelle.routes.file;

import fr.passerelle.connectors.intake.folder.FolderPlace;

/**
 * The folder where exports are dropped. A file is claimed in the ledger before its source is deleted; if the hub dies in
 * between, the same content is claimed again, which changes nothing.
 */
public class ReceiveRoute extends IntakeRoute {

    /** A second or two of work: what is dropped meanwhile is seen by the next look. */
    private static final int MOST = 250;

    private final Receiver folder;

    public ReceiveRoute(FolderPlace place, Receivers receivers) {
        super(receivers);
        this.folder = receivers.of(place, MOST);
    }

    @Override
    public void configure() {
        receive("intake", "Receive a dropped file", "folder", folder);
    }
}
