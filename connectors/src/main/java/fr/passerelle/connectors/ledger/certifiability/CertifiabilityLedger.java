package fr.passerelle.connectors.ledger.certifiability;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.pupil.CandidateRows;
import fr.passerelle.connectors.ledger.stray.AttributionLedger;
import fr.passerelle.connectors.ledger.stray.StrayLedger;
import fr.passerelle.domain.certifiability.PixLearner;
import fr.passerelle.domain.identity.LearnerPairing;
import fr.passerelle.domain.identity.PupilCandidate;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.stray.StrayKind;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What Pix Orga says of readiness (contract pix 5). */
@Repository
@Transactional
public class CertifiabilityLedger {

    /** One statement: the numbers of learners, the certifiability, the journal, the counts. */
    private static final String SAVE = """
            with matched as (
                select * from jsonb_to_recordset(:rows::jsonb) as l (pupil_id bigint, person_id bigint, id bigint,
                    status text, certifiable_at date, last_participation date, participations integer)
            ), numbered as (
                update pupil p set pix_learner_id = m.id from matched m
                where p.id = m.pupil_id and p.pix_learner_id is distinct from m.id
            ), saved as (
                insert into certifiability as c (person_id, uai, pix_learner_id, status, certifiable_at,
                    last_participation, participations, changed_at)
                select person_id, :uai, id, status, certifiable_at, last_participation, participations, :now
                from matched order by person_id
                on conflict (person_id) do update set uai = excluded.uai, pix_learner_id = excluded.pix_learner_id,
                    status = excluded.status, certifiable_at = excluded.certifiable_at,
                    last_participation = excluded.last_participation, participations = excluded.participations,
                    changed_at = excluded.changed_at
                where (c.status, c.certifiable_at, c.last_participation, c.participations) is distinct from
                        (excluded.status, excluded.certifiable_at, excluded.last_participation, excluded.participations)
                    -- A new school's Pix Orga knows nothing yet of a pupil who was certifiable in the former one.
                    and not (excluded.status = 'NOT_COMMUNICATED' and c.pix_learner_id <> excluded.pix_learner_id)
                returning person_id, status, certifiable_at
            ), journalled as (
                insert into journal (at, actor, action, uai, person_id, details)
                select :now, 'hub', 'CERTIFIABILITY_CHANGED', :uai, person_id,
                    jsonb_strip_nulls(jsonb_build_object('status', status, 'since', certifiable_at::text))
                from saved
            ), counted as (
                select (select count(*) from matched) as matched,
                    :learners - (select count(*) from matched) as unmatched,
                    (select count(*) from saved) as changed
            ), synced as (
                insert into certifiability_sync (uai, synced_at, matched, unmatched)
                select :uai, :now, matched, unmatched from counted
                on conflict (uai) do update set synced_at = excluded.synced_at, matched = excluded.matched,
                    unmatched = excluded.unmatched)
            select * from counted""";

    private final JdbcClient jdbc;
    private final AttributionLedger attributions;
    private final StrayLedger strays;
    private final Clock clock;

    public CertifiabilityLedger(JdbcClient jdbc, AttributionLedger attributions, StrayLedger strays, Clock clock) {
        this.jdbc = jdbc;
        this.attributions = attributions;
        this.strays = strays;
        this.clock = clock;
    }

    /**
     * Joins learners to active pupils of the school; see {@link LearnerPairing}: exactly one, or none. Those with none are
     * put before a person, who may have said that one is nobody's: it counts no longer.
     */
    public SyncResult save(Uai uai, List<PixLearner> learners) {
        // Two sessions of a school may ask for it at once, and would wait for each other's pupils in a circle.
        boolean closed = jdbc.sql("select successor is not null from school where uai = :uai for no key update")
                .param("uai", uai.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
        Collection<PixLearner> distinct = LearnerPairing.distinct(learners);
        Map<Long, @Nullable Long> said = said(distinct);
        List<LearnerPairing.Pair> pairs = LearnerPairing.pairs(enrolled(uai), distinct, said);
        Set<Long> paired = pairs.stream().map(pair -> pair.learner().id()).collect(Collectors.toSet());
        List<PixLearner> alone = distinct.stream()
                .filter(learner -> !paired.contains(learner.id()))
                .toList();
        // The pupils of a closed school are looked for where they are now.
        strays.settleLearners(uai, closed ? List.of() : alone);
        long nobodys =
                alone.stream().filter(learner -> said.containsKey(learner.id())).count();
        return jdbc.sql(SAVE)
                .param("uai", uai.value())
                .param(
                        "rows",
                        Sql.json(pairs.stream().map(CertifiabilityLedger::row).toList()))
                .param("learners", distinct.size() - nobodys)
                .param("now", Sql.at(clock.instant()))
                .query((row, number) ->
                        new SyncResult(row.getInt("matched"), row.getInt("unmatched"), row.getInt("changed")))
                .single();
    }

    /** This learner is no longer that person's, as far as it was: what Pix says at the next synchronisation counts. */
    public void forget(Uai uai, long learnerId) {
        jdbc.sql("""
                        with numbered as (
                            update pupil set pix_learner_id = null where uai = :uai and pix_learner_id = :learner)
                        delete from certifiability where uai = :uai and pix_learner_id = :learner""").param("uai", uai.value()).param("learner", learnerId).update();
    }

    /** By learner, who somebody said it is, null for nobody. */
    private Map<Long, @Nullable Long> said(Collection<PixLearner> learners) {
        Map<Long, @Nullable Long> said = new HashMap<>();
        attributions
                .of(StrayKind.LEARNER, learners.stream().map(PixLearner::id).toList())
                .forEach((learner, attribution) -> said.put(learner, attribution.personId()));
        return said;
    }

    private List<PupilCandidate> enrolled(Uai uai) {
        return jdbc.sql(CandidateRows.SELECT + "where uai = :uai and active")
                .param("uai", uai.value())
                .query((row, number) -> CandidateRows.read(row))
                .list();
    }

    private static Map<String, @Nullable Object> row(LearnerPairing.Pair pair) {
        PixLearner learner = pair.learner();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("pupil_id", pair.pupil().pupilId());
        row.put("person_id", pair.pupil().personId());
        row.put("id", learner.id());
        row.put("status", learner.certifiability().name());
        row.put(
                "certifiable_at",
                learner.certifiableAt() == null ? null : learner.certifiableAt().toString());
        row.put(
                "last_participation",
                learner.lastParticipation() == null
                        ? null
                        : learner.lastParticipation().toString());
        row.put("participations", learner.participations());
        return row;
    }
}
