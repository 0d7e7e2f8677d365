package fr.passerelle.connectors.ledger.file;

import fr.passerelle.connectors.ledger.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person said of a refused file: there is nothing more to be done about it.
 *
 * @param reason in the person's words
 * @param undoneAt when it was taken back, null while it counts
 * @param undoneBy who took it back, null while it counts
 */
public record SettledRefusal(
        Instant at,
        String by,
        String reason,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {

    static SettledRefusal read(ResultSet row) throws SQLException {
        return new SettledRefusal(
                Sql.instant(row, "settled_at"),
                row.getString("settled_by"),
                row.getString("reason"),
                Sql.instantOrNull(row, "undone_at"),
                row.getString("undone_by"));
    }
}
