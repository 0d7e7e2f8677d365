package fr.passerelle.mappings.pix;

import fr.passerelle.domain.certifiability.PixLearner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the list of pupils of Pix Orga.
 *
 * @param learners the readable ones
 * @param setAside the others
 * @param page number of this page, the first is 1
 * @param pageCount number of pages, 0 when there is no pupil
 */
public record LearnerPage(List<PixLearner> learners, List<Unread> setAside, int page, int pageCount) {

    /**
     * A learner that is not as agreed, and what can be read of it all the same: for a page that people see, never for a log.
     *
     * @param why the field and what is expected of it, in French, without its value
     * @param number of the learner, null when it cannot be read
     * @param lastName empty when it cannot be read
     * @param firstName likewise
     */
    public record Unread(String why, @Nullable Long number, String lastName, String firstName) {}

    public LearnerPage {
        learners = List.copyOf(learners);
        setAside = List.copyOf(setAside);
    }

    /** A page of which everything could be read. */
    public static LearnerPage of(List<PixLearner> learners, int page, int pageCount) {
        return new LearnerPage(learners, List.of(), page, pageCount);
    }

    public boolean isLast() {
        return page >= pageCount;
    }
}
