package fr.passerelle.simulators.academy.school;

import java.util.OptionalInt;

/** The schools, by their number, to which or in which something odd happens. */
public record OddSchools(AcademySpec spec) {

    private static final int DOZEN = 12;
    private static final int MISPLACED_INTO = 1;
    private static final int TRUNCATED = 2;
    private static final int OVERSEAS = 3;
    private static final int AGRICULTURAL = 4;
    private static final int CLOSING = 5;

    /** Whether there is anybody or anything but misplaced and truncated files. */
    public boolean any() {
        return spec.odd();
    }

    /** The collège that begins a dozen has, besides, everybody whose story is odd. */
    public boolean hasEverybody(int index) {
        return spec.odd() && index % DOZEN == 0;
    }

    /** Handed over a session last year that Pix refused. */
    public boolean hasARefusedSessionLastYear(int index) {
        return spec.odd() && index == MISPLACED_INTO;
    }

    /** Exports the CSV of agricultural schools. */
    public boolean isAgricultural(int index) {
        return spec.odd() && index % DOZEN == AGRICULTURAL;
    }

    /** In Nouvelle-Calédonie, whose year is that from February to December: its pupils come when the others sit the tests. */
    public boolean isOverseas(int index) {
        return spec.odd() && index % DOZEN == OVERSEAS;
    }

    /** Whether anybody of another school comes there or goes there. */
    boolean hasMovements(int index) {
        return !isTruncated(index) && !isClosing(index) && !isOverseas(index);
    }

    /** Closes in November: the next school has taken it over. */
    public boolean isClosing(int index) {
        return spec.odd() && index % DOZEN == CLOSING && index + 2 < spec.schools();
    }

    public OptionalInt successorOf(int index) {
        return isClosing(index) ? OptionalInt.of(index + 1) : OptionalInt.empty();
    }

    public OptionalInt takenOverBy(int index) {
        return isClosing(index - 1) ? OptionalInt.of(index - 1) : OptionalInt.empty();
    }

    /** Its only export of November is cut in the middle: it keeps the base of the rentrée. */
    public boolean isTruncated(int index) {
        return index == TRUNCATED;
    }

    /** A truncated export comes besides the good one: academies too small for a school that has nothing else. */
    public boolean hasTruncatedBesides(int index) {
        return index == 0 && spec.schools() <= TRUNCATED;
    }

    /** The school whose November export was also dropped into this school's folder. */
    public OptionalInt misplacedInto(int index) {
        return index == MISPLACED_INTO ? OptionalInt.of(index - 1) : OptionalInt.empty();
    }
}
