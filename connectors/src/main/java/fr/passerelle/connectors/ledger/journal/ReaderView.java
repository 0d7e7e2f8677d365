package fr.passerelle.connectors.ledger.journal;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who looked at what is kept of a pupil. */
@Repository
public class ReaderView {

    /** LSU reads many times a day: of what is older the journal itself tells. */
    private static final String FEED_SINCE = "interval '60 days'";

    private static final String READERS = """
            select (r.at at time zone :zone)::date as day, coalesce(min(s.name), min(c.label), r.actor) as reader, r.by_feed
            from (
                select at, actor, false as by_feed from journal
                where person_id = :person and action = 'DATA_READ' and (:everything or uai = any(:uais))
                union all
                select j.at, j.actor, true
                from pupil p join journal j on j.uai = (select coalesce(successor, uai) from school where uai = p.uai)
                where p.id = :pupil and p.active and (:everything or p.uai = any(:uais)) and :told
                    and j.at >= greatest(p.created_at, :now - %s)
                    and j.action = 'DATA_READ' and j.person_id is null and j.details ->> 'feed' is not null
                    and j.details ->> 'status' = '200') r
            left join staff s on s.login = r.actor
            left join feed_client c on c.id = r.actor and r.by_feed
            group by day, r.actor, r.by_feed
            order by day desc, reader limit :max""".formatted(FEED_SINCE);

    private final JdbcClient jdbc;

    ReaderView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody who looked that day, however often.
     *
     * @param day in Paris
     * @param reader name of the person or of the client of the feed; a login that nobody has any more as it is
     * @param byFeed whether it was read with the certifications of the whole school, by the feed
     */
    public record Reading(LocalDate day, String reader, boolean byFeed) {}

    /**
     * The last ones first, in schools that the reader may see.
     *
     * @param told whether the feed tells anything of her: else nobody read of her by it
     */
    public List<Reading> of(Scope scope, long personId, long pupilId, boolean told, Instant now, int max) {
        return jdbc.sql(READERS)
                .param("zone", SchoolYear.PARIS.getId())
                .param("person", personId)
                .param("pupil", pupilId)
                .param("told", told)
                .param("now", Sql.at(now))
                .param("everything", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .param("max", max)
                .query((row, number) -> new Reading(
                        row.getObject("day", LocalDate.class), row.getString("reader"), row.getBoolean("by_feed")))
                .list();
    }
}
