package fr.passerelle.console.feed;

import fr.passerelle.connectors.ledger.FeedClientLedger.Grant;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns a bearer token into the grant it stands for. A token that is no longer good leaves the caller a stranger. */
final class BearerFilter extends OncePerRequestFilter {

    private static final String PREFIX = "Bearer ";

    private final FeedTokens tokens;

    BearerFilter(FeedTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        bearer(request).flatMap(tokens::find).ifPresent(BearerFilter::admit);
        chain.doFilter(request, response);
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, PREFIX, 0, PREFIX.length()))
                .map(header -> header.substring(PREFIX.length()).strip());
    }

    private static void admit(Grant grant) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                grant, null, AuthorityUtils.createAuthorityList(grant.scopes().toArray(String[]::new))));
        SecurityContextHolder.setContext(context);
    }
}
