package fr.passerelle.connectors.ledger.identity;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which questions about who somebody is are answered with one answer: an INE that another bears can only be taken when she takes
 * another herself, be that what is asked in her own school.
 */
@Repository
public class TogetherView {

    private static final String TOGETHER =
            """
            with recursive together (hold_id) as (
                select id from hold
                where id = :hold and state = 'OPEN' and kind = 'REATTRIBUTED' and jsonb_exists(details, 'told')
                union
                select other.id from together t
                join hold h on h.id = t.hold_id
                cross join lateral jsonb_array_elements(h.details -> 'told') w (told)
                cross join lateral %1$s b
                join hold other on other.state = 'OPEN' and other.kind = 'REATTRIBUTED' and other.details -> 'same' @> to_jsonb(b.id)),
            said as (
                select h.id as hold_id, w.told ->> 'ine' as ine, (h.details -> 'same' ->> (w.n - 1)::int)::bigint as person_id
                from together t join hold h on h.id = t.hold_id
                cross join lateral jsonb_array_elements(h.details -> 'told') with ordinality w (told, n)),
            bearing as (
                select distinct b.id from said s join hold h on h.id = s.hold_id cross join lateral %2$s b
                where b.id not in (select person_id from said where person_id is not null) and not %3$s)
            select array(select hold_id from together order by hold_id) as holds,
                array(select id from bearing order by id) as bearing,
                (select count(*) > 0 and count(*) = count(distinct person_id) and count(*) = count(distinct ine) from said)
                    as each_is_somebody""".formatted(IneBearers.of("w.told ->> 'ine'"), IneBearers.of("s.ine"), IneBearers.letsGo("b.id"));

    private final JdbcClient jdbc;

    TogetherView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is answered at once with one question.
     *
     * @param holds the question itself, and those of other schools; none when it is not open, or not about who somebody is
     * @param bearing persons who bear an INE that would be taken, and of whom nothing is asked: as long as they do, nobody may say so
     * @param eachIsSomebody whether every pupil asked about may be said to be a person of her own
     */
    public record Together(List<Long> holds, List<Long> bearing, boolean eachIsSomebody) {

        /** Whether anybody may say that each is whom the rule thinks of. */
        public boolean maySayTheSame() {
            return eachIsSomebody && bearing.isEmpty();
        }

        /** The other questions. */
        public List<Long> besides(long holdId) {
            return holds.stream().filter(one -> one != holdId).toList();
        }
    }

    /** The holds that were answered with this one and count still, itself among them; none when it recognised nobody. */
    public List<Long> answered(long holdId) {
        return jdbc.sql("""
                        select distinct r.hold_id from recognition r join recognition asked on asked.hold_id = :hold
                        where r.undone_at is null and (r.hold_id = asked.hold_id or r.together = asked.together)
                        order by r.hold_id""").param("hold", holdId).query(Long.class).list();
    }

    public Together of(long holdId) {
        return jdbc.sql(TOGETHER)
                .param("hold", holdId)
                .query((row, number) -> new Together(
                        List.of((Long[]) row.getArray("holds").getArray()),
                        List.of((Long[]) row.getArray("bearing").getArray()),
                        row.getBoolean("each_is_somebody")))
                .single();
    }
}
