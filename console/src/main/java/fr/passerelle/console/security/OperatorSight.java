package fr.passerelle.console.security;

import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.staff.Role;
import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person may see, and whether they decide. Whoever did not sign in here sees nothing. */
@Component
public class OperatorSight {

    /** Where a person's password is kept. */
    public enum Keeper {
        LEDGER,
        SETTINGS,
        /** The academy's own, which nobody here knows. */
        PROVIDER
    }

    /** Who can change the person's password. */
    public Keeper keeper(Principal person) {
        return SignedIn.isOfProvider(person)
                ? Keeper.PROVIDER
                : SignedIn.find(person).filter(SignedIn::isOfLedger).isPresent() ? Keeper.LEDGER : Keeper.SETTINGS;
    }

    /** The schools whose data the person may see. */
    public Scope of(Principal person) {
        return SignedIn.find(person).map(SignedIn::scope).orElseGet(() -> Scope.of(Set.of()));
    }

    /** The name of the person as people read it; the login of the operator of the settings; null for a stranger. */
    public @Nullable String name(@Nullable Principal person) {
        return SignedIn.find(person).map(SignedIn::name).orElse(null);
    }

    /** What the person is there for; null for a stranger, and for who must first choose a password. */
    public @Nullable Role role(@Nullable Principal person) {
        return SignedIn.find(person)
                .filter(known -> !known.isFirst())
                .map(SignedIn::role)
                .orElse(null);
    }
}
