package fr.passerelle.connectors.ledger.school;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened at a school in one of its years, month by month. */
@Repository
public class YearFactView {

    private static final String FACTS = """
            with days (kind, day) as (
                select 'EXPORT', (f.received_at at time zone :zone)::date from received_file f
                where f.uai = :uai and f.flow = 'IMPORT_SIECLE' and f.received_at >= :begin and f.received_at < :end
                union all
                select 'SESSION', s.session_date from session s
                where s.uai = any(%1$s) and s.session_date between :first and :last
                union all
                select 'RESULT', (coalesce(c.delivered_at, c.created_at) at time zone :zone)::date from certification c
                where c.uai = any(%1$s) and c.taken_on between :first and :last
                    and c.status in ('VALIDATED', 'REJECTED', 'CANCELLED')
                union all
                select 'RUN', (r.at at time zone :zone)::date from recuperation_run r
                where r.uai = :uai and r.school_year = :year)
            select kind, to_char(day, 'YYYY-MM') as month, count(*) as count from days group by 1, 2 order by 2, 1""".formatted(ScopeSql.WITH_TAKEN_OVER);

    private final JdbcClient jdbc;

    YearFactView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By month; those of the schools that it has taken over included, but for their files and their runs. Nothing of a school out of sight. */
    public List<YearFact> of(Scope scope, Uai uai, SchoolCalendar calendar, SchoolYear year) {
        return scope.allows(uai)
                ? jdbc.sql(FACTS)
                        .param("uai", uai.value())
                        .param("zone", calendar.zone().getId())
                        .param("year", year.start())
                        .param("first", calendar.firstDay(year))
                        .param("last", calendar.lastDay(year))
                        .param("begin", Sql.at(calendar.begin(calendar.firstDay(year))))
                        .param("end", Sql.at(calendar.begin(calendar.firstDay(year.next()))))
                        .query((row, number) -> new YearFact(
                                YearMonth.parse(row.getString("month")),
                                YearFact.Kind.valueOf(row.getString("kind")),
                                row.getInt("count")))
                        .list()
                : List.of();
    }
}
