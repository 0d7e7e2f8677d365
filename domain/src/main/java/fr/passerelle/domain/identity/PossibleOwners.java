package fr.passerelle.domain.identity;

import fr.passerelle.domain.account.Account;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whose an account could be, among the active pupils of its school, that the reconciliation could not give to one. */
public final class PossibleOwners {

    private final List<PupilCandidate> pupils;
    private final Map<String, Set<Long>> byNames = new HashMap<>();

    public PossibleOwners(List<PupilCandidate> pupils) {
        this.pupils = List.copyOf(pupils);
        pupils.forEach(pupil -> byNames.computeIfAbsent(
                        Names.normalise(pupil.names().lastName() + pupil.names().firstName()), any -> new HashSet<>())
                .add(pupil.personId()));
    }

    /** Persons among whom a decision hesitates, and those who bear the very names of the account, born whenever. */
    public Set<Long> of(Account account) {
        Set<Long> persons = new HashSet<>(
                byNames.getOrDefault(Names.normalise(account.lastName() + account.firstName()), Set.of()));
        Outcome outcome = Reconciliation.decide(account, pupils);
        if (outcome instanceof Outcome.Matched matched) {
            persons.add(matched.pupil().personId());
        } else if (outcome instanceof Outcome.Ambiguous ambiguous) {
            ambiguous.pupils().forEach(pupil -> persons.add(pupil.personId()));
        }
        return persons;
    }
}
