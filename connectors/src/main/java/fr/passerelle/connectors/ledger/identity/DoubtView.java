package fr.passerelle.connectors.ledger.identity;

import fr.passerelle.connectors.ledger.Sql;
import java.util.Objects;
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

    /**
     * How many of the pupils of the export enter the base, each as a person of her own, when somebody says that they are two: those
     * whose INE nobody bears today, or somebody who has left.
     */
    public int entering(long holdId, DoubtDetails asked) {
        return jdbc.sql(
                        "select count(*) from hold h cross join unnest(:ines::text[]) as t (ine) where h.id = :hold and "
                                + IneBearers.free("t.ine"))
                .param("ines", Sql.texts(Objects.requireNonNull(asked.apart())))
                .param("hold", holdId)
                .query(Integer.class)
                .single();
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
