package fr.passerelle.console.security;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fr.passerelle.connectors.ledger.staff.StaffRow;
import fr.passerelle.console.OperatorCredentials;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A request as somebody who signed in before makes it. */
public final class SignedInAs {

    private SignedInAs() {}

    /** Somebody whom the ledger knows. */
    public static RequestPostProcessor of(StaffRow row) {
        return user(SignedIn.of(row));
    }

    /** The operator of the settings. */
    public static RequestPostProcessor operator(String login) {
        return user(SignedIn.ofSettings(new OperatorCredentials(login, "not asked for"), ""));
    }
}
