package fr.passerelle.console.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at each request whether who signed in may still enter, and as what: who was shut out a second ago, or given other
 * schools, has no old session or remembered password to go on with. 503 while nobody can tell.
 */
final class StillIn extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(StillIn.class);

    private final Presence presence;

    StillIn(Presence presence) {
        this.presence = presence;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication then = SecurityContextHolder.getContext().getAuthentication();
        if (SignedIn.find(then).isPresent()) {
            try {
                presence.now(request, then)
                        .ifPresentOrElse(
                                now -> SecurityContextHolder.setContext(new SecurityContextImpl(now)),
                                () -> end(request));
            } catch (DataAccessException e) {
                log.error(
                        "Personne n’entre, le registre ne répond pas : {}",
                        NestedExceptionUtils.getMostSpecificCause(e).getClass().getName());
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
