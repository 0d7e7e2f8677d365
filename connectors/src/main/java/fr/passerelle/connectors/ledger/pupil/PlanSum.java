package fr.passerelle.connectors.ledger.pupil;

import fr.passerelle.domain.pupil.PupilBasePlan;
import fr.passerelle.domain.pupil.PupilBasePlan.Counts;
import fr.passerelle.domain.school.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Adds up a plan from the counts of each MEF. A pupil counts in the level the ledger has him in, one who is new to it in the level of the file. */
final class PlanSum implements RowCallbackHandler {

    private final Map<Level, Counts> levels = new EnumMap<>(Level.class);
    private int active;
    private int created;
    private int updated;
    private int unchanged;
    private int leaving;
    private int back;
    private int transferred;
    private int reattributed;

    @Override
    public void processRow(ResultSet row) throws SQLException {
        Counts counts =
                new Counts(row.getInt("active"), row.getInt("created"), row.getInt("updated"), row.getInt("leaving"));
        active += counts.active();
        updated += counts.updated();
        leaving += counts.leaving();
        created += counts.created();
        unchanged += row.getInt("unchanged");
        back += row.getInt("back");
        transferred += row.getInt("transferred");
        reattributed += row.getInt("reattributed");
        if (counts.active() + counts.created() > 0) {
            levels.merge(Level.of(row.getString("mef_code"), row.getString("mefstat")), counts, Counts::plus);
        }
    }

    PupilBasePlan plan() {
        return new PupilBasePlan(active, created, updated, unchanged, leaving, back, transferred, reattributed, levels);
    }
}
