package fr.passerelle.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * Leads a stranger to the login page, and from there to the page that was asked for. Which one it was travels in the
 * address ({@code /connexion?suite=/suspens}): nothing is kept of somebody who has not signed in.
 */
final class WayBack implements AuthenticationEntryPoint, AuthenticationSuccessHandler, AuthenticationFailureHandler {

    static final String LOGIN = "/connexion";

    private static final String PARAMETER = "suite";
    private static final String HOME = "/";

    /** A path of ours, as a browser writes one: it names no other host, for whatever browser. */
    private static final Pattern LOCAL = Pattern.compile("/(?!/)[\\x21-\\x5B\\x5D-\\x7E]{0,499}");

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String asked =
                request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        boolean comesBack =
                request.getMethod().equals("GET") && LOCAL.matcher(asked).matches() && !asked.equals(HOME);
        response.sendRedirect(comesBack ? LOGIN + "?" + suite(asked) : LOGIN);
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        response.sendRedirect(asked(request).orElse(HOME));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        String told = why instanceof TooManySignIns tooMany ? "?attente=" + tooMany.seconds() : "?erreur";
        response.sendRedirect(
                LOGIN + told + asked(request).map(suite -> "&" + suite(suite)).orElse(""));
    }

    /** The page to come back to, when the request names one of ours. */
    private static Optional<String> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(PARAMETER))
                .filter(suite -> LOCAL.matcher(suite).matches());
    }

    private static String suite(String path) {
        return PARAMETER + "=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
