package fr.passerelle.console.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refusals of the feed as JSON:API errors, in the statuses of contract pix 2. */
@RestControllerAdvice(assignableTypes = {TokenApi.class, CertificationsApi.class})
class FeedErrors {

    private static final Logger log = LoggerFactory.getLogger(FeedErrors.class);

    private final ObjectMapper json;

    FeedErrors(ObjectMapper json) {
        this.json = json;
    }

    @ExceptionHandler
    void refused(FeedRefusal refusal, HttpServletResponse response) throws IOException {
        write(response, refusal);
    }

    @ExceptionHandler
    void unreadable(HttpMessageNotReadableException e, HttpServletResponse response) throws IOException {
        write(response, FeedRefusal.of(HttpStatus.BAD_REQUEST, "MISSING_FIELD", "The form cannot be read."));
    }

    @ExceptionHandler
    void ledgerIsAway(DataAccessException e, HttpServletResponse response) throws IOException {
        log.error(
                "Le registre ne répond pas, ni donc le flux : {}",
                NestedExceptionUtils.getMostSpecificCause(e).toString());
        write(response, FeedRefusal.unavailable());
    }

    /** Whatever type the caller would rather have. */
    void write(HttpServletResponse response, FeedRefusal refusal) throws IOException {
        response.reset();
        response.setStatus(refusal.status().value());
        if (refusal.retryAfter() > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfter()));
        }
        if (refusal.status() == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), refusal.body());
    }
}
