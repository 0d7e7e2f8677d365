package fr.passerelle.connectors.ledger;

import fr.passerelle.domain.school.Uai;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The pupils of the export staged last in the caller's transaction that a person must hear about. Reads only. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class StagedDoubts {

    /**
     * A pupil who arrives while active in another school.
     *
     * @param schools UAIs, in order
     */
    public record ActiveElsewhere(String ine, List<String> schools) {}

    /**
     * An INE known with another birth date.
     *
     * @param inSchool whether the school of the export has a pupil, active or not, with that INE
     */
    public record Reattributed(String ine, boolean inSchool) {}

    private final JdbcClient jdbc;

    public StagedDoubts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By INE. */
    public List<ActiveElsewhere> activeElsewhere(StagedImport staged) {
        if (staged.plan().transferred() + staged.plan().back() == 0) {
            return List.of();
        }
        return jdbc.sql("""
                        select s.ine, array_agg(p.uai order by p.uai) as schools
                        from staged_pupil s
                        join person o on o.ine = s.ine and o.birthdate = s.birthdate
                        join pupil p on p.person_id = o.id and p.uai <> :uai and p.active
                        where not exists (select from pupil here where here.uai = :uai and here.ine = s.ine and here.active)
                        group by s.ine order by s.ine""")
                .param("uai", staged.uai().value())
                .query((row, number) -> new ActiveElsewhere(
                        row.getString("ine"),
                        List.of((String[]) row.getArray("schools").getArray())))
                .list();
    }

    /** By INE. */
    public List<Reattributed> reattributed(StagedImport staged) {
        if (staged.plan().reattributed() == 0) {
            return List.of();
        }
        return reattributed(staged.uai());
    }

    private List<Reattributed> reattributed(Uai uai) {
        return jdbc.sql("""
                        select s.ine, exists (select from pupil p where p.uai = :uai and p.ine = s.ine) as in_school
                        from staged_pupil s join person o on o.ine = s.ine and o.birthdate <> s.birthdate
                        order by s.ine""")
                .param("uai", uai.value())
                .query((row, number) -> new Reattributed(row.getString("ine"), row.getBoolean("in_school")))
                .list();
    }
}
