package fr.passerelle.connectors.ledger.school;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of schools that people keep under a name. */
@Repository
public class SavedListView {

    private final JdbcClient jdbc;

    public SavedListView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A list.
     *
     * @param query as it stands in the address
     */
    public record SavedList(long id, String name, String query) {}

    /** Those of a person, by name. */
    public List<SavedList> of(String owner) {
        return jdbc.sql("select id, name, query from saved_list where owner = :owner order by name")
                .param("owner", owner)
                .query(SavedList.class)
                .list();
    }
}
