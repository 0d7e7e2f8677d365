package fr.passerelle.connectors.ledger.certification;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationMerge;
import fr.passerelle.domain.certification.OtherCertification;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The certifications that are known, in the state they have now. */
@Repository
public class CertificationView {

    private final JdbcClient jdbc;

    public CertificationView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything known of persons, any status, oldest first; a person without any is absent. */
    public Map<Long, List<Certification>> ofPersons(Collection<Long> personIds) {
        Map<Long, List<Certification>> certifications = new HashMap<>();
        jdbc.sql("select * from certification where person_id = any(:persons) order by taken_on, id")
                .param("persons", Sql.numbers(personIds))
                .query(row -> {
                    certifications
                            .computeIfAbsent(row.getLong("person_id"), any -> new ArrayList<>())
                            .add(CertificationRows.read(row));
                });
        return certifications;
    }

    /**
     * What counts for livrets: everything known of persons, as {@link #ofPersons} tells it, but what Pix took back and what may be
     * another pupil's is awaited while a person is asked.
     */
    public Map<Long, List<Certification>> counting(Collection<Long> personIds) {
        Map<Long, List<Certification>> counting = ofPersons(personIds);
        Set<Long> inQuestion = new HashSet<>(jdbc.sql("""
                        select c.id from certification c
                        where c.person_id = any(:persons) and c.status = 'VALIDATED' and %s""".formatted(CertificationRow.IN_QUESTION))
                .param("persons", Sql.numbers(personIds))
                .query(Long.class)
                .list());
        counting.replaceAll((person, all) -> all.stream()
                .map(one -> inQuestion.contains(one.id()) ? CertificationMerge.awaited(one) : one)
                .toList());
        return counting;
    }

    /** What a file says of the certification that a question is about; empty when the question keeps none. */
    public Optional<Certification> heldBy(long holdId) {
        return new HeldResults(jdbc).find(holdId).map(HeldResults.HeldResult::result);
    }

    /** Whom the result that a question is about names; empty when the question keeps none. */
    public Optional<Announced> announcedBy(long holdId) {
        return new AnnouncedNames(jdbc).find(holdId);
    }

    /** What is known of a person besides core certifications, oldest first. */
    public List<OtherCertification> others(long personId) {
        return OtherCertificationRows.byPerson(
                        jdbc.sql("select * from other_certification where person_id = :person order by taken_on, id")
                                .param("person", personId))
                .getOrDefault(personId, List.of());
    }
}
