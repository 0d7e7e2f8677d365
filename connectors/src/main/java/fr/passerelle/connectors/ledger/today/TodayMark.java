package fr.passerelle.connectors.ledger.today;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.today.Cause;
import fr.passerelle.domain.today.Mark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of something that waited.
 *
 * @param item key of what it is about, as {@link fr.passerelle.domain.today.TodayItem#key}
 * @param uai school then; null when it was of none, or of several
 * @param undoneAt when it was taken back, or said otherwise; null while it counts
 */
public record TodayMark(
        long id,
        Cause cause,
        String item,
        @Nullable Uai uai,
        Mark mark,
        Instant saidAt,
        String saidBy,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {

    /** Of a row of {@code today_mark}. */
    static TodayMark read(ResultSet row) throws SQLException {
        return new TodayMark(
                row.getLong("id"),
                Cause.valueOf(row.getString("cause")),
                row.getString("item"),
                Sql.uaiOrNull(row, "uai"),
                new Mark(
                        Mark.Kind.valueOf(row.getString("kind")),
                        row.getObject("until", LocalDate.class),
                        row.getString("assignee"),
                        row.getString("reason")),
                Sql.instant(row, "said_at"),
                row.getString("said_by"),
                Sql.instantOrNull(row, "undone_at"),
                row.getString("undone_by"));
    }
}
