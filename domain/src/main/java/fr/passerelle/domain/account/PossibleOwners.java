package fr.passerelle.domain.account;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whose an account could be that the reconciliation could not give to one pupil. */
public final class PossibleOwners {

    private PossibleOwners() {}

    /**
     * Persons among whom a decision hesitates, and those of the school who bear the very names of the account, whatever
     * their birth date.
     */
    public static Set<Long> of(Account account, List<Candidate> pupils) {
        Set<Long> persons = new HashSet<>();
        Outcome outcome = Reconciliation.decide(account, pupils);
        if (outcome instanceof Outcome.Matched matched) {
            persons.add(matched.pupil().personId());
        } else if (outcome instanceof Outcome.Ambiguous ambiguous) {
            ambiguous.pupils().forEach(pupil -> persons.add(pupil.personId()));
        }
        String names = Names.normalise(account.lastName() + account.firstName());
        pupils.stream()
                .filter(pupil ->
                        Names.normalise(pupil.lastName() + pupil.firstName()).equals(names))
                .forEach(pupil -> persons.add(pupil.personId()));
        return persons;
    }
}
