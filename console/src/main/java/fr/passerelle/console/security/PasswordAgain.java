package fr.passerelle.console.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Asks who is signed in for their password again: at the doors' own check, which counts and tells failures, so that an
 * open session is no place to guess it.
 */
@Component
public class PasswordAgain {

    /**
     * What came of it.
     *
     * @param passwords how many the person had had when this one was right; 0 otherwise
     * @param refusal in French; null when it was right
     */
    public record Proof(int passwords, @Nullable String refusal) {}

    private final AuthenticationProvider doors;

    PasswordAgain(AuthenticationProvider doors) {
        this.doors = doors;
    }

    public Proof prove(HttpServletRequest request, String login, String password) {
        UsernamePasswordAuthenticationToken given =
                UsernamePasswordAuthenticationToken.unauthenticated(login, password);
        given.setDetails(new WebAuthenticationDetails(request));
        try {
            Authentication proved = doors.authenticate(given);
            return new Proof(SignedIn.find(proved).map(SignedIn::passwords).orElse(0), null);
        } catch (TooManySignIns e) {
            return new Proof(0, "Trop d’essais : réessayez dans " + e.seconds() + " s.");
        } catch (InternalAuthenticationServiceException e) {
            return new Proof(0, "Le registre ne répond pas : rien n’est changé. Réessayez dans un moment.");
        } catch (AuthenticationException e) {
            return new Proof(0, "Le mot de passe actuel n’est pas celui-là.");
        }
    }
}
