package fr.passerelle.connectors.ledger;

import fr.passerelle.domain.school.Uai;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that the feed is made of, written as any writer might, and what became of the versions. */
public final class FeedRows {

    private static final String LEVELS = "{3,-1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2}";
    private static final Timestamp DELIVERED = Timestamp.from(Instant.parse("2027-02-18T10:00:00Z"));

    private final JdbcClient jdbc;

    public FeedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person; its number. */
    public long person(int n) {
        return jdbc.sql("insert into person (ine, birthdate) values (?, date '2012-05-17') returning id")
                .params(Samples.ine(n))
                .query(Long.class)
                .single();
    }

    /** An active pupil of 3 A; the number of the row. */
    public long pupil(Uai uai, long person) {
        return jdbc.sql("""
                        insert into pupil (uai, ine, person_id, eleve_id, last_name, first_name, birthdate, division,
                            school_year, created_at, updated_at)
                        select ?, ine, id, 'E', 'NOM', 'Zoé', birthdate, '3 A', 2026, now(), now() from person where id = ?
                        returning id""").params(uai.value(), person).query(Long.class).single();
    }

    public void livret(Uai uai, long person, long certification) {
        jdbc.sql("""
                        insert into livret_entry (person_id, uai, certification_id, pix_score, taken_on, delivered_at,
                            levels, written_at) values (?, ?, ?, 312, date '2027-02-04', ?, ?::smallint[], now())""")
                .params(person, uai.value(), certification, DELIVERED, LEVELS)
                .update();
    }

    /** @param day of February 2027 */
    public void certification(Uai uai, long person, long id, String status, int day) {
        certification(uai, person, id, status, day, "FEED", DELIVERED);
    }

    public void certification(
            Uai uai, long person, long id, String status, int day, String source, @Nullable Timestamp delivered) {
        jdbc.sql("""
                        insert into certification (id, person_id, uai, status, pix_score, taken_on, delivered_at, levels,
                            source, created_at, updated_at)
                        values (?, ?, ?, ?, 312, date '2027-02-01' + ? - 1, ?, ?::smallint[], ?, now(), now())""")
                .params(id, person, uai.value(), status, day, delivered, LEVELS, source)
                .update();
    }

    @Nullable
    UUID version(Uai uai) {
        return jdbc.sql("select version from feed_version where uai = ?")
                .params(uai.value())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }
}
