package fr.passerelle.connectors.ledger.pupil;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.pupil.PupilBasePlan.Part;
import fr.passerelle.domain.school.Uai;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.SqlParameterValue;

/** The parameters that the statements of one import share. */
record ImportValues(Map<String, Object> all) {

    static ImportValues of(StagedImport staged, Set<Part> held, long fileId, Instant now) {
        Map<String, Object> values = new HashMap<>();
        values.put("uai", staged.uai().value());
        values.put("year", staged.year().start());
        values.put("stamp", new SqlParameterValue(Types.TIMESTAMP, staged.stampedAt()));
        values.put("file", fileId);
        values.put("now", Sql.at(now));
        values.put("holdUpdated", held.contains(Part.UPDATED));
        values.put("holdLeaving", held.contains(Part.LEAVING));
        values.put("holdArriving", held.contains(Part.ARRIVING));
        values.put("arriving", staged.plan().arriving(staged.tooManyFrom()));
        values.put(
                "from", staged.tooManyFrom().stream().map(Uai::value).sorted().toArray(String[]::new));
        values.put("active", staged.plan().active());
        values.put("created", staged.plan().created());
        values.put("updated", staged.plan().updated());
        values.put("leaving", staged.plan().leaving());
        values.put("back", staged.plan().back());
        return new ImportValues(values);
    }
}
