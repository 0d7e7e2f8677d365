package fr.passerelle.connectors.ledger.stray;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.stray.Attribution;
import fr.passerelle.domain.stray.Attribution.Verdict;
import fr.passerelle.domain.stray.StrayKey;
import fr.passerelle.domain.stray.StrayKind;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Rows of what people said. */
final class AttributionRows {

    private AttributionRows() {}

    static Attribution read(ResultSet row) throws SQLException {
        return new Attribution(
                new StrayKey(StrayKind.valueOf(row.getString("kind")), row.getLong("number")),
                Verdict.valueOf(row.getString("verdict")),
                Sql.longOrNull(row, "person_id"),
                Sql.instant(row, "decided_at"),
                row.getString("decided_by"),
                Sql.instantOrNull(row, "undone_at"),
                row.getString("undone_by"));
    }
}
