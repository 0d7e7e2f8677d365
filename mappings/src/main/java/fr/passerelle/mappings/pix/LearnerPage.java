package fr.passerelle.mappings.pix;

import fr.passerelle.domain.certifiability.PixLearner;
import java.util.List;

/**
 * One page of the list of pupils of Pix Orga.
 *
 * @param learners the readable ones
 * @param setAside where and how the others are not as agreed, without anything of anybody
 * @param page number of this page, the first is 1
 * @param pageCount number of pages, 0 when there is no pupil
 */
public record LearnerPage(List<PixLearner> learners, List<String> setAside, int page, int pageCount) {

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
