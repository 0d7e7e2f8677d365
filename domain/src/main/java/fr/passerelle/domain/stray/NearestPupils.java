package fr.passerelle.domain.stray;

import fr.passerelle.domain.identity.NameAgreement;
import fr.passerelle.domain.identity.NameAgreement.Degree;
import fr.passerelle.domain.identity.PersonNames;
import fr.passerelle.domain.identity.PupilCandidate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The pupils whom somebody may mean by a stray, the nearest first, for a person to compare. It gives nothing to anybody:
 * what could be given by a rule was.
 */
public final class NearestPupils {

    /** More would not be read. */
    static final int MOST = 6;

    private static final Comparator<Nearness> NEAREST_FIRST = Comparator.comparingInt(Nearness::weight)
            .reversed()
            .thenComparing(one -> one.pupil().names().lastName())
            .thenComparing(one -> one.pupil().names().firstName())
            .thenComparing(one -> one.pupil().pupilId());

    /**
     * A pupil beside the stray.
     *
     * @param names how the stray's names compare with the pupil's, any forename, the usage name and former names included
     * @param sameDay false when the birth dates differ, or the stray tells none
     * @param sameDivision whether the stray tells the pupil's division
     * @param named whether a key of the stray names the pupil
     */
    public record Nearness(
            PupilCandidate pupil, NameAgreement names, boolean sameDay, boolean sameDivision, boolean named) {

        private int weight() {
            return 2 * ofName(names.first())
                    + 2 * ofName(names.last())
                    + (sameDay ? 5 : 0)
                    + (sameDivision ? 1 : 0)
                    + (named ? 4 : 0);
        }

        private static int ofName(Degree degree) {
            return switch (degree) {
                case EXACT -> 3;
                case FORMER, CLOSE -> 2;
                case OTHER_FORENAME -> 1;
                case DIFFERENT -> 0;
            };
        }

        /** Two of its three marks agree, or a key names him: less is anybody. */
        private boolean isNear() {
            int marks = (names.first() == Degree.DIFFERENT ? 0 : 1)
                    + (names.last() == Degree.DIFFERENT ? 0 : 1)
                    + (sameDay ? 1 : 0);
            return named || marks >= 2;
        }
    }

    private NearestPupils() {}

    /** @param pupils active pupils of the stray's schools, and those whom its keys name */
    public static List<Nearness> of(Stray stray, Collection<PupilCandidate> pupils) {
        PersonNames told = PersonNames.of(stray.lastName(), stray.firstName());
        return pupils.stream()
                .map(pupil -> nearness(stray, told, pupil))
                .filter(Nearness::isNear)
                .sorted(NEAREST_FIRST)
                .limit(MOST)
                .toList();
    }

    private static Nearness nearness(Stray stray, PersonNames told, PupilCandidate pupil) {
        return new Nearness(
                pupil,
                NameAgreement.of(pupil.names(), told),
                pupil.birthdate().equals(stray.birthdate()),
                stray.divisions().contains(pupil.division()),
                stray.named().contains(pupil.personId()));
    }
}
