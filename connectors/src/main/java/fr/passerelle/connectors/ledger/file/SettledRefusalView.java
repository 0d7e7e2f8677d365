package fr.passerelle.connectors.ledger.file;

import fr.passerelle.connectors.ledger.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people said of refused files. */
@Repository
public class SettledRefusalView {

    private final JdbcClient jdbc;

    SettledRefusalView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that was said of a file, the newest first. */
    public List<SettledRefusal> of(long fileId) {
        return jdbc.sql("select * from refusal_settled where file_id = :file order by id desc")
                .param("file", fileId)
                .query((row, number) -> SettledRefusal.read(row))
                .list();
    }

    /** Whether it is refused, and nobody has settled it since. */
    public boolean isToSettle(long fileId) {
        return jdbc.sql("select exists (select from received_file f where id = :file and state = 'REFUSED' and not %s)"
                        .formatted(RefusalLedger.SETTLED))
                .param("file", fileId)
                .query(Boolean.class)
                .single();
    }

    /** All that was said of files, by file, the newest first; a file of which nobody said anything is absent. */
    public Map<Long, List<SettledRefusal>> of(Collection<Long> files) {
        Map<Long, List<SettledRefusal>> said = new HashMap<>();
        jdbc.sql("select * from refusal_settled where file_id = any(:files) order by id desc")
                .param("files", Sql.numbers(files))
                .query(row -> {
                    said.computeIfAbsent(row.getLong("file_id"), file -> new ArrayList<>())
                            .add(SettledRefusal.read(row));
                });
        return said;
    }
}
