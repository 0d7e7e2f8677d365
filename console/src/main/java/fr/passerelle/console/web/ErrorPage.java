package fr.passerelle.console.web;

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

    private final ErrorWords words;

    ErrorPage(ErrorWords words) {
        this.words = words;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        HttpStatus status = status(request);
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (path.startsWith("/api/application/") || path.startsWith("/api/organizations/")) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(JsonApiErrors.of(
                            status.value(), status.getReasonPhrase(), "", words.detail(status), Map.of()));
        }
        if (path.startsWith("/api/") || path.startsWith("/actuator/")) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, words.detail(status));
            problem.setTitle(words.title(status));
            problem.setInstance(URI.create(path));
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        return new ModelAndView(
                "erreur",
                Map.of("status", status.value(), "title", words.title(status), "detail", said(request, status)),
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
        return cause instanceof NotFound missing && missing.getReason() != null
                ? missing.getReason()
                : words.detail(status);
    }
}
