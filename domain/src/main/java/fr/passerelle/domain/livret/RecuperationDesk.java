package fr.passerelle.domain.livret;

import fr.passerelle.domain.school.Uai;
import java.time.Instant;
import java.time.LocalDate;

/** Where a person rehearses the Récupération of a school, asks for it, and decides about what the jury took back. */
public interface RecuperationDesk {

    /**
     * What a run would do, told by the code that would do it, from what is known now; nothing is written.
     *
     * @param asOf the instant of the run, to come or gone: it tells whether the Récupération is open
     */
    Rehearsal rehearse(Uai uai, Instant asOf);

    /**
     * What a run in the first moment of a day would do, told by the code that would do it, from what is known now; nothing is
     * written.
     *
     * @param day of the run, to come or gone, which begins with the school's own midnight
     */
    Rehearsal rehearse(Uai uai, LocalDate day);

    /**
     * @param open whether a run at that instant would write
     * @param openingDay of the school year of that instant
     */
    record Rehearsal(Instant asOf, boolean open, LocalDate openingDay, RecuperationPlan plan) {}

    /** What became of a demand. */
    enum Asked {
        /** It will run in a moment. */
        ASKED,
        /** One waits already: it serves for both. */
        WAITING,
        /** Before the opening day: nothing is asked. */
        CLOSED,
        /** No pupil of 3e is known in that school, whatever its kind; or the ledger does not know it. Nothing is asked. */
        NOBODY_CONCERNED
    }

    /** Asks for a run of one school now, besides those of the night. */
    Asked ask(Uai uai, String who);

    /**
     * The certification in question is indeed worth nothing any more: it counts as cancelled until a person says
     * otherwise, whatever Pix says; it leaves the livret, if it is there, for its history; and the récupération of
     * the school runs anew, so that an older one takes its place.
     *
     * @return false when the hold is not open (of two people, one decides), or not one about a certification that was
     *     cancelled since or that Pix no longer lists
     */
    boolean withdraw(long holdId, String who);

    /**
     * A certification that was withdrawn, and that Pix gives again, is left to Pix: its results of the school are asked
     * for anew, and a later run writes what they are worth.
     *
     * @return false when the hold is not open, or not one about a certification that is still withdrawn
     */
    boolean restore(long holdId, String who);

    /**
     * The certification stays where it is, and the question is not asked again as long as Pix says nothing new of it; or
     * it stays withdrawn, whatever Pix says.
     *
     * @return false when neither {@link #withdraw} nor {@link #restore} could be decided
     */
    boolean keep(long holdId, String who);
}
