package fr.passerelle.connectors.ledger.file;

import fr.passerelle.connectors.ledger.FileSql;
import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Received files as people look at them: what became of them, never their bytes. */
@Repository
public class FileSheetView {

    static final String COLUMNS = """
            select id, flow, kind, uai, name, sha256, octet_length(content) bytes, received_at, finished_at, state as left_as,
                %s as state, %s as set_aside, pix_state, report
            from received_file f""".formatted(FileSql.STATE, FileSql.SET_ASIDE);

    private final JdbcClient jdbc;

    public FileSheetView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A file.
     *
     * @param kind what it is by its content; null when that was not kept
     * @param uai school whose folder it came from, null when it concerns several
     * @param sha256 64 hexadecimal digits, lower case
     * @param finishedAt when its last reading ended, null before
     * @param state by the questions about it that are open now
     * @param leftInPart whether its last reading left some of it to a person, whatever became of that
     * @param setAside pupils or results of it that decisions in force keep out
     * @param pixState null when it is not meant for Pix
     * @param reportJson what was said of it, null while nothing was
     */
    public record Sheet(
            long id,
            Flow flow,
            @Nullable FileKind kind,
            @Nullable Uai uai,
            String name,
            String sha256,
            long bytes,
            Instant receivedAt,
            @Nullable Instant finishedAt,
            FileState state,
            boolean leftInPart,
            int setAside,
            @Nullable PixState pixState,
            @Nullable String reportJson) {

        /** The file as one of its readings left it; what became of it at Pix is no part of that. */
        public Sheet asReadBy(FileReading one) {
            return new Sheet(
                    id,
                    flow,
                    kind,
                    uai,
                    name,
                    sha256,
                    bytes,
                    receivedAt,
                    one.readAt(),
                    one.state(),
                    one.state() == FileState.HELD,
                    0,
                    null,
                    one.reportJson());
        }
    }

    /** Empty when the file is unknown or out of the reader's sight; one of several schools is for those who see all. */
    public Optional<Sheet> find(Scope scope, long id) {
        return jdbc.sql(COLUMNS + " where id = :id and (:everything or uai = any(:uais))")
                .param("id", id)
                .param("everything", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .query((row, number) -> sheet(row))
                .optional();
    }

    static Sheet sheet(ResultSet row) throws SQLException {
        return new Sheet(
                row.getLong("id"),
                Flow.valueOf(row.getString("flow")),
                Sql.oneOfOrNull(FileKind.class, row, "kind"),
                Uai.parse(row.getString("uai")).orElse(null),
                row.getString("name"),
                row.getString("sha256"),
                row.getLong("bytes"),
                Sql.instant(row, "received_at"),
                Sql.instantOrNull(row, "finished_at"),
                FileState.valueOf(row.getString("state")),
                row.getString("left_as").equals(FileState.HELD.name()),
                row.getInt("set_aside"),
                Sql.oneOfOrNull(PixState.class, row, "pix_state"),
                row.getString("report"));
    }
}
