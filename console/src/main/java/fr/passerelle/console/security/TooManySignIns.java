package fr.passerelle.console.security;

import fr.passerelle.console.guard.TooManyTries;
import org.springframework.security.core.AuthenticationException;

/** A password was not even looked at. */
final class TooManySignIns extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooManySignIns(TooManyTries why) {
        super(why.reason().name());
        this.seconds = why.seconds();
    }

    /** Before one may try again, 1 at least. */
    long seconds() {
        return seconds;
    }
}
