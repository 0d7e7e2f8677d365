package fr.passerelle.domain.school;

import java.time.ZoneId;

/**
 * A school year, named by the civil year in which it begins ({@code ANNEE_SCOLAIRE} of SIECLE, contract siecle A.2): that of
 * its September, or in the south that of its February. Which days it has is told by the school's {@link SchoolCalendar}.
 *
 * @param start civil year in which it begins, e.g. 2026 for 2026-2027
 */
public record SchoolYear(int start) implements Comparable<SchoolYear> {

    /** The zone in which dates of the sector are read, but for what happens at a school overseas; see {@link SchoolCalendar}. */
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    public SchoolYear previous() {
        return new SchoolYear(start - 1);
    }

    public SchoolYear next() {
        return new SchoolYear(start + 1);
    }

    @Override
    public int compareTo(SchoolYear other) {
        return Integer.compare(start, other.start);
    }
}
