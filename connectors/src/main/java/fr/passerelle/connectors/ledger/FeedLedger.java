package fr.passerelle.connectors.ledger;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the feed of certifications hands out. */
@Repository
public class FeedLedger {

    private final JdbcClient jdbc;

    public FeedLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The certification that a livret holds, with the names of the school's pupil row (contract pix 2.2). */
    public record FeedRow(
            String ine,
            String firstName,
            @Nullable String middleName,
            @Nullable String thirdName,
            String lastName,
            LocalDate birthdate,
            Certification certification) {}

    /**
     * What the livrets of a school's active pupils hold, by last name, first name and number of the certification in
     * the order of their letters' codes, so that every database answers alike. They are read at once, not as the client
     * takes them: a slow client must not keep a connection of the pool.
     */
    public List<FeedRow> rows(Scope scope, Uai uai) {
        if (!scope.allows(uai)) {
            return List.of();
        }
        return jdbc.sql("""
                        select p.ine, p.first_name, p.middle_name, p.third_name, p.last_name, p.birthdate, l.*
                        from pupil p join livret_entry l using (person_id)
                        where p.uai = :uai and p.active
                        order by p.last_name collate "C", p.first_name collate "C", l.certification_id
                        """)
                .param("uai", uai.value())
                .query((row, number) -> new FeedRow(
                        row.getString("ine"),
                        row.getString("first_name"),
                        row.getString("middle_name"),
                        row.getString("third_name"),
                        row.getString("last_name"),
                        row.getObject("birthdate", LocalDate.class),
                        CertificationRow.read(row, "certification_id", CertificationStatus.VALIDATED)))
                .list();
    }
}
