package fr.passerelle.domain.school;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;

/**
 * A school year, named by the civil year of its September ({@code ANNEE_SCOLAIRE} of SIECLE, contract siecle A.2).
 *
 * @param start civil year of the September, e.g. 2026 for 2026-2027
 */
public record SchoolYear(int start) implements Comparable<SchoolYear> {

    /** The zone in which dates of the sector are read, but for what happens at a school overseas; see {@link LocalZone}. */
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** The year that a day belongs to; the new year begins on 1 August, when SIECLE's base turns over. */
    public static SchoolYear of(LocalDate day) {
        return new SchoolYear(day.getMonthValue() >= Month.AUGUST.getValue() ? day.getYear() : day.getYear() - 1);
    }

    public static SchoolYear at(Instant instant) {
        return of(instant.atZone(PARIS).toLocalDate());
    }

    public LocalDate firstDay() {
        return LocalDate.of(start, Month.AUGUST, 1);
    }

    /** The midnight of Paris at which its first day begins. */
    public Instant begin() {
        return firstDay().atStartOfDay(PARIS).toInstant();
    }

    public SchoolYear previous() {
        return new SchoolYear(start - 1);
    }

    public SchoolYear next() {
        return new SchoolYear(start + 1);
    }

    /** {@code 2026-2027}. */
    public String label() {
        return start + "-" + (start + 1);
    }

    @Override
    public int compareTo(SchoolYear other) {
        return Integer.compare(start, other.start);
    }
}
