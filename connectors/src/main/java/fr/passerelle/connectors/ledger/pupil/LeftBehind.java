package fr.passerelle.connectors.ledger.pupil;

import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom a school that has closed still has, and its successor's export does not. They leave once that export is of a later
 * school year than all that the closed school ever applied: until then the successor may not have them yet.
 */
@Component
class LeftBehind {

    private static final String THEM = """
            from school o
            where o.uai = q.uai and o.successor = :uai and q.active
                and not exists (select from school_import i where i.uai = o.uai and i.school_year >= :year)
                and not exists (select from staged_pupil s where s.person_id = q.person_id)""";

    private static final String LEAVE = """
            with gone as (
                update pupil q set active = false, left_at = :now, updated_at = :now
                %s
                returning q.uai, q.person_id)
            insert into journal (at, actor, action, uai, person_id, details)
            select :now, 'hub', 'PUPIL_LEFT', uai, person_id, jsonb_build_object('file', :file::text, 'successor', :uai)
            from gone""".formatted(THEM);

    private static final String NAMES = """
            select q.last_name || ' ' || q.first_name || ', ' || q.division || ' (' || q.uai || ')' from pupil q
            where exists (select %s)
            order by 1""".formatted(THEM);

    private final JdbcClient jdbc;

    LeftBehind(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Their names with division and school, of the export staged last. */
    List<String> names(Uai uai, SchoolYear year) {
        return jdbc.sql(NAMES)
                .param("uai", uai.value())
                .param("year", year.start())
                .query(String.class)
                .list();
    }

    /** @param values those of the import, which is applied whole and leaves nobody in doubt */
    void leave(Map<String, Object> values) {
        jdbc.sql(LEAVE).params(values).update();
    }
}
