package fr.passerelle.connectors.ledger.file;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.file.LeftCause;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lies in the intake and is not taken, since when, and until when. */
@Repository
public class LeftAloneLedger {

    /** From the time when it is gone: a school year, and the summer after it. */
    private static final int KEPT_DAYS = 400;

    /** Whatever somebody does to have more of them. */
    private static final int KEPT_MOST = 100_000;

    /** Each node says every few minutes that it sees what is left; so long without a word, nobody looks. */
    private static final Duration SILENCE = Duration.ofMinutes(20);

    private final JdbcClient jdbc;
    private final Clock clock;

    public LeftAloneLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is left in one place now. */
    public List<LeftAlone> open(String place) {
        return jdbc.sql("select * from left_alone where place = :place and gone_at is null order by id")
                .param("place", place)
                .query(LeftAloneLedger::row)
                .list();
    }

    /**
     * Notes what is left.
     *
     * @param causes by path, safe to show
     * @return those that nobody had noted: they are to be told
     */
    public List<LeftAlone> found(String place, Map<String, LeftCause> causes) {
        List<Map.Entry<String, LeftCause>> found = List.copyOf(causes.entrySet());
        return jdbc.sql("""
                        insert into left_alone (place, path, cause, first_seen, last_seen)
                        select :place, path, cause, :now, :now from unnest(:paths, :causes) as found (path, cause)
                        on conflict (place, path) where gone_at is null do nothing
                        returning *""")
                .param("place", place)
                .param("paths", found.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param(
                        "causes",
                        found.stream().map(one -> one.getValue().name()).toArray(String[]::new))
                .param("now", Sql.at(clock.instant()))
                .query(LeftAloneLedger::row)
                .list();
    }

    /** They are not there any more, or not for this cause. */
    public void gone(String place, Collection<String> paths) {
        jdbc.sql("""
                        update left_alone set gone_at = :now
                        where place = :place and path = any(:paths) and gone_at is null""")
                .param("place", place)
                .param("paths", Sql.texts(paths))
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    /** All that is left in a place was seen there just now; answers with how much that is. */
    public int seen(String place) {
        return jdbc.sql("update left_alone set last_seen = :now where place = :place and gone_at is null")
                .param("place", place)
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    /**
     * Closes what is left in places that nobody looks at any more, because they are no longer in the settings of any node
     * that runs.
     *
     * @param places those of this node, which it looks at even while they are away
     * @return what was closed
     */
    public List<LeftAlone> unwatched(Collection<String> places) {
        return jdbc.sql("""
                        update left_alone set gone_at = :now, unwatched = true
                        where gone_at is null and last_seen < :silent and place <> all(:places) returning *""")
                .param("now", Sql.at(clock.instant()))
                .param("silent", Sql.at(clock.instant().minus(SILENCE)))
                .param("places", Sql.texts(places))
                .query(LeftAloneLedger::row)
                .list();
    }

    /** Forgets what has been gone for longer than a school year. */
    public void purge() {
        jdbc.sql("""
                        delete from left_alone where gone_at is not null and (gone_at < :limit or id <= (
                            select id from left_alone where gone_at is not null
                            order by id desc offset :most limit 1))""")
                .param("limit", Sql.at(clock.instant().minus(Duration.ofDays(KEPT_DAYS))))
                .param("most", KEPT_MOST)
                .update();
    }

    /** A row of the table. */
    static LeftAlone row(ResultSet row, int number) throws SQLException {
        return new LeftAlone(
                row.getLong("id"),
                row.getString("place"),
                row.getString("path"),
                LeftCause.valueOf(row.getString("cause")),
                Sql.instant(row, "first_seen"),
                Sql.instant(row, "last_seen"),
                Sql.instantOrNull(row, "gone_at"),
                row.getBoolean("unwatched"));
    }
}
