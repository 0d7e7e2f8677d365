package fr.passerelle.connectors.ledger.certification;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.connectors.ledger.journal.JournalLedger;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationMerge;
import fr.passerelle.domain.certification.Disappearance;
import fr.passerelle.domain.certification.OtherCertification;
import fr.passerelle.domain.identity.ResultOwner.Told;
import fr.passerelle.domain.school.Uai;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
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
    private final CertificationOwners owners;
    private final HeldResults results;
    private final HoldLedger holds;
    private final CertificationQuestions questions;
    private final Clock clock;

    public CertificationLedger(JdbcClient jdbc, HoldLedger holds, CertificationQuestions questions, Clock clock) {
        this.jdbc = jdbc;
        this.rows = new CertificationRows(jdbc);
        this.owners = new CertificationOwners(jdbc);
        this.results = new HeldResults(jdbc);
        this.holds = holds;
        this.questions = questions;
        this.clock = clock;
    }

    /**
     * Merges what was received into what is known; see {@link CertificationMerge}. What a state replaces goes to
     * history. A published result that is announced as awaited again, a cancellation that a class CSV contradicts or that
     * a person decided, a certification announced for another person than before, and what a file says against what was
     * told since, are put before somebody and change nothing. What somebody withdrew and then kept so is not asked about
     * again; where somebody believed a file against Pix, what Pix said then changes nothing, and what else it says counts.
     * What Pix says again answers the questions about it.
     *
     * @return numbers of those that wait for somebody now
     */
    public Set<Long> saveAll(List<ReceivedCertification> received) {
        return new CertificationMerging(jdbc, holds, questions, clock.instant()).saveAll(received);
    }

    /**
     * Puts a result before somebody that may be of several persons, with whom it names; nothing of it is kept meanwhile. What
     * somebody left in nobody's hands is not asked about again.
     *
     * @param saidOn day on which the source said it, in the time of the school
     * @param personIds at least one, whom a key of the result names first
     */
    public void doubt(
            Uai uai,
            Certification result,
            Told told,
            CertificationSource source,
            LocalDate saidOn,
            List<Long> personIds) {
        new CertificationMerging(jdbc, holds, questions, clock.instant()).doubt(uai, result, source, saidOn, personIds);
        new AnnouncedNames(jdbc).keep(result, told, source);
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
        change(
                uai,
                ids,
                CertificationMerge::cancelled,
                CertificationSource.FEED,
                changed -> rows.update(changed, JournalLedger.HUB, null, clock.instant()));
    }

    /** This one counts as cancelled, as somebody decided: what Pix says of it from now on goes to a person. */
    public void withdraw(CertificationDecision decision) {
        change(decision, CertificationMerge::withdrawn, CertificationSource.OPERATOR);
    }

    /** Whether a person took it for cancelled; nobody else changes that until the end of the transaction. */
    public boolean isWithdrawn(long id) {
        return rows.lock(List.of(id)).values().stream().anyMatch(CertificationRows.Row::isDecided);
    }

    /**
     * This one is that person's, as somebody decided. What a file said of it is merged as if the file came now; nothing happens
     * when it is not known, and the question does not keep what a file said.
     */
    public void give(CertificationDecision decision, long personId) {
        owners.give(decision, personId, clock.instant());
        saveHeld(decision, personId);
    }

    /**
     * What the file of the question says of this one is merged as if the file came now, and as if it named that person.
     *
     * @return false when the question keeps nothing, or when it waits for somebody still
     */
    public boolean saveHeld(CertificationDecision decision, long personId) {
        return results.find(decision.holdId())
                .filter(held -> saveAll(List.of(new ReceivedCertification(
                                personId, decision.uai(), held.result(), CertificationSource.CLASS_CSV, held.saidOn())))
                        .isEmpty())
                .isPresent();
    }

    /**
     * This one is what the file of the question says, as somebody believed it against Pix, until Pix says something new; nothing
     * happens when the question does not keep what the file said.
     */
    public void believe(CertificationDecision decision) {
        replace(decision, CertificationSource.FILE_BELIEVED);
    }

    /** This one is what the file of the question says, as somebody chose it between two files; what Pix says next counts. */
    public void choose(CertificationDecision decision) {
        replace(decision, CertificationSource.CLASS_CSV);
    }

    private void replace(CertificationDecision decision, CertificationSource source) {
        results.find(decision.holdId())
                .ifPresent(
                        held -> change(decision, known -> CertificationMerge.replaced(known, held.result()), source));
    }

    /** This one, published before, is awaited again, as somebody believed Pix; what Pix says next counts. */
    public void await(CertificationDecision decision) {
        change(decision, CertificationMerge::awaited, CertificationSource.FEED);
    }

    /** This one, withdrawn before, is left to Pix again: cancelled until its feed says something else. */
    public void restore(CertificationDecision decision) {
        change(decision, UnaryOperator.identity(), CertificationSource.FEED);
    }

    /**
     * This one is whose it was before it was given to somebody, with what Pix said of it since.
     *
     * @return false when it was not known before that decision
     */
    public boolean giveBack(CertificationDecision decision) {
        return owners.giveBack(decision, clock.instant());
    }

    /** This one is worth what it was worth before that decision; nothing happens when the decision changed nothing of it. */
    public void takeBack(CertificationDecision decision) {
        owners.takeBack(decision, clock.instant());
    }

    /** This one is nobody's again, for that person has it by a decision that is taken back; its states stay in history. */
    public void takeAway(CertificationDecision decision, long personId) {
        owners.takeAway(decision, personId, clock.instant());
    }

    private void change(CertificationDecision decision, UnaryOperator<Certification> how, CertificationSource source) {
        change(
                decision.uai(),
                List.of(decision.certificationId()),
                how,
                source,
                changed -> rows.update(changed, decision.who(), decision.holdId(), clock.instant()));
    }

    private void change(
            Uai uai,
            Collection<Long> ids,
            UnaryOperator<Certification> how,
            CertificationSource source,
            Consumer<List<CertificationRows.Row>> update) {
        update.accept(rows.lock(ids).values().stream()
                .map(known -> known.with(uai, how.apply(known.certification()), source))
                .toList());
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

    /**
     * Everything known of the active pupils of a school, any status. The feed gave what it told last, and what a file was believed
     * about instead; it says nothing of one that it had cancelled then.
     */
    public List<Disappearance.Known> ofSchool(Uai uai) {
        return jdbc.sql("""
                        select c.*, c.uai = :uai and (c.source = 'FEED' or c.source = 'FILE_BELIEVED' and (
                            select h.source = 'FEED' and h.status <> 'CANCELLED' from certification_history h
                            where h.certification_id = c.id and h.source <> 'FILE_BELIEVED'
                            order by h.id desc limit 1)) as given_here
                        from certification c
                        where exists (
                            select from pupil p where p.uai = :uai and p.active and p.person_id = c.person_id)""")
                .param("uai", uai.value())
                .query((row, number) -> new Disappearance.Known(
                        row.getLong("person_id"), CertificationRows.read(row), row.getBoolean("given_here")))
                .list();
    }
}
