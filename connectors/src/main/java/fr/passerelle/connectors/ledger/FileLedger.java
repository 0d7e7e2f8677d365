package fr.passerelle.connectors.ledger;

import fr.passerelle.domain.work.Flow;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Received files, each stored once by its content. */
@Repository
public class FileLedger {

    private final JdbcClient jdbc;
    private final Clock clock;

    public FileLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores a file and, when its content is new, asks for its work with the UAI as ordering key, in the same transaction. */
    public Claim claim(Flow flow, String uai, String name, byte[] content) {
        throw new UnsupportedOperationException("written in the next commit");
    }

    /** The same with an ordering key of its own. */
    public Claim claim(Flow flow, String uai, String key, String name, byte[] content) {
        throw new UnsupportedOperationException("written in the next commit");
    }

    /** The bytes received. */
    public byte[] content(long fileId) {
        throw new UnsupportedOperationException("written in the next commit");
    }

    /** The file without its bytes. */
    public ReceivedFile find(long fileId) {
        throw new UnsupportedOperationException("written in the next commit");
    }

    /** Says what became of it. */
    public void finish(long fileId, FileState state, String reportJson) {
        throw new UnsupportedOperationException("written in the next commit");
    }
}
