package fr.passerelle.connectors.ledger.file;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.file.FileSheetView.Sheet;
import fr.passerelle.connectors.ledger.work.WorkCauses;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkCause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All files that a school ever gave, page by page, and the readings of each. */
@Repository
public class SchoolFilesView {

    private final JdbcClient jdbc;

    SchoolFilesView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A reading of a file, without what it said.
     *
     * @param state what it left of the file, whatever was decided since
     * @param why it was read, in French
     */
    public record PastReading(long id, Instant at, FileState state, String why) {}

    /**
     * The newest first; none of a school out of the reader's sight.
     *
     * @param flow that took them; null for any
     * @param from number of the first one, from 0
     */
    public List<Sheet> of(Scope scope, Uai uai, @Nullable Flow flow, int from, int most) {
        return scope.allows(uai)
                ? jdbc.sql(FileSheetView.COLUMNS + """
                         where uai = :uai and (:flow::text is null or flow = :flow)
                        order by id desc offset :from limit :most""")
                        .param("uai", uai.value())
                        .param("flow", flow == null ? null : flow.name())
                        .param("from", from)
                        .param("most", most)
                        .query((row, number) -> FileSheetView.sheet(row))
                        .list()
                : List.of();
    }

    /** How many there are, by flow; a flow without any is absent. */
    public Map<Flow, Integer> counts(Scope scope, Uai uai) {
        Map<Flow, Integer> counts = new HashMap<>();
        if (scope.allows(uai)) {
            jdbc.sql("select flow, count(*) from received_file where uai = :uai group by flow")
                    .param("uai", uai.value())
                    .query(row -> {
                        counts.put(Flow.valueOf(row.getString(1)), row.getInt(2));
                    });
        }
        return counts;
    }

    /** The readings of files that the reader sees, by file, the first first. */
    public Map<Long, List<PastReading>> readings(Collection<Long> files) {
        Map<Long, List<PastReading>> readings = new HashMap<>();
        jdbc.sql("""
                        select file_id, id, read_at, state, causes from file_reading
                        where file_id = any(:files) order by id""").param("files", Sql.numbers(files)).query(row -> {
            readings.computeIfAbsent(row.getLong("file_id"), file -> new ArrayList<>())
                    .add(new PastReading(
                            row.getLong("id"),
                            Sql.instant(row, "read_at"),
                            FileState.valueOf(row.getString("state")),
                            WorkCause.sentence(WorkCauses.read(row))));
        });
        return readings;
    }
}
