package fr.passerelle.connectors.ledger;

import fr.passerelle.domain.school.Scope;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The journal: written once, never changed. */
@Repository
public class JournalLedger {

    private final JdbcClient jdbc;

    public JournalLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a line. */
    public void record(JournalEntry entry) {
        throw new UnsupportedOperationException("written in the next commit");
    }

    /** What happened to a person in the schools that the reader may see, oldest first. */
    public List<JournalEntry> timeline(Scope scope, long personId) {
        throw new UnsupportedOperationException("written in the next commit");
    }
}
