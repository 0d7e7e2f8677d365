package fr.passerelle.connectors.ledger.stray;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The results of a class CSV behind which there is no pupil. */
@Repository
public class StrayResultView {

    private static final String OF_FILE = """
            select * from stray_result r
            where file_id = :file and not exists (select from certification c where c.id = r.certification_id)
            order by last_name, first_name, certification_id""";

    private final JdbcClient jdbc;

    StrayResultView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name, as the file told them last; they tell no INE. */
    public List<StrayResult> of(long fileId) {
        return jdbc.sql(OF_FILE)
                .param("file", fileId)
                .query((row, number) -> new StrayResult(
                        row.getLong("certification_id"),
                        null,
                        row.getString("last_name"),
                        row.getString("first_name"),
                        row.getObject("birthdate", LocalDate.class)))
                .list();
    }
}
