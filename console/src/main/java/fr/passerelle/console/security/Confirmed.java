package fr.passerelle.console.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** What waited for a word after signing in again waits no more once it is asked for, here or on its own page. */
final class Confirmed extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (request.getMethod().equals("POST")
                && session != null
                && session.getAttribute(WayBack.GESTURE) instanceof Gesture waiting
                && waiting.path().equals(request.getRequestURI())) {
            session.removeAttribute(WayBack.GESTURE);
        }
        chain.doFilter(request, response);
    }
}
