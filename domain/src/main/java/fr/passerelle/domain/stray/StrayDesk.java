package fr.passerelle.domain.stray;

/**
 * Where a person says whose an account, a result or a learner is. What is said survives imports and files that come again,
 * takes the place of what was said before, and is journalled.
 */
public interface StrayDesk {

    /**
     * It is that pupil's. An account takes the place of the pupil's other account of the same portal; a result is asked of
     * Pix, or read from its file, again; a learner's certifiability is read again.
     *
     * @param pupilId an active pupil
     * @return false when there is no such stray any more, or no such active pupil: nothing is changed
     */
    boolean give(StrayKey key, long pupilId, String who);

    /** It is nobody's here; false when there is no such stray any more. */
    boolean toNobody(StrayKey key, String who);

    /** Not now: it leaves the list of what waits; false when there is no such stray any more. */
    boolean later(StrayKey key, String who);

    /**
     * What was said of it last counts no longer: what it changed is as it was before, then the rules look at it again.
     *
     * @return false when nothing was said of it, or when it was taken back already
     */
    boolean undo(StrayKey key, String who);
}
