package fr.passerelle.console.web;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Dates, hours and counts as French writes them; instants are told in Paris time. The pages call it {@code @french}. */
@Component("french")
public class PageFrench {

    /** No line break before a unit or a double sign. */
    public static final String NBSP = InFrench.NBSP;

    private static final String ROOM = "salle";

    /** {@code 4 février 2027}, {@code 1er mars 2027}. */
    public String date(LocalDate day) {
        return InFrench.date(day).replaceFirst(" ", NBSP);
    }

    /** {@code 04/02/2027}, for tables. */
    public String shortDate(LocalDate day) {
        return InFrench.shortDate(day);
    }

    /** Day of an instant, for tables. */
    public String shortDay(Instant instant) {
        return InFrench.shortDate(InFrench.inParis(instant).toLocalDate());
    }

    /** {@code 4 février 2027 à 14 h 05}. */
    public String at(Instant instant) {
        LocalDateTime paris = InFrench.inParis(instant);
        return at(paris.toLocalDate(), paris.toLocalTime());
    }

    /** {@code 4 février 2027 à 14 h 05}, of a day and an hour that somebody wrote down, in whatever zone. */
    public String at(LocalDate day, LocalTime time) {
        return date(day) + " à " + InFrench.time(time).replace(" ", NBSP);
    }

    /** {@code 2026-2027}, or {@code 2026} at a school whose year ends in December. */
    public String schoolYear(School school, SchoolYear year) {
        return SchoolCalendar.of(school).label(year);
    }

    /** {@code 12 jours}, {@code 3 heures}: between two instants, whichever comes first. */
    public String span(Instant one, Instant other) {
        return InFrench.span(Duration.between(one, other));
    }

    /** For the attribute {@code datetime} of {@code <time>}. */
    public String machine(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(SchoolYear.PARIS));
    }

    /** {@code salle B12}; a name that says what it is is not told twice. */
    public String room(String name) {
        return name.regionMatches(true, 0, ROOM, 0, ROOM.length())
                ? ROOM + name.substring(ROOM.length())
                : ROOM + " " + name;
    }

    public String number(long number) {
        return InFrench.number(number);
    }

    /** {@code obtenue, 312 Pix}, {@code non obtenue}. */
    public String result(Certification certification) {
        return certification.status().label()
                + (certification.pixScore() > 0 ? ", " + number(certification.pixScore()) + NBSP + "Pix" : "");
    }

    /** {@code 12,5 %} of a share from 0 to 1. */
    public String percent(double share) {
        return InFrench.percent(share);
    }

    /** {@code 312 octets}, {@code 4,2 Mio}. */
    public String size(long bytes) {
        return InFrench.size(bytes);
    }

    /** {@code 1 élève}, {@code 2 élèves}; 0 is singular. */
    public String count(long number, String one, String several) {
        return InFrench.count(number, one, several);
    }

    /** {@code élève}, {@code élèves}; 0 is singular: where the number stands elsewhere. */
    public String word(long number, String one, String several) {
        return InFrench.word(number, one, several);
    }
}
