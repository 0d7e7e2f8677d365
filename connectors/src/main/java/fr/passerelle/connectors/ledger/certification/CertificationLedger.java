package fr.passerelle.connectors.ledger.certification;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.connectors.ledger.journal.JournalLedger;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationMerge;
import fr.passerelle.domain.certification.Disappearance;
import fr.passerelle.domain.certification.OtherCertification;
import fr.passerelle.domain.school.Uai;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Certifications, with every state they went through (contract pix 2.3). */
@Repository
@Transactional
public class CertificationLedger {

    private final JdbcClient jdbc;
    private final CertificationRows rows;
    private final HoldLedger holds;
    private final CertificationQuestions questions;
    private final Clock clock;

    public CertificationLedger(JdbcClient jdbc, HoldLedger holds, CertificationQuestions questions, Clock clock) {
        this.jdbc = jdbc;
        this.rows = new CertificationRows(jdbc);
        this.holds = holds;
        this.questions = questions;
        this.clock = clock;
    }

    /**
     * Merges what was received into what is known; see {@link CertificationMerge}. What a state replaces goes to
     * history. A published result that is announced as awaited again, a cancellation that a class CSV contradicts or that
     * a person decided, a certification announced for another person than before, and what a file says against what was
     * told since, are put before somebody and change nothing. What somebody withdrew and then kept so is not asked about
     * again. What Pix says again answers the questions about it.
     *
     * @return numbers of those that wait for somebody now
     */
    public Set<Long> saveAll(List<ReceivedCertification> received) {
        return new CertificationMerging(jdbc, holds, questions, clock.instant()).saveAll(received);
    }

    /**
     * Puts a result before somebody that may be of several persons; nothing of it is kept meanwhile. What somebody left in
     * nobody's hands is not asked about again.
     *
     * @param personIds at least one, whom a key of the result names first
     */
    public void doubt(Uai uai, Certification result, CertificationSource source, List<Long> personIds) {
        new CertificationMerging(jdbc, holds, questions, clock.instant()).doubt(uai, result, source, personIds);
    }

    /** Keeps what a class CSV told besides core certifications, as it told it; an older file changes nothing. */
    public void saveOthers(List<ReceivedOther> received) {
        OtherCertificationRows.save(jdbc, received, clock.instant());
    }

    /** What is known of the active pupils of a school besides core certifications, by person, oldest first. */
    public Map<Long, List<OtherCertification>> othersOfSchool(Uai uai) {
        return OtherCertificationRows.byPerson(jdbc.sql("""
                        select c.* from other_certification c
                        where exists (
                            select from pupil p where p.uai = :uai and p.active and p.person_id = c.person_id)
                        order by c.taken_on, c.id""").param("uai", uai.value()));
    }

    /** These were cancelled, as Pix's feed shows without saying it; see {@link Disappearance}. */
    public void cancel(Uai uai, Collection<Long> ids) {
        change(uai, ids, CertificationMerge::cancelled, CertificationSource.FEED, JournalLedger.HUB);
    }

    /** This one counts as cancelled, as somebody decided: what Pix says of it from now on goes to a person. */
    public void withdraw(Uai uai, long id, String who) {
        change(uai, List.of(id), CertificationMerge::withdrawn, CertificationSource.OPERATOR, who);
    }

    /** Whether a person took it for cancelled; nobody else changes that until the end of the transaction. */
    public boolean isWithdrawn(long id) {
        return rows.lock(List.of(id)).values().stream().anyMatch(CertificationRows.Row::isDecided);
    }

    /** This one is that person's, as somebody decided; nothing happens when it is already, or is not known. */
    public void give(Uai uai, long id, long personId, String who) {
        jdbc.sql("""
                        with known as (
                            select id, person_id from certification where id = :id and person_id <> :person for update
                        ), given as (
                            update certification c set person_id = :person, uai = :uai, updated_at = :now
                            from known where c.id = known.id
                        )
                        insert into journal (at, actor, action, uai, person_id, details)
                        select :now, :who, 'CERTIFICATION_CHANGED', :uai, concerned,
                            jsonb_build_object('certification', id::text, 'owner', :person::text)
                        from known, unnest(array[person_id, :person]) as concerned""")
                .param("id", id)
                .param("person", personId)
                .param("uai", uai.value())
                .param("who", who)
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    /** This one, published before, is awaited again, as somebody believed Pix; what Pix says next counts. */
    public void await(Uai uai, long id, String who) {
        change(uai, List.of(id), CertificationMerge::awaited, CertificationSource.FEED, who);
    }

    /** This one, withdrawn before, is left to Pix again: cancelled until its feed says something else. */
    public void restore(Uai uai, long id, String who) {
        change(uai, List.of(id), UnaryOperator.identity(), CertificationSource.FEED, who);
    }

    private void change(
            Uai uai, Collection<Long> ids, UnaryOperator<Certification> how, CertificationSource source, String who) {
        List<CertificationRows.Row> changed = rows.lock(ids).values().stream()
                .map(known -> known.with(uai, how.apply(known.certification()), source))
                .toList();
        rows.update(changed, who, clock.instant());
    }

    /** Whose these certifications are; those that are not known are absent. */
    public Map<Long, Long> owners(Collection<Long> ids) {
        Map<Long, Long> owners = new HashMap<>();
        jdbc.sql("select id, person_id from certification where id = any(:ids)")
                .param("ids", Sql.numbers(ids))
                .query(row -> {
                    owners.put(row.getLong("id"), row.getLong("person_id"));
                });
        return owners;
    }

    /** Everything known of the active pupils of a school, any status. */
    public List<Disappearance.Known> ofSchool(Uai uai) {
        return jdbc.sql("""
                        select c.*, c.source = 'FEED' and c.uai = :uai as given_here
                        from certification c
                        where exists (
                            select from pupil p where p.uai = :uai and p.active and p.person_id = c.person_id)""")
                .param("uai", uai.value())
                .query((row, number) -> new Disappearance.Known(
                        row.getLong("person_id"), CertificationRows.read(row), row.getBoolean("given_here")))
                .list();
    }
}
