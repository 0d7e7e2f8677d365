package fr.passerelle.console.feed;

import fr.passerelle.domain.school.Uai;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The addresses of the feed, as Pix has them, and what a request says before its controller reads it. */
final class FeedPaths {

    static final String TOKEN = "/api/application/token";
    static final String CERTIFICATIONS = "/api/organizations/{uai}/certifications";

    private static final PathPattern ASKED = PathPatternParser.defaultInstance.parse(CERTIFICATIONS);
    private static final Pattern REFUSED = Pattern.compile(";\\s*q=0(\\.0*)?\\s*$");

    private FeedPaths() {}

    /** The school that the request is about; null when it names none. */
    static @Nullable Uai uai(HttpServletRequest request) {
        PathPattern.PathMatchInfo match = ASKED.matchAndExtract(PathContainer.parsePath(
                request.getRequestURI().substring(request.getContextPath().length())));
        return match == null
                ? null
                : Uai.parse(String.valueOf(match.getUriVariables().get("uai"))).orElse(null);
    }

    /** Whether the caller takes gzip (RFC 9110, 12.5.3). */
    static boolean takesGzip(HttpServletRequest request) {
        for (String header : Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING))) {
            for (String coding : header.toLowerCase(Locale.ROOT).split(",")) {
                String name = coding.split(";", 2)[0].strip();
                if (name.equals("gzip") || name.equals("x-gzip")) {
                    return !REFUSED.matcher(coding).find();
                }
            }
        }
        return false;
    }
}
