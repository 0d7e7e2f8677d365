package fr.passerelle.connectors.ledger.pupil;

import fr.passerelle.connectors.ledger.identity.FormerNameRows;
import fr.passerelle.domain.identity.PersonNames;
import fr.passerelle.domain.identity.PupilCandidate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Rows of pupils, as those whom something may be of. */
public final class CandidateRows {

    /** SQL up to the condition, which the reader adds. */
    public static final String SELECT = """
            select id, person_id, first_name, middle_name, third_name, last_name, preferred_last_name, birthdate, division, %s
            from pupil\s""".formatted(FormerNameRows.of("pupil.person_id"));

    private CandidateRows() {}

    public static PupilCandidate read(ResultSet row) throws SQLException {
        return new PupilCandidate(
                row.getLong("id"),
                row.getLong("person_id"),
                new PersonNames(
                        row.getString("last_name"),
                        row.getString("preferred_last_name"),
                        row.getString("first_name"),
                        row.getString("middle_name"),
                        row.getString("third_name"),
                        FormerNameRows.read(row)),
                row.getObject("birthdate", LocalDate.class),
                row.getString("division"));
    }
}
