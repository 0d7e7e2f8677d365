package fr.passerelle.connectors.ledger.school;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.connectors.ledger.file.RefusalLedger;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Refused files that people must be told of. One is mended by a later file of the same name, the day with which Pix Orga begins
 * the names of results apart; an export, structures or nomenclature by any later one of the school.
 */
@Repository
public class RefusedFileView {

    /**
     * For {@code where}: a file {@code f} of the present year {@code n} is refused, and nobody has mended or settled it. Takes
     * {@code :day}, of {@link #DAY_AT_THE_BEGINNING}, beside what {@link SchoolCalendarView#PRESENT} takes.
     */
    public static final String IS_OPEN = """
                f.state = 'REFUSED' and f.received_at >= coalesce(n.begin, (select min(begin) from present), f.received_at)
                and not exists (
                    select from received_file l
                    where l.flow = f.flow and l.uai = f.uai and l.id > f.id and l.state <> 'RECEIVED'
                        and (f.flow in ('IMPORT_SIECLE', 'READ_REFERENTIAL') and l.kind is not distinct from f.kind
                            or regexp_replace(l.name, :day, '') = regexp_replace(f.name, :day, '')))
                and not (f.flow = 'PULL_SIECLE' and exists (
                    select from received_file l
                    where l.uai = f.uai and l.flow = 'IMPORT_SIECLE' and l.received_at > f.received_at))
                and not %s""".formatted(RefusalLedger.SETTLED);

    /** With which Pix Orga begins the names of results. */
    public static final String DAY_AT_THE_BEGINNING = "^[0-9]{8}[_ -]?";

    private static final String OPEN = """
            with present as (
                %s
            )
            select f.id, f.flow, coalesce(s.successor, f.uai) as uai, f.name, f.received_at
            from received_file f left join present n using (uai) left join school s using (uai)
            where %s
                and (:everywhere or coalesce(s.successor, f.uai) = any(:uais))
            order by f.id desc""".formatted(SchoolCalendarView.PRESENT, IS_OPEN);

    private final JdbcClient jdbc;
    private final SchoolCalendarView calendars;

    RefusedFileView(JdbcClient jdbc, SchoolCalendarView calendars) {
        this.jdbc = jdbc;
        this.calendars = calendars;
    }

    /** Of the schools that the reader may see, the newest first; one of several schools is for those who see all. */
    public List<RefusedFile> open(Scope scope) {
        return jdbc.sql(OPEN)
                .param("years", calendars.presentYears())
                .param("everywhere", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .param("day", DAY_AT_THE_BEGINNING)
                .query((row, number) -> new RefusedFile(
                        row.getLong("id"),
                        Flow.valueOf(row.getString("flow")),
                        Uai.parse(row.getString("uai")).orElse(null),
                        row.getString("name"),
                        Sql.instant(row, "received_at")))
                .list();
    }
}
