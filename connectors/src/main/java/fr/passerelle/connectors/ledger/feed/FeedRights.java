package fr.passerelle.connectors.ledger.feed;

import fr.passerelle.domain.school.Uai;
import java.util.Set;

/**
 * What a client of the feed may read: every school, or those named and those of the academies named.
 *
 * @param everySchool also those that the directory does not know; then the two sets are empty
 * @param academies as the directory writes them, without regard to case
 * @param allStatuses whether it may also read what is not obtained
 */
public record FeedRights(boolean everySchool, Set<Uai> uais, Set<String> academies, boolean allStatuses) {

    public FeedRights {
        uais = Set.copyOf(uais);
        academies = Set.copyOf(academies);
        if (everySchool && !(uais.isEmpty() && academies.isEmpty())) {
            throw new IllegalArgumentException("every school, or some of them");
        }
    }

    /** Obtained certifications of every school. */
    public static FeedRights all() {
        return new FeedRights(true, Set.of(), Set.of(), false);
    }

    /** Obtained certifications of some schools; none when the set is empty. */
    public static FeedRights ofSchools(Set<Uai> uais) {
        return new FeedRights(false, uais, Set.of(), false);
    }

    /** Rights on these schools to every certification, obtained or not. */
    public FeedRights withAllStatuses() {
        return new FeedRights(everySchool, uais, academies, true);
    }
}
