package fr.passerelle.domain.identity;

import java.util.List;

/** Whose a result is, as {@link ResultOwner} finds it. */
public sealed interface Ownership {

    /**
     * It is that person's: what names him and what is told of him agree.
     *
     * @param personId number of the person, the same in every school
     */
    record Owned(long personId) implements Ownership {}

    /**
     * What names the person and what is told of him disagree, or several are told alike: nobody's, until somebody has
     * looked.
     *
     * @param personIds numbers of those it may be of, at least one, those whom a key names first
     */
    record Doubtful(List<Long> personIds) implements Ownership {
        public Doubtful {
            personIds = List.copyOf(personIds);
        }
    }

    /** Nothing names a person whom the school knows. */
    record Unknown() implements Ownership {}
}
