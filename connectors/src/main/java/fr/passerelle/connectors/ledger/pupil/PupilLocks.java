package fr.passerelle.connectors.ledger.pupil;

import fr.passerelle.domain.school.Uai;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may change the pupil base, until the end of the transaction, whichever node it runs on. */
@Component
class PupilLocks {

    private final JdbcClient jdbc;

    PupilLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps other imports of the school waiting, and corrections of persons. From here on the planner goes by indexes:
     * a plan that the session keeps from when the tables were small would read them whole, pupil after pupil. Before
     * PostgreSQL 18, a whole read that is forbidden and yet needed costs so much on paper that each statement would be
     * compiled first.
     */
    void oneSchool(Uai uai) {
        jdbc.sql("""
                        select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true),
                            pg_advisory_xact_lock_shared(3, 0), pg_advisory_xact_lock(1, hashtext(:uai))""").param("uai", uai.value()).query((row, number) -> true).single();
    }

    /** Waits for the imports that run, and keeps others waiting. */
    void allSchools() {
        jdbc.sql("select pg_advisory_xact_lock(3, 0)")
                .query((row, number) -> true)
                .single();
    }
}
