package fr.passerelle.console.web;

import fr.passerelle.domain.file.FileLimit;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The last word on every error, in the language of the path it happened on: a page, a problem detail, or Pix's JSON:API.
 * Never a stack trace, never an exception's own message.
 */
@ConsolePage
class ErrorPage implements ErrorController {

    private final FileLimit limit;
    private final PageFrench french;

    ErrorPage(FileLimit limit, PageFrench french) {
        this.limit = limit;
        this.french = french;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        HttpStatus status = status(request);
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (path.startsWith("/api/application/") || path.startsWith("/api/organizations/")) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(JsonApiErrors.of(status.value(), status.getReasonPhrase(), "", detail(status), Map.of()));
        }
        if (path.startsWith("/api/") || path.startsWith("/actuator/")) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail(status));
            problem.setTitle(title(status));
            problem.setInstance(URI.create(path));
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        return new ModelAndView(
                "erreur",
                Map.of("status", status.value(), "title", title(status), "detail", said(request, status)),
                status);
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }

    /** A page of ours says what it did not find. */
    private String said(HttpServletRequest request, HttpStatus status) {
        Object cause = request.getAttribute("org.springframework.web.servlet.DispatcherServlet.EXCEPTION");
        return cause instanceof NotFound missing && missing.getReason() != null ? missing.getReason() : detail(status);
    }

    private static String title(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "Demande incomprise";
            case UNAUTHORIZED -> "Authentification requise";
            case FORBIDDEN -> "Accès refusé";
            case NOT_FOUND -> "Page introuvable";
            case METHOD_NOT_ALLOWED -> "Méthode non permise";
            case REQUEST_TIMEOUT -> "Demande trop lente";
            case TOO_MANY_REQUESTS -> "Trop de demandes";
            case PAYLOAD_TOO_LARGE -> "Fichier trop volumineux";
            case UNSUPPORTED_MEDIA_TYPE -> "Format non accepté";
            default -> status.is5xxServerError() ? "Erreur interne" : "Demande refusée";
        };
    }

    private String detail(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "La demande contient une valeur qui n'est pas lisible.";
            case UNAUTHORIZED -> "Indiquez un identifiant et un mot de passe.";
            case FORBIDDEN ->
                "Votre compte n'a pas accès à cette page, ou le formulaire a expiré : revenez en arrière et recommencez.";
            case NOT_FOUND -> "Aucune page ne répond à cette adresse.";
            case METHOD_NOT_ALLOWED -> "Cette adresse ne répond pas à cette méthode.";
            case REQUEST_TIMEOUT -> "La demande n'est pas arrivée en entier à temps : recommencez.";
            case TOO_MANY_REQUESTS ->
                "Trop de demandes arrivent à la fois depuis votre adresse : réessayez dans quelques secondes.";
            case UNSUPPORTED_MEDIA_TYPE -> "Cette adresse ne prend pas ce type de contenu.";
            case PAYLOAD_TOO_LARGE ->
                "La Passerelle prend au plus " + french.size(limit.bytes())
                        + ". Choisissez le zip plutôt que le XML, ou ElevesSansAdresses plutôt que ElevesAvecAdresses.";
            default ->
                status.is5xxServerError()
                        ? "La Passerelle n'a pas pu répondre. L'erreur est consignée : réessayez, puis prévenez l'exploitation."
                        : "La demande n'est pas recevable.";
        };
    }
}
