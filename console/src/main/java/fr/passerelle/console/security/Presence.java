package fr.passerelle.console.security;

import fr.passerelle.console.TakenNames;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Whether who signed in is still somebody here, and as what. */
@Component
class Presence {

    private final SignIns signIns;
    private final TakenNames taken;
    private final SessionAge age;

    Presence(SignIns signIns, TakenNames taken, SessionAge age) {
        this.signIns = signIns;
        this.taken = taken;
        this.age = age;
    }

    /**
     * The person as they are now. Empty for who must sign in again: the session is too old, they were shut out, have
     * another password, or came by the provider under a name that was given to somebody here since.
     *
     * @throws DataAccessException when the ledger does not answer
     */
    Optional<Authentication> now(HttpServletRequest request, Authentication then) {
        if (age.isOver(request, then)) {
            return Optional.empty();
        }
        return SignedIn.isOfProvider(then)
                ? Optional.of(then).filter(byProvider -> !taken.isTaken(byProvider.getName()))
                : SignedIn.find(then).flatMap(signIns::now).map(now -> as(now, then));
    }

    private static Authentication as(SignedIn now, Authentication then) {
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.authenticated(now, null, now.getAuthorities());
        token.setDetails(then.getDetails());
        return token;
    }
}
