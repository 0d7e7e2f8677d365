package fr.passerelle.connectors.ledger.pupil;

import fr.passerelle.connectors.ledger.Sql;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The birth date of a person, corrected in every school at once: an import relies on their being the same. */
@Component
class BirthdateCorrection {

    private static final String PERSON =
            "update person set birthdate = :birthdate where id = :person and birthdate <> :birthdate";

    private static final String PUPILS = """
            with corrected as (
                update pupil set birthdate = :birthdate, updated_at = :now where person_id = :person returning uai)
            insert into journal (at, actor, action, uai, person_id, details)
            select :now, :who, 'PUPIL_CORRECTED', uai, :person, '{"fields": "birthdate"}' from corrected""";

    private final JdbcClient jdbc;
    private final PupilLocks locks;
    private final SchoolImports imports;
    private final Clock clock;

    BirthdateCorrection(JdbcClient jdbc, PupilLocks locks, SchoolImports imports, Clock clock) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.imports = imports;
        this.clock = clock;
    }

    /** False when the person has that date already. */
    boolean correct(long person, LocalDate birthdate, String who) {
        locks.allSchools();
        boolean differs = jdbc.sql(PERSON)
                        .param("person", person)
                        .param("birthdate", birthdate)
                        .update()
                == 1;
        if (differs) {
            jdbc.sql(PUPILS)
                    .param("person", person)
                    .param("birthdate", birthdate)
                    .param("who", who)
                    .param("now", Sql.at(clock.instant()))
                    .update();
            imports.forget(person);
        }
        return differs;
    }
}
