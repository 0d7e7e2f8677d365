package fr.passerelle.connectors.ledger.journal;

import fr.passerelle.connectors.ledger.Sql;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who handed files over in the console. */
@Repository
public class HandedFileView {

    private final JdbcClient jdbc;

    HandedFileView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param by login of the person who did so last */
    public record HandedFile(String by, Instant at) {}

    /** By number of the file; one that came by a folder is absent. */
    public Map<Long, HandedFile> of(Collection<Long> files) {
        Map<Long, HandedFile> handed = new HashMap<>();
        jdbc.sql("""
                        select details ->> 'file' as file, actor, at from journal
                        where action = 'FILE_HANDED' and details ->> 'file' = any(:files) order by id""")
                .param("files", Sql.texts(files.stream().map(String::valueOf).toList()))
                .query(row -> {
                    handed.put(
                            Long.valueOf(row.getString("file")),
                            new HandedFile(row.getString("actor"), Sql.instant(row, "at")));
                });
        return handed;
    }
}
