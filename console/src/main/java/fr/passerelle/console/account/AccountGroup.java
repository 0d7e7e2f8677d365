package fr.passerelle.console.account;

import fr.passerelle.domain.account.AccountState;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the accounts of a school stand, as its page groups them. */
public enum AccountGroup {
    GIVEN("attribues", "attribué", "attribués", Set.of(AccountState.MATCHED)),
    AMBIGUOUS("ambigus", "ambigu", "ambigus", Set.of(AccountState.AMBIGUOUS, AccountState.CONFLICT)),
    STRAY("sans-eleve", "sans élève", "sans élève", Set.of(AccountState.NOT_FOUND));

    private final String word;
    private final String one;
    private final String several;
    private final Set<AccountState> states;

    AccountGroup(String word, String one, String several, Set<AccountState> states) {
        this.word = word;
        this.one = one;
        this.several = several;
        this.states = states;
    }

    /** How addresses call it. */
    public String word() {
        return word;
    }

    public String one() {
        return one;
    }

    public String several() {
        return several;
    }

    boolean has(AccountState state) {
        return states.contains(state);
    }

    /** Null for all, and for any word that is none of ours. */
    static @Nullable AccountGroup of(String word) {
        return Arrays.stream(values())
                .filter(group -> group.word.equals(word))
                .findFirst()
                .orElse(null);
    }
}
