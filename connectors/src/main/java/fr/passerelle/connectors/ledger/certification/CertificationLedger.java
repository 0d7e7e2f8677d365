package fr.passerelle.connectors.ledger.certification;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.connectors.ledger.journal.JournalLedger;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationMerge;
import fr.passerelle.domain.certification.Disappearance;
import fr.passerelle.domain.school.Uai;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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
     * a person decided, and a certification announced for another person than before, are put before somebody and
     * change nothing. What somebody withdrew and then kept so is not asked about again.
     */
    public void saveAll(List<ReceivedCertification> received) {
        Map<Long, ReceivedCertification> firsts = new LinkedHashMap<>();
        received.forEach(one -> firsts.putIfAbsent(one.certification().id(), one));
        Set<Long> fresh = rows.insert(
                firsts.values().stream()
                        .map(one -> row(one, CertificationMerge.first(one.certification())))
                        .toList(),
                clock.instant());
        List<ReceivedCertification> again = received.stream()
                .filter(one -> !(fresh.contains(one.certification().id())
                        && firsts.get(one.certification().id()) == one))
                .toList();
        Map<Long, CertificationRows.Row> known =
                rows.lock(again.stream().map(one -> one.certification().id()).toList());
        Map<Long, CertificationRows.Row> changed = new LinkedHashMap<>();
        for (ReceivedCertification one : again) {
            CertificationRows.Row before =
                    Objects.requireNonNull(known.get(one.certification().id()));
            Certification merged = merge(before, one);
            if (!merged.equals(before.certification())) {
                CertificationRows.Row after = before.isDecided()
                        ? before.with(one.uai(), merged, CertificationSource.OPERATOR)
                        : row(one, merged);
                known.put(merged.id(), after);
                changed.put(merged.id(), after);
            }
        }
        rows.update(changed.values(), JournalLedger.HUB, clock.instant());
        settle(received, known);
    }

    /** The doubt whose a result is has answered itself once Pix's feed gives it to whom it is of. */
    private void settle(List<ReceivedCertification> received, Map<Long, CertificationRows.Row> known) {
        holds.settle(
                Set.of(HoldKind.OTHER_PERSON),
                received.stream()
                        .filter(one -> one.source().isLive())
                        .filter(one -> isOf(one, known.get(one.certification().id())))
                        .map(one -> Long.toString(one.certification().id()))
                        .toList());
    }

    private static boolean isOf(ReceivedCertification one, CertificationRows.@Nullable Row known) {
        return known == null || known.personId() == one.personId();
    }

    /**
     * Puts a result before somebody that may be of several persons; nothing of it is kept meanwhile. What somebody left in
     * nobody's hands is not asked about again.
     *
     * @param personIds at least one, whom a key of the result names first
     */
    public void doubt(Uai uai, Certification result, CertificationSource source, List<Long> personIds) {
        if (questions.kept(HoldKind.OTHER_PERSON, List.of(result.id())).isEmpty()) {
            holds.raise(HoldKind.OTHER_PERSON, uai, Long.toString(result.id()), personIds, details(result, source));
        }
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

    private Certification merge(CertificationRows.Row known, ReceivedCertification one) {
        if (known.personId() != one.personId()) {
            doubt(one.uai(), one.certification(), one.source(), List.of(one.personId(), known.personId()));
            return known.certification();
        }
        CertificationMerge.Result result = known.isDecided()
                ? CertificationMerge.mergeDecided(known.certification(), one.certification())
                : CertificationMerge.merge(
                        known.certification(), one.certification(), one.source().isLive());
        if (result.regression() && !isKeptWithdrawn(known)) {
            raise(HoldKind.REGRESSION, one);
        }
        return result.merged();
    }

    private boolean isKeptWithdrawn(CertificationRows.Row known) {
        long id = known.certification().id();
        return known.isDecided()
                && questions.kept(HoldKind.REGRESSION, List.of(id)).contains(id);
    }

    private void raise(HoldKind kind, ReceivedCertification one) {
        holds.raise(
                kind,
                one.uai(),
                Long.toString(one.certification().id()),
                one.personId(),
                details(one.certification(), one.source()));
    }

    private static Map<String, String> details(Certification announced, CertificationSource source) {
        return Map.of("announced", announced.status().name(), "source", source.name());
    }

    private static CertificationRows.Row row(ReceivedCertification one, Certification certification) {
        return new CertificationRows.Row(one.personId(), one.uai(), certification, one.source());
    }
}
