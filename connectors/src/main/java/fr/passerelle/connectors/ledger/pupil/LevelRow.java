package fr.passerelle.connectors.ledger.pupil;

import fr.passerelle.domain.school.Level;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The level of pupils, as the statements of several rooms read it: from the MEFSTAT of their MEF in the school's
 * nomenclature, this year's, else the latest; of a local MEF without one, from the national MEF it is attached to.
 */
public final class LevelRow {

    /** What {@link #read} reads, of a {@code p} joined by {@link #JOIN}. */
    public static final String COLUMNS = """
            case when m.mefstat is null then coalesce(m.attached_to, p.mef_code) else p.mef_code end as mef_code, m.mefstat""";

    /** Explains the {@code mef_code} of each {@code p}, which has a {@code uai} too. */
    public static final String JOIN = """
            left join lateral (
                select mefstat, attached_to from mef where mef.uai = p.uai and mef.code = p.mef_code
                order by school_year = (select max(school_year) from school_import i where i.uai = p.uai) desc,
                    school_year desc
                limit 1) m on true""";

    private LevelRow() {}

    public static Level read(ResultSet row) throws SQLException {
        return Level.of(row.getString("mef_code"), row.getString("mefstat"));
    }
}
