package fr.passerelle.console.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Answers as {@code application/problem+json} whatever the API's controllers refuse, and in French what Spring refuses for
 * them in English.
 */
@RestControllerAdvice(annotations = OperatorApi.class)
class ApiErrors extends ResponseEntityExceptionHandler {

    private final ErrorWords words;

    ApiErrors(ErrorWords words) {
        this.words = words;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode code, WebRequest request) {
        HttpStatus status = HttpStatus.resolve(code.value());
        boolean saidByUs = refused instanceof ErrorResponseException || status == null;
        return super.handleExceptionInternal(
                refused, saidByUs ? body : problem(refused, status), headers, code, request);
    }

    private ProblemDetail problem(Exception refused, HttpStatus status) {
        String detail = refused instanceof MethodArgumentTypeMismatchException unreadable
                ? "La valeur de « " + unreadable.getName() + " » n'est pas lisible."
                : refused instanceof MissingServletRequestParameterException missing
                        ? "Il manque la valeur de « " + missing.getParameterName() + " »."
                        : words.detail(status);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(words.title(status));
        return problem;
    }
}
