package fr.passerelle.console.security;

import fr.passerelle.console.guard.SecretChecks;
import fr.passerelle.console.guard.TooManyTries;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks the passwords of whoever signs in for every door, the form and HTTP Basic: not more often than {@link SecretChecks} lets,
 * and not again within minutes for a program that sends it with each request.
 */
final class OperatorPasswords implements AuthenticationProvider {

    private final AuthenticationProvider passwords;
    private final SignIns signIns;
    private final SecretChecks checks;
    private final RecentPasswords recent;
    private final SignInTrace trace;

    OperatorPasswords(
            AuthenticationProvider passwords,
            SignIns signIns,
            SecretChecks checks,
            RecentPasswords recent,
            SignInTrace trace) {
        this.passwords = passwords;
        this.signIns = signIns;
        this.checks = checks;
        this.recent = recent;
        this.trace = trace;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String name = given.getName();
        String address = address(given);
        try {
            checks.refuseAfterFailures(name, address); // even a right one: else it could be guessed here
            return recent.find(given, address)
                    .filter(this::isStillIn)
                    .or(() -> checked(given, address))
                    .orElseThrow(() -> {
                        trace.refused(name, address);
                        return new BadCredentialsException("wrong name or password");
                    });
        } catch (TooManyTries e) {
            trace.notLookedAt(address, e);
            throw new TooManySignIns(e);
        }
    }

    private Optional<Authentication> checked(Authentication given, String address) {
        Optional<Authentication> right = checks.check(given.getName(), address, () -> matching(given));
        right.ifPresent(known -> recent.keep(given, address, known));
        return right;
    }

    private Optional<Authentication> matching(Authentication given) {
        try {
            return Optional.ofNullable(passwords.authenticate(given));
        } catch (InternalAuthenticationServiceException e) {
            throw e; // the ledger does not answer: the password is not wrong for that
        } catch (AuthenticationException e) {
            return Optional.empty();
        }
    }

    private boolean isStillIn(Authentication proved) {
        try {
            return proved.getPrincipal() instanceof SignedIn then
                    && signIns.now(then).isPresent();
        } catch (DataAccessException e) {
            throw new InternalAuthenticationServiceException("the ledger does not answer", e);
        }
    }

    private static String address(Authentication given) {
        return given.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
