package fr.passerelle.connectors.ledger.certification;

import fr.passerelle.connectors.ledger.DecisionOrder;
import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.domain.school.Uai;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Questions put before a person about single certifications, in one statement however many there are. */
@Repository
@Transactional
public class CertificationQuestions {

    /** A certification in question, and whose it is. */
    public record Question(long personId, long certificationId) {}

    private static final String SETTLE = """
            with asked as (
                select * from jsonb_to_recordset(:questions::jsonb) as a ("personId" bigint, "certificationId" bigint)
            ), moot as (
                update hold set state = 'SUPERSEDED', closed_at = :now, closed_by = 'hub'
                where uai = any(%1$s) and kind = :kind and state = 'OPEN' and person_id = any(:persons)
                    and subject not in (select "certificationId"::text from asked)
                returning *
            ), raised as (
                insert into hold (kind, uai, subject, person_id, pupils, opened_at)
                select :kind, :uai, "certificationId"::text, "personId", 1, :now from asked
                where not exists (select from hold h where h.uai = any(%1$s) and h.kind = :kind and h.state = 'OPEN'
                    and h.subject = "certificationId"::text) order by "certificationId"
                on conflict (uai, kind, subject) where state = 'OPEN' do nothing
                returning *)
            insert into journal (at, actor, action, uai, person_id, details)
            select :now, 'hub', 'HOLD_CLOSED', uai, person_id,
                jsonb_build_object('hold', id::text, 'kind', kind, 'state', state) from moot
            union all
            select :now, 'hub', 'HOLD_OPENED', uai, person_id, jsonb_build_object('hold', id::text, 'kind', kind) from raised""".formatted(ScopeSql.WITH_TAKEN_OVER);

    private final JdbcClient jdbc;
    private final Clock clock;

    public CertificationQuestions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Asks each of these questions once, here or in a school that this one has taken over; those of the kind that wait for an
     * answer about the same persons and are not among these are without object, and closed.
     *
     * @param persons whom this is about, those of the questions among them
     */
    public void settle(HoldKind kind, Uai uai, Collection<Long> persons, List<Question> questions) {
        jdbc.sql(SETTLE)
                .param("kind", kind.name())
                .param("uai", uai.value())
                .param("persons", Sql.numbers(persons))
                .param("questions", Sql.json(questions))
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    /** Persons between whom Pix's feed leaves a doubt that waits for its answer, by certification. */
    public Map<Long, List<Long>> doubtedByFeed(Collection<Long> certificationIds) {
        Map<Long, List<Long>> doubted = new HashMap<>();
        jdbc.sql("""
                        select distinct on (subject) subject::bigint as certification, person_id || others as persons
                        from hold
                        where kind = 'OTHER_PERSON' and state = 'OPEN' and subject = any(:subjects)
                            and details ->> 'source' = 'FEED'
                        order by subject, id desc""").param("subjects", subjects(certificationIds)).query(row -> {
            doubted.put(row.getLong("certification"), List.of((Long[])
                    row.getArray("persons").getArray()));
        });
        return doubted;
    }

    /** Whose somebody said that these certifications are, when they were in doubt; the last decision counts. */
    public Map<Long, Long> given(Collection<Long> certificationIds) {
        Map<Long, Long> given = new HashMap<>();
        jdbc.sql("""
                        select distinct on (subject) subject::bigint as certification, person_id
                        from hold
                        where kind = 'OTHER_PERSON' and state = 'APPROVED' and undone_at is null
                            and subject = any(:subjects)
                        order by subject, %s desc""".formatted(DecisionOrder.of("hold.id")))
                .param("subjects", subjects(certificationIds))
                .query(row -> {
                    given.put(row.getLong("certification"), row.getLong("person_id"));
                });
        return given;
    }

    /**
     * Those that a person decided to keep, in whichever school; good until Pix says something new of them. Of what is of one
     * instant the journal tells the order.
     */
    public Set<Long> kept(HoldKind kind, Collection<Long> certificationIds) {
        return new HashSet<>(jdbc.sql("""
                        select distinct subject::bigint from hold h
                        where kind = :kind and state = 'REFUSED' and undone_at is null and subject = any(:subjects)
                            and not exists (
                            select from certification_history c
                            where c.certification_id = h.subject::bigint and c.status = 'VALIDATED'
                                and (c.known_from > h.closed_at or c.known_from = h.closed_at and exists (
                                    select from journal j
                                    where j.person_id = c.person_id and j.id > %s and j.at = c.known_from
                                        and j.details ->> 'certification' = h.subject
                                        and coalesce(j.details ->> 'to', j.details ->> 'status') = 'VALIDATED')))""".formatted(DecisionOrder.of("h.id")))
                .param("kind", kind.name())
                .param("subjects", subjects(certificationIds))
                .query(Long.class)
                .list());
    }

    private static String[] subjects(Collection<Long> certificationIds) {
        return certificationIds.stream().map(number -> Long.toString(number)).toArray(String[]::new);
    }
}
