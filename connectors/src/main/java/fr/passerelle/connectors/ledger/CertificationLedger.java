package fr.passerelle.connectors.ledger;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationMerge;
import fr.passerelle.domain.certification.CertificationStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Certifications, with every state they went through (contract pix 2.3). */
@Repository
@Transactional
public class CertificationLedger {

    private record Known(long personId, Certification certification) {}

    private static final String INSERT = """
            with fresh as (
                insert into certification (id, person_id, uai, status, %1$s, source, created_at, updated_at)
                select id, person_id, uai, status, %1$s, source, :now, :now
                from jsonb_to_recordset(:rows::jsonb) as r (id bigint, person_id bigint, uai text, source text, %2$s)
                order by id
                on conflict (id) do nothing
                returning id, person_id, uai, status, source
            ), journalled as (
                insert into journal (at, actor, action, uai, person_id, details)
                select :now, 'hub', 'CERTIFICATION_RECEIVED', uai, person_id,
                    jsonb_build_object('certification', id::text, 'status', status, 'source', source)
                from fresh)
            select id from fresh""".formatted(CertificationRow.COLUMNS, CertificationRow.TYPED);

    private static final String UPDATE = """
            with incoming as (
                select * from jsonb_to_recordset(:rows::jsonb)
                    as r (id bigint, person_id bigint, uai text, source text, %2$s)
            ), kept as (
                insert into certification_history (certification_id, status, %1$s, source, known_from, replaced_at)
                select id, status, %1$s, source, updated_at, :now
                from certification where id in (select id from incoming)
            ), journalled as (
                insert into journal (at, actor, action, uai, person_id, details)
                select :now, 'hub', 'CERTIFICATION_CHANGED', i.uai, i.person_id, jsonb_build_object(
                    'certification', i.id::text, 'from', c.status, 'to', i.status, 'source', i.source)
                from incoming i join certification c using (id))
            update certification c set uai = i.uai, status = i.status, pix_score = i.pix_score,
                taken_on = i.taken_on, delivered_at = i.delivered_at, verification_code = i.verification_code,
                center = i.center, levels = i.levels, session_id = i.session_id, source = i.source, updated_at = :now
            from incoming i where c.id = i.id""".formatted(CertificationRow.COLUMNS, CertificationRow.TYPED);

    private final JdbcClient jdbc;
    private final HoldLedger holds;
    private final Clock clock;

    public CertificationLedger(JdbcClient jdbc, HoldLedger holds, Clock clock) {
        this.jdbc = jdbc;
        this.holds = holds;
        this.clock = clock;
    }

    /**
     * Merges what was received into what is known; see {@link CertificationMerge}. What a state replaces goes to
     * history. A published result that is announced as awaited again, a cancellation that a class CSV contradicts, and a
     * certification announced for another person than before, are put before somebody and change nothing.
     */
    public void saveAll(List<ReceivedCertification> received) {
        Map<Long, ReceivedCertification> firsts = new LinkedHashMap<>();
        received.forEach(one -> firsts.putIfAbsent(one.certification().id(), one));
        Set<Long> fresh = insert(firsts.values());
        List<ReceivedCertification> again = received.stream()
                .filter(one -> !(fresh.contains(one.certification().id())
                        && firsts.get(one.certification().id()) == one))
                .toList();
        Map<Long, Known> known = lock(again);
        Map<Long, Map<String, @Nullable Object>> changed = new LinkedHashMap<>();
        for (ReceivedCertification one : again) {
            Known before = known.get(one.certification().id());
            Certification merged = merge(before, one);
            if (!merged.equals(before.certification())) {
                known.put(merged.id(), new Known(before.personId(), merged));
                changed.put(merged.id(), row(one, merged));
            }
        }
        jdbc.sql(UPDATE)
                .param("rows", Sql.json(changed.values()))
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    /** Everything known of persons, any status, oldest first; a person without any is absent. */
    public Map<Long, List<Certification>> ofPersons(Collection<Long> personIds) {
        Map<Long, List<Certification>> certifications = new HashMap<>();
        jdbc.sql("select * from certification where person_id = any(:persons) order by taken_on, id")
                .param("persons", Sql.numbers(personIds))
                .query(row -> {
                    certifications
                            .computeIfAbsent(row.getLong("person_id"), any -> new ArrayList<>())
                            .add(read(row));
                });
        return certifications;
    }

    private Set<Long> insert(Collection<ReceivedCertification> firsts) {
        return new HashSet<>(jdbc.sql(INSERT)
                .param(
                        "rows",
                        Sql.json(firsts.stream()
                                .map(one -> row(one, CertificationMerge.first(one.certification())))
                                .toList()))
                .param("now", Sql.at(clock.instant()))
                .query(Long.class)
                .list());
    }

    private Map<Long, Known> lock(List<ReceivedCertification> again) {
        Map<Long, Known> known = new HashMap<>();
        jdbc.sql("select * from certification where id = any(:ids) order by id for update")
                .param(
                        "ids",
                        again.stream().map(one -> one.certification().id()).toArray(Long[]::new))
                .query(row -> {
                    known.put(row.getLong("id"), new Known(row.getLong("person_id"), read(row)));
                });
        return known;
    }

    private Certification merge(Known known, ReceivedCertification one) {
        if (known.personId() != one.personId()) {
            raise(HoldKind.OTHER_PERSON, one);
            return known.certification();
        }
        CertificationMerge.Result result = CertificationMerge.merge(
                known.certification(), one.certification(), one.source().isLive());
        if (result.regression()) {
            raise(HoldKind.REGRESSION, one);
        }
        return result.merged();
    }

    private void raise(HoldKind kind, ReceivedCertification one) {
        holds.raise(
                kind,
                one.uai(),
                Long.toString(one.certification().id()),
                one.personId(),
                Map.of(
                        "announced",
                        one.certification().status().name(),
                        "source",
                        one.source().name()));
    }

    private static Map<String, @Nullable Object> row(ReceivedCertification one, Certification certification) {
        Map<String, @Nullable Object> row = CertificationRow.values(certification);
        row.put("person_id", one.personId());
        row.put("uai", one.uai().value());
        row.put("source", one.source().name());
        return row;
    }

    private static Certification read(ResultSet row) throws SQLException {
        return CertificationRow.read(row, "id", CertificationStatus.valueOf(row.getString("status")));
    }
}
