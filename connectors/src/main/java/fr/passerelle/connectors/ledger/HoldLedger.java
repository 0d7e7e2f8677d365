package fr.passerelle.connectors.ledger;

import fr.passerelle.domain.school.Scope;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for a person. */
@Repository
public class HoldLedger {

    private final JdbcClient jdbc;

    public HoldLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open holds of the schools that the reader may see, oldest first. */
    public List<Hold> open(Scope scope) {
        throw new UnsupportedOperationException("written in the next commit");
    }
}
