package fr.passerelle.mappings.pix;

import fr.passerelle.domain.certifiability.PixLearner;
import java.util.List;

/**
 * One page of the list of pupils of Pix Orga.
 *
 * @param page number of this page, the first is 1
 * @param pageCount number of pages, 0 when there is no pupil
 */
public record LearnerPage(List<PixLearner> learners, int page, int pageCount) {

    public LearnerPage {
        learners = List.copyOf(learners);
    }

    public boolean isLast() {
        return page >= pageCount;
    }
}
