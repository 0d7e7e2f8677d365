package fr.passerelle.console.feed;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refusals of the feed as JSON:API errors, in the statuses of contract pix 2. */
@RestControllerAdvice(assignableTypes = {TokenController.class, CertificationsController.class})
class FeedErrors {

    @ExceptionHandler
    ResponseEntity<JsonApiErrors> refused(FeedRefusal refusal) {
        return ResponseEntity.status(refusal.status()).body(JsonApiErrors.of(refusal));
    }

    @ExceptionHandler
    ResponseEntity<JsonApiErrors> unreadable(HttpMessageNotReadableException e) {
        return refused(FeedRefusal.of(HttpStatus.BAD_REQUEST, "MISSING_FIELD", "The form cannot be read."));
    }
}
