package fr.passerelle.connectors.ledger.identity;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a person is, or was, asked about who the pupils of an export are. */
@Repository
public class DoubtView {

    private final JdbcClient jdbc;

    DoubtView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As it was asked, whatever became of it; empty when the hold is of another kind, or older than such details. */
    public Optional<DoubtDetails> of(long holdId) {
        return jdbc.sql("""
                        select details from hold
                        where id = :hold and kind = 'REATTRIBUTED' and jsonb_exists(details, 'told')""")
                .param("hold", holdId)
                .query(String.class)
                .optional()
                .map(DoubtDetails::of);
    }
}
