package fr.passerelle.connectors.ledger.certification;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.identity.ResultOwner.Told;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Beside the questions whose a result is: whom it names, as it was said last. */
final class AnnouncedNames {

    private static final String KEEP = """
            with said as (
                select jsonb_build_object('last_name', :last::text, 'first_name', :first::text,
                    'birthdate', :born::date, 'status', :status::text, 'pix_score', :score::int, 'source', :source::text) as announced)
            update hold set announced = said.announced from said
            where kind = 'OTHER_PERSON' and subject = :subject and state = 'OPEN'
                and hold.announced is distinct from said.announced""";

    private static final String FIND = """
            select a.* from hold h cross join lateral jsonb_to_record(h.announced)
                as a (last_name text, first_name text, birthdate date, status text, pix_score int, source text)
            where h.id = :id and h.announced is not null""";

    private final JdbcClient jdbc;

    AnnouncedNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing is written when nobody is asked, or when it says the same again, as Pix does every night. */
    void keep(Certification result, Told told, CertificationSource source) {
        jdbc.sql(KEEP)
                .param("last", told.lastName())
                .param("first", told.firstName())
                .param("born", told.birthdate(), Types.DATE)
                .param("status", result.status().name())
                .param("score", result.pixScore())
                .param("source", source.name())
                .param("subject", Long.toString(result.id()))
                .update();
    }

    /** Empty for other questions, and for those of before this was kept. */
    Optional<Announced> find(long holdId) {
        return jdbc.sql(FIND)
                .param("id", holdId)
                .query((row, number) -> new Announced(
                        row.getString("last_name"),
                        row.getString("first_name"),
                        row.getObject("birthdate", LocalDate.class),
                        CertificationStatus.valueOf(row.getString("status")),
                        row.getInt("pix_score"),
                        CertificationSource.CLASS_CSV.name().equals(row.getString("source"))))
                .optional();
    }
}
