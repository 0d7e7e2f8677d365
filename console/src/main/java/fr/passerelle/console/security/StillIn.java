package fr.passerelle.console.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at each request whether who signed in may still enter, and as what: who was shut out a second ago, or given other
 * schools, has no old session or remembered password to go on with.
 */
final class StillIn extends OncePerRequestFilter {

    private final SignIns signIns;

    StillIn(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication then = SecurityContextHolder.getContext().getAuthentication();
        if (then != null && then.getPrincipal() instanceof SignedIn known) {
            signIns.now(known).ifPresentOrElse(now -> goOn(then, now), () -> end(request));
        }
        chain.doFilter(request, response);
    }

    private static void goOn(Authentication then, SignedIn now) {
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.authenticated(now, null, now.getAuthorities());
        token.setDetails(then.getDetails());
        SecurityContextHolder.setContext(new SecurityContextImpl(token));
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
