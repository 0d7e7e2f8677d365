package fr.passerelle.console.feed;

import fr.passerelle.connectors.ledger.feed.FeedAccess;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns a bearer token into the access it gives to the school asked for, with the answer when it is ready: one question
 * to the ledger. A token that is no longer good leaves the caller a stranger.
 */
final class BearerFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(BearerFilter.class);
    private static final String PREFIX = "Bearer ";

    private final FeedTokens tokens;
    private final FeedErrors errors;

    BearerFilter(FeedTokens tokens, FeedErrors errors) {
        this.tokens = tokens;
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<FeedAccess> access;
        try {
            access = bearer(request)
                    .flatMap(token -> tokens.access(
                            token,
                            FeedPaths.uai(request),
                            FeedTag.versions(request.getHeader(HttpHeaders.IF_NONE_MATCH))));
        } catch (DataAccessException e) {
            log.error(
                    "Le registre ne répond pas, ni donc le flux : {}",
                    NestedExceptionUtils.getMostSpecificCause(e).toString());
            errors.write(response, FeedRefusal.unavailable());
            return;
        }
        access.ifPresent(BearerFilter::admit);
        chain.doFilter(request, response);
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, PREFIX, 0, PREFIX.length()))
                .map(header -> header.substring(PREFIX.length()).strip());
    }

    private static void admit(FeedAccess access) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(access, null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
