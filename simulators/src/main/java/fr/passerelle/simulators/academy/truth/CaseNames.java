package fr.passerelle.simulators.academy.truth;

import fr.passerelle.simulators.academy.school.Stage;
import fr.passerelle.simulators.academy.story.Case;
import fr.passerelle.simulators.academy.story.GarAccount;
import fr.passerelle.simulators.academy.story.Presence;
import fr.passerelle.simulators.academy.story.SchoolStory;
import fr.passerelle.simulators.academy.story.Stay;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every case that a stay is an example of. */
final class CaseNames {

    private CaseNames() {}

    static Set<String> of(SchoolStory story, Stay stay) {
        Set<Case> cases = stay.cases();
        boolean movement = stay.presence().isMovement() || stay.presence() == Presence.NEWCOMER;
        if (movement && !story.novemberApplied()) {
            cases.removeAll(stay.presence().cases());
            cases.add(Case.TRUNCATED_FILE);
        }
        if (stay.presence() == Presence.MOVES_OUT || stay.presence() == Presence.MOVES_IN) {
            cases.removeAll(stay.scenario().cases());
        }
        cases.addAll(identityCases(story, stay));
        List<GarAccount> accounts = story.accountsOf(stay);
        accounts.forEach(account -> cases.addAll(account.cases()));
        if (accounts.isEmpty() && stay.isKeptAt(Stage.RENTREE)) {
            cases.add(Case.NO_ACCOUNT);
        }
        Set<String> names = new TreeSet<>();
        cases.forEach(kind -> names.add(kind.name()));
        return names;
    }

    private static Set<Case> identityCases(SchoolStory story, Stay stay) {
        boolean born = stay.home().school() == story.index();
        if (born && stay.identity().isTwin()) {
            return Set.of(Case.TWIN);
        }
        return born && stay.identity().isHomonym() ? Set.of(Case.HOMONYM) : Set.of();
    }
}
