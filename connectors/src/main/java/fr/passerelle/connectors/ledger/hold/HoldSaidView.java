package fr.passerelle.connectors.ledger.hold;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What decisions were taken on. */
@Repository
public class HoldSaidView {

    private final JdbcClient jdbc;

    public HoldSaidView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** JSON of what the person who decided had before her; empty while nobody decided, and for decisions of which it was not kept. */
    public Optional<String> evidence(Hold hold) {
        return jdbc.sql("""
                        select s.evidence::text from hold h join hold_said s
                            on s.hold_id = h.id and s.act = 'DECIDED' and s.said_by = h.closed_by and s.evidence is not null
                        where h.id = :id""").param("id", hold.id()).query(String.class).optional();
    }
}
