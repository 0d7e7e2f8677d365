package fr.passerelle.console.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a browser says that a page of another origin sent, unless it only reads: a browser that knows the
 * operator's password for HTTP Basic adds it to whatever is sent here, whoever wrote the form; and a site next to ours
 * may put a cookie into our forms. A browser that does not say how near the page is, as all do without HTTPS, says at
 * least whose it is. Programs send no such header and are not concerned.
 */
class CrossSiteFilter extends OncePerRequestFilter {

    private static final String SITE = "Sec-Fetch-Site";

    /** A host alone: behind a proxy, scheme and port are not those that the browser sees. */
    private static final Pattern HOST = Pattern.compile(
            "[a-z][a-z0-9+.-]*://(\\[[^\\]]+]|[^/@:\\[]+)(?::[0-9]*)?(?:/.*)?", Pattern.CASE_INSENSITIVE);

    private static final Set<String> OF_OTHERS = Set.of("cross-site", "same-site");

    private static final Set<String> ONLY_READ = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Says no, in the language of the door. */
    interface Refusal {
        void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    private final Refusal refusal;
    private final Optional<String> publicHost;

    /** @param publicUrl where browsers reach us, for proxies that do not pass on the host asked for; or empty */
    CrossSiteFilter(Refusal refusal, String publicUrl) {
        this.refusal = refusal;
        this.publicHost = host(publicUrl.strip());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        if (!ONLY_READ.contains(request.getMethod()) && isOfOthers(request)) {
            refusal.refuse(request, response);
        } else {
            next.doFilter(request, response);
        }
    }

    private boolean isOfOthers(HttpServletRequest request) {
        String site = request.getHeader(SITE);
        if (site != null) {
            return OF_OTHERS.contains(site);
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null
                && host(origin).filter(host -> isOurs(host, request)).isEmpty();
    }

    private boolean isOurs(String host, HttpServletRequest request) {
        return host.equalsIgnoreCase(request.getServerName())
                || publicHost.filter(host::equalsIgnoreCase).isPresent();
    }

    /** Empty for {@code null}, which a browser writes for a page that has no origin or does not tell it. */
    private static Optional<String> host(String url) {
        Matcher matcher = HOST.matcher(url);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
