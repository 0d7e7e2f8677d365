package fr.passerelle.console.security;

import fr.passerelle.domain.file.FileLimit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body in parts from a stranger, at an address without such a form, or beyond the limit, before anybody reads
 * it: the check of the CSRF token would, to find the token.
 */
class UploadFilter extends OncePerRequestFilter {

    private static final Pattern FORM = Pattern.compile("/etablissements/[^/]+/essai");

    /** What the form adds to its file, in bytes, at most: limits, names, the token. */
    static final int AROUND_THE_FILE = 16 * 1024;

    private final FileLimit limit;

    UploadFilter(FileLimit limit) {
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        if (!isInParts(request)) {
            next.doFilter(request, response);
        } else if (!isForm(request)) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
        } else if (isStranger()) {
            response.sendRedirect(request.getContextPath() + "/connexion");
        } else if (!limit.takes(request.getContentLengthLong() - AROUND_THE_FILE)) {
            response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
        } else {
            next.doFilter(request, response);
        }
    }

    static boolean isForm(HttpServletRequest request) {
        return FORM.matcher(request.getRequestURI()
                        .substring(request.getContextPath().length()))
                .matches();
    }

    private static boolean isInParts(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    private static boolean isStranger() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || !who.isAuthenticated();
    }
}
