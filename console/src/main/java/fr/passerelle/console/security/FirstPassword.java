package fr.passerelle.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Leads who must still choose a password of their own to the page for it, and says no to everybody else. */
final class FirstPassword implements AccessDeniedHandler {

    static final String PAGE = "/mot-de-passe";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (isNewcomer(request.getUserPrincipal()) && !request.getRequestURI().equals(PAGE)) {
            response.sendRedirect(PAGE);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isNewcomer(Principal person) {
        return SignedIn.find(person).filter(SignedIn::isFirst).isPresent();
    }
}
