package fr.passerelle.connectors.ledger.work;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.work.WorkCause;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Causes of work as they lie: in a column {@code causes} of the work, and of what came of it. */
public final class WorkCauses {

    private WorkCauses() {}

    /** For {@code :causes::jsonb}. */
    public static String json(List<WorkCause> causes) {
        return Sql.json(causes);
    }

    /** What the column {@code causes} of that row holds. */
    public static List<WorkCause> read(ResultSet row) throws SQLException {
        return Sql.fromJson(row.getString("causes"), new TypeReference<>() {});
    }
}
