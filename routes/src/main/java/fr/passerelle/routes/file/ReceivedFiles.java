package fr.passerelle.routes.file;

import fr.passerelle.connectors.ledger.file.FileLedger;
import fr.passerelle.connectors.ledger.file.ReceivedFile;
import fr.passerelle.connectors.ledger.work.Work;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.mappings.check.FileKinds;

/** Opens received files; each is of the kind that was found at its claim. */
public class ReceivedFiles {

    private final FileLedger files;

    public ReceivedFiles(FileLedger files) {
        this.files = files;
    }

    /** The file that a piece of work is about. */
    public Received open(Work work) {
        ReceivedFile file = require(Long.parseLong(work.subject()));
        byte[] content = content(file);
        return new Received(work, file, kind(file, content), content);
    }

    /** The file without its bytes; it must be there. */
    public ReceivedFile require(long fileId) {
        return files.require(fileId);
    }

    /** The bytes received. */
    public byte[] content(ReceivedFile file) {
        return files.content(file.id());
    }

    /** What a file is. One that was received before kinds were kept is recognised now, and keeps it. */
    public FileKind kind(ReceivedFile file, byte[] content) {
        FileKind kept = file.kind();
        if (kept != null) {
            return kept;
        }
        FileKind found = FileKinds.ofContent(content);
        files.keepKind(file.id(), found);
        return found;
    }
}
