package fr.passerelle.domain.certification;

/** Where a person decides about results that are in question, or that could not be taken as they came. */
public interface ResultDesk {

    /**
     * Lets go what the hold keeps back:
     *
     * <ul>
     *   <li>a published result that Pix took back counts as awaited, until Pix says something else;
     *   <li>one that may be of several pupils is of the first of them, whoever had it before, whose livret loses it, with what
     *       a file said of it;
     *   <li>what a file says against Pix counts, until Pix says something new;
     *   <li>what of the feed was set aside is asked of Pix again, as is what a file says when the hold did not keep it;
     *   <li>a file whose results were set aside is read again.
     * </ul>
     *
     * @return false when the hold is not open (of two people, one decides), or not decided here
     */
    boolean approve(long holdId, String who);

    /**
     * Leaves everything as it is: the published result counts, one of several pupils is of nobody else than before, Pix's
     * word stands, what was set aside is seen. Nobody is asked again as long as Pix says nothing new.
     *
     * @return false as for {@link #approve}
     */
    boolean refuse(long holdId, String who);

    /**
     * Takes back what was decided here, or about a livret: certification and livret are what they were before, unless
     * something newer is known since, and the question is asked again. What was decided stays readable.
     *
     * @return false when there is nothing to take back, or it cannot be; see {@link fr.passerelle.domain.hold.Undoing}
     */
    boolean undo(long holdId, String who);
}
