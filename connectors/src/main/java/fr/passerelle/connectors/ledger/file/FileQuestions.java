package fr.passerelle.connectors.ledger.file;

import fr.passerelle.connectors.ledger.FileSql;
import fr.passerelle.connectors.ledger.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which questions are those of a class CSV: about the results that it tells. Joins the caller's transaction. */
@Repository
@Transactional
public class FileQuestions {

    private final JdbcClient jdbc;

    FileQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param results numbers of the certifications that it tells of */
    public void about(long fileId, Collection<Long> results) {
        jdbc.sql("update received_file set results = :results where id = :id")
                .param("id", fileId)
                .param("results", Sql.numbers(results))
                .update();
    }

    /** Names of the other class CSVs that tell of these certifications, by certification, the newest first. */
    public Map<Long, List<String>> others(long fileId, Collection<Long> results) {
        Map<Long, List<String>> names = new HashMap<>();
        if (!results.isEmpty()) {
            jdbc.sql("""
                            select n.result, f.name from received_file f
                            join unnest(:results::bigint[]) n (result) on n.result = any(f.results)
                            where f.id <> :id order by f.id desc""")
                    .param("id", fileId)
                    .param("results", Sql.numbers(results))
                    .query(row -> {
                        names.computeIfAbsent(row.getLong("result"), any -> new ArrayList<>())
                                .add(row.getString("name"));
                    });
        }
        return names;
    }

    /** Whether one of them waits for its answer, whoever asked it. */
    public boolean anyOpen(long fileId) {
        return jdbc.sql("select " + FileSql.WAITS + " from received_file f where f.id = :id")
                .param("id", fileId)
                .query(Boolean.class)
                .single();
    }
}
