package fr.passerelle.connectors.ledger.school;

import fr.passerelle.connectors.ledger.Sql;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In whose time schools live, as the directory tells it. */
@Repository
public class SchoolCalendarView {

    /**
     * For {@code with present as}: the year that runs at each school that the reader sees, for statements over many of them.
     * Takes {@code :years}, of {@link #presentYears}, {@code :everywhere} and {@code :uais}.
     */
    public static final String PRESENT = """
            select s.uai, t.year, t."firstDay" first_day, t.begin
            from school s join jsonb_to_recordset(:years::jsonb) as t
                ("timeZone" text, "yearBegins" int, year int, "firstDay" date, begin timestamptz)
                on t."timeZone" = s.time_zone and t."yearBegins" = s.year_begins
            where :everywhere or s.uai = any(:uais)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    public SchoolCalendarView(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The year that runs where schools live in one time. */
    private record PresentYear(String timeZone, int yearBegins, int year, String firstDay, String begin) {

        static PresentYear of(SchoolCalendar calendar, Instant now) {
            SchoolYear year = calendar.yearAt(now);
            LocalDate firstDay = calendar.firstDay(year);
            return new PresentYear(
                    calendar.zone().getId(),
                    calendar.begins().getValue(),
                    year.start(),
                    firstDay.toString(),
                    calendar.begin(firstDay).toString());
        }
    }

    /** Of a school, in the directory or not. */
    public SchoolCalendar of(Uai uai) {
        String academy = jdbc.sql("select academy from school where uai = :uai")
                .param("uai", uai.value())
                .query((row, number) -> Optional.ofNullable(row.getString("academy")))
                .optional()
                .flatMap(told -> told)
                .orElse(null);
        return SchoolCalendar.of(uai, academy);
    }

    /** The year that runs at a school. */
    public SchoolYear presentYear(Uai uai) {
        return of(uai).yearAt(clock.instant());
    }

    /** The first day of the year that runs at a school. */
    public LocalDate firstDay(Uai uai) {
        SchoolCalendar calendar = of(uai);
        return calendar.firstDay(calendar.yearAt(clock.instant()));
    }

    /** The day that it is at a school. */
    public LocalDate today(Uai uai) {
        return of(uai).dayAt(clock.instant());
    }

    /** The years that run now, one for each time in which schools of the ledger live; as {@link #PRESENT} takes them. */
    public String presentYears() {
        Instant now = clock.instant();
        List<PresentYear> years = jdbc.sql("select distinct time_zone, year_begins from school")
                .query((row, number) -> PresentYear.of(
                        new SchoolCalendar(
                                "", ZoneId.of(row.getString("time_zone")), Month.of(row.getInt("year_begins"))),
                        now))
                .list();
        return Sql.json(years);
    }
}
