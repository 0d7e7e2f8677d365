package fr.passerelle.connectors.ledger.today;

import fr.passerelle.connectors.ledger.ScopeSql;
import fr.passerelle.connectors.ledger.pupil.LevelView;
import fr.passerelle.connectors.ledger.school.SchoolCalendarView;
import fr.passerelle.domain.livret.OpeningCalendar;
import fr.passerelle.domain.livret.Recuperation;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.today.Due;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What schools do once a year and have not done in the present one. */
@Repository
public class DueView {

    private static final String NOT_DONE = """
            with present as (
                %s
            ), heirs as (
                select uai, coalesce(successor, uai) as heir from school
            ), done as (
                select s.uai, s.academy,
                    exists (select from received_file f where f.uai = s.uai and f.flow = 'IMPORT_SIECLE'
                        and f.received_at >= n.begin) as has_import,
                    exists (select from session x join heirs h using (uai)
                        where h.heir = s.uai and x.session_date >= n.first_day)
                    or exists (select from certification c join heirs h using (uai)
                        where h.heir = s.uai and c.taken_on >= n.first_day) as has_session,
                    exists (select from recuperation_run r where r.uai = s.uai and r.school_year = n.year) as has_run
                from school s join present n using (uai) where s.successor is null)
            select * from done where not (has_import and has_session and has_run)""".formatted(SchoolCalendarView.PRESENT);

    private final JdbcClient jdbc;
    private final SchoolCalendarView calendars;
    private final LevelView levels;
    private final Clock clock;

    public DueView(JdbcClient jdbc, SchoolCalendarView calendars, LevelView levels, Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.levels = levels;
        this.clock = clock;
    }

    private record School(Uai uai, @Nullable String academy, boolean hasImport, boolean hasSession, boolean hasRun) {

        SchoolCalendar calendar() {
            return SchoolCalendar.of(uai, academy);
        }

        /** Whether it matters if it has pupils of 3e: most of the year nobody asks, and to know it is dear. */
        boolean lacksResults(OpeningCalendar opening, Instant now) {
            return !hasSession || !hasRun && opening.isOpen(calendar(), now);
        }
    }

    /** Of the schools that the reader may see and that are open. */
    public List<Due> of(Scope scope, OpeningCalendar opening) {
        List<School> schools = jdbc.sql(NOT_DONE)
                .param("years", calendars.presentYears())
                .param("everywhere", scope.uais().isEmpty())
                .param("uais", ScopeSql.uais(scope))
                .query((row, number) -> new School(
                        new Uai(row.getString("uai")),
                        row.getString("academy"),
                        row.getBoolean("has_import"),
                        row.getBoolean("has_session"),
                        row.getBoolean("has_run")))
                .list();
        Instant now = clock.instant();
        Set<Uai> asked = schools.stream()
                .filter(school -> school.lacksResults(opening, now))
                .map(School::uai)
                .collect(Collectors.toSet());
        Map<Uai, Map<Level, Integer>> pupils = asked.isEmpty() ? Map.of() : levels.pupils(Scope.of(asked));
        return schools.stream()
                .flatMap(school -> Due.of(
                        school.uai(),
                        school.calendar(),
                        opening,
                        new Due.Year(
                                school.hasImport(),
                                school.hasSession(),
                                school.hasRun(),
                                Recuperation.concerned(pupils.getOrDefault(school.uai(), Map.of())) > 0),
                        now)
                        .stream())
                .toList();
    }
}
