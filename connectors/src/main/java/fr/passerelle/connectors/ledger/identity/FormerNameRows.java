package fr.passerelle.connectors.ledger.identity;

import fr.passerelle.domain.identity.PersonNames.Former;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Names that persons bore before, as columns of a query about them. */
public final class FormerNameRows {

    private FormerNameRows() {}

    /**
     * Two columns, for {@link #read}.
     *
     * @param person SQL of the number of the person
     */
    public static String of(String person) {
        return """
                array(select r.first_name from former_first_name r where r.person_id = %1$s order by r.first_name)
                    as former_first_names,
                array(select r.last_name from former_last_name r where r.person_id = %1$s order by r.last_name)
                    as former_last_names""".formatted(person);
    }

    public static Former read(ResultSet row) throws SQLException {
        return new Former(texts(row, "former_first_names"), texts(row, "former_last_names"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
