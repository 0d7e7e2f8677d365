package fr.passerelle.routes.file;

import fr.passerelle.connectors.ledger.file.FileLedger;
import fr.passerelle.connectors.ledger.work.Work;

/** Opens the received file that a piece of work is about. */
public class ReceivedFiles {

    private final FileLedger files;

    public ReceivedFiles(FileLedger files) {
        this.files = files;
    }

    public Received open(Work work) {
        long fileId = Long.parseLong(work.subject());
        return new Received(work, files.require(fileId), files.content(fileId));
    }
}
