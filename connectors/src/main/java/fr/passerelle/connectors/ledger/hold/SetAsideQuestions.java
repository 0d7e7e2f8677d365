package fr.passerelle.connectors.ledger.hold;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.Uai;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts before a person that results could not be taken as they came: once a school and verdict for Pix's feed, however often
 * it says it again, and once a file. Nothing of a pupil is in it.
 */
@Repository
@Transactional
public class SetAsideQuestions {

    /**
     * Results that were set aside for one reason.
     *
     * @param code of the verdict
     * @param results how many
     * @param place of the first, a path of the answer or a column
     * @param sample what was read there, in French, or null
     */
    public record SetAside(
            String code,
            int results,
            String place,
            @Nullable String sample) {}

    // A person who has seen it is not asked again while it is the same and no more of it.
    private static final String FEED = """
            with told as (
                select * from jsonb_to_recordset(:told::jsonb) as t (code text, results integer, place text, sample text)
            ), moot as (
                update hold set state = 'SUPERSEDED', closed_at = :now, closed_by = 'hub'
                where uai = :uai and kind = 'SET_ASIDE' and state = 'OPEN' and file_id is null
                    and subject not in (select code from told)
                returning *
            ), changed as (
                update hold h set pupils = t.results from told t
                where h.uai = :uai and h.kind = 'SET_ASIDE' and h.state = 'OPEN' and h.subject = t.code
                    and h.pupils <> t.results
            ), raised as (
                insert into hold (kind, uai, subject, pupils, details, opened_at)
                select 'SET_ASIDE', :uai, code, results,
                    jsonb_strip_nulls(jsonb_build_object('place', place, 'sample', sample)), :now
                from told t
                where not exists (
                    select from hold seen
                    where seen.uai = :uai and seen.kind = 'SET_ASIDE' and seen.subject = t.code
                        and seen.state = 'REFUSED' and seen.undone_at is null and seen.pupils >= t.results
                        and seen.details ->> 'sample' is not distinct from t.sample)
                order by code
                on conflict (uai, kind, subject) where state = 'OPEN' do nothing
                returning *
            ), journalled as (
                insert into journal (at, actor, action, uai, details)
                select :now, 'hub', 'HOLD_CLOSED', uai, jsonb_build_object('hold', id::text, 'kind', kind, 'state', state)
                from moot
                union all
                select :now, 'hub', 'HOLD_OPENED', uai, jsonb_build_object('hold', id::text, 'kind', kind)
                from raised)
            select subject from raised""";

    private static final String FILE = """
            with raised as (
                insert into hold (kind, uai, subject, file_id, pupils, opened_at)
                select 'SET_ASIDE', :uai, :subject, :file, :results, :now
                where not exists (
                    select from hold seen
                    where seen.uai = :uai and seen.kind = 'SET_ASIDE' and seen.subject = :subject
                        and seen.state = 'REFUSED' and seen.undone_at is null and seen.pupils >= :results)
                on conflict (uai, kind, subject) where state = 'OPEN' do update set pupils = excluded.pupils
                returning *, xmax = 0 as fresh
            ), journalled as (
                insert into journal (at, actor, action, uai, details)
                select :now, 'hub', 'HOLD_OPENED', uai, jsonb_build_object('hold', id::text, 'kind', kind)
                from raised where fresh)
            select count(*) from raised""";

    private final JdbcClient jdbc;
    private final HoldLedger holds;
    private final Clock clock;

    public SetAsideQuestions(JdbcClient jdbc, HoldLedger holds, Clock clock) {
        this.jdbc = jdbc;
        this.holds = holds;
        this.clock = clock;
    }

    /**
     * What the feed's last answer about a school held that could not be taken; what an earlier one held and this one does
     * not is without object.
     *
     * @return codes that nobody was told of before
     */
    public Set<String> settleFeed(Uai uai, Collection<SetAside> told) {
        return new HashSet<>(jdbc.sql(FEED)
                .param("told", Sql.json(List.copyOf(told)))
                .param("uai", uai.value())
                .param("now", Sql.at(clock.instant()))
                .query(String.class)
                .list());
    }

    /** That file was held, for more of its results were set aside than kept. */
    public void raiseFile(Uai uai, long fileId, int results) {
        jdbc.sql(FILE)
                .param("uai", uai.value())
                .param("subject", subject(fileId))
                .param("file", fileId)
                .param("results", results)
                .param("now", Sql.at(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** That file was read again, and is not held for it any more. */
    public void settleFile(long fileId) {
        holds.settle(Set.of(HoldKind.SET_ASIDE), List.of(subject(fileId)));
    }

    /** A code begins with a letter: the two never meet. */
    private static String subject(long fileId) {
        return Long.toString(fileId);
    }
}
