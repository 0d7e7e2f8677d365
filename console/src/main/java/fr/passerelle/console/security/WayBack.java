package fr.passerelle.console.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Leads a stranger to the login page, and from there to the page that was asked for. Which one it was travels in the
 * address ({@code /connexion?suite=/suspens}): nothing is kept of somebody who has not signed in.
 */
@Component
public final class WayBack
        implements AuthenticationEntryPoint, AuthenticationSuccessHandler, AuthenticationFailureHandler {

    /** Shows the login form to who sent another form without a session; reached from here only. */
    public static final String EXPIRED = "/session-terminee";

    /** Asks who signed in again whether that form still counts. */
    public static final String RESUMED = "/reprise";

    /** Of a request or a session: the {@link Gesture} that waits. */
    public static final String GESTURE = "geste";

    /** Says to who has left that the provider still knows them; reached from here only. */
    public static final String LEFT = "/sortie";

    static final String LOGIN = "/connexion";

    private static final String PARAMETER = "suite";
    private static final String HOME = "/";

    /** A path of ours, as a browser writes one: it names no other host, for whatever browser. */
    private static final Pattern LOCAL = Pattern.compile("/(?!/)[\\x21-\\x5B\\x5D-\\x7E]{0,499}");

    private final SessionAge age;
    private final SignInTrace trace;

    WayBack(SessionAge age, SignInTrace trace) {
        this.age = age;
        this.trace = trace;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        Optional<Gesture> interrupted = Gesture.interrupted(request);
        if (interrupted.isPresent()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            forward(request, response, interrupted.get(), "");
            return;
        }
        String asked =
                request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        boolean comesBack =
                request.getMethod().equals("GET") && LOCAL.matcher(asked).matches() && !asked.equals(HOME);
        response.sendRedirect(comesBack ? LOGIN + "?" + suite(asked) : LOGIN);
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        age.begins(request);
        trace.entered(person, request.getRemoteAddr());
        Optional<Gesture> waiting = Gesture.waiting(request);
        waiting.ifPresent(gesture -> request.getSession().setAttribute(GESTURE, gesture));
        response.sendRedirect(waiting.isPresent() ? RESUMED : asked(request).orElse(HOME));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (why instanceof OAuth2AuthenticationException atProvider) {
            trace.refusedByProvider(atProvider.getError().getErrorCode(), request.getRemoteAddr());
        }
        String told = why instanceof TooManySignIns tooMany
                ? "?attente=" + tooMany.seconds()
                : why instanceof InternalAuthenticationServiceException ? "?indisponible" : refused(why);
        Optional<Gesture> waiting = Gesture.waiting(request);
        if (waiting.isPresent()) {
            forward(request, response, waiting.get(), told);
            return;
        }
        response.sendRedirect(
                LOGIN + told + asked(request).map(suite -> "&" + suite(suite)).orElse(""));
    }

    private static String refused(AuthenticationException why) {
        return why instanceof OAuth2AuthenticationException atProvider
                ? switch (atProvider.getError().getErrorCode()) {
                    case OidcDoor.NO_ROLE -> "?role";
                    case OidcDoor.TAKEN -> "?homonyme";
                    default -> "?fournisseur";
                }
                : "?erreur";
    }

    private static void forward(HttpServletRequest request, HttpServletResponse response, Gesture gesture, String told)
            throws IOException, ServletException {
        request.setAttribute(GESTURE, gesture);
        request.getRequestDispatcher(EXPIRED + told).forward(request, response);
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
