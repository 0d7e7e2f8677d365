package fr.passerelle.console.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a browser says that a page of another origin sent, unless it only reads: a browser that knows the
 * operator's password for HTTP Basic adds it to whatever is sent here, whoever wrote the form; and a site next to ours
 * may put a cookie into our forms. Programs send no such header and are not concerned.
 */
class CrossSiteFilter extends OncePerRequestFilter {

    private static final String SITE = "Sec-Fetch-Site";

    private static final Set<String> OF_OTHERS = Set.of("cross-site", "same-site");

    private static final Set<String> ONLY_READ = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Says no, in the language of the door. */
    interface Refusal {
        void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    private final Refusal refusal;

    CrossSiteFilter(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        String site = request.getHeader(SITE);
        if (site != null && OF_OTHERS.contains(site) && !ONLY_READ.contains(request.getMethod())) {
            refusal.refuse(request, response);
        } else {
            next.doFilter(request, response);
        }
    }
}
