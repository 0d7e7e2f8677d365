package fr.passerelle.connectors.ledger.school;

import fr.passerelle.connectors.ledger.FigureSql;
import fr.passerelle.connectors.ledger.Sql;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the figures of schools, so that whoever reads them all counts only what has changed since. They are right whether this is
 * done or not: it makes the reading fast.
 */
@Repository
public class SchoolFigureLedger {

    /** One node at a time; the others have nothing to do meanwhile. */
    private static final String ALONE = "select pg_try_advisory_xact_lock(7, 0)";

    /** What is taken is what is read: both see the changes that there were when the statement began. */
    private static final String TAKE = """
            with present as (%s),
            taken as (delete from school_change)
            %s""".formatted(SchoolCalendarView.PRESENT, FigureSql.CHANGED_OR_OF_ANOTHER_YEAR);

    /** A statement of its own, after the changes were taken: it sees whatever they tell of. */
    private static final String KEEP = """
            with present as (%s)
            insert into school_figure (uai, first_day, pupils, matched, certifiable, obtained, settled, awaited, silent, mefs)
            select u.uai, n.first_day, a.pupils, a.matched, a.certifiable, r.obtained, r.settled, r.awaited, q.silent, m.mefs
            from unnest(:changed::text[]) as u (uai)
            join school s on s.uai = u.uai
            join present n on n.uai = coalesce(s.successor, s.uai)
            cross join %s
            cross join lateral %s m
            on conflict (uai) do update set (first_day, pupils, matched, certifiable, obtained, settled, awaited, silent, mefs)
                = (excluded.first_day, excluded.pupils, excluded.matched, excluded.certifiable, excluded.obtained, excluded.settled,
                    excluded.awaited, excluded.silent, excluded.mefs)""".formatted(SchoolCalendarView.PRESENT, FigureSql.COUNTED, FigureSql.MEFS);

    private final JdbcClient jdbc;
    private final SchoolCalendarView calendars;

    SchoolFigureLedger(JdbcClient jdbc, SchoolCalendarView calendars) {
        this.jdbc = jdbc;
        this.calendars = calendars;
    }

    /** Counts anew whatever has changed, or began another year; gives the number of schools. */
    @Transactional
    public int keep() {
        if (!jdbc.sql(ALONE).query(Boolean.class).single()) {
            return 0;
        }
        String years = calendars.presentYears();
        List<String> changed = whole(jdbc.sql(TAKE), years).query(String.class).list();
        return changed.isEmpty()
                ? 0
                : whole(jdbc.sql(KEEP), years)
                        .param("changed", Sql.texts(changed))
                        .update();
    }

    private static JdbcClient.StatementSpec whole(JdbcClient.StatementSpec statement, String years) {
        return statement.param("years", years).param("everywhere", true).param("uais", new String[0]);
    }
}
