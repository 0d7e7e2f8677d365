package fr.passerelle.console.api;

import fr.passerelle.domain.school.Uai;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What the API refuses, as problem details (RFC 9457) with a French title and detail. */
abstract sealed class ApiProblem extends ErrorResponseException {

    private ApiProblem(HttpStatus status, String title, String detail) {
        super(status, problem(status, title, detail), null);
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }

    static final class MalformedUai extends ApiProblem {
        MalformedUai() {
            super(
                    HttpStatus.BAD_REQUEST,
                    "Numéro UAI illisible",
                    "Un numéro UAI compte sept chiffres et une lettre, par exemple 9990001X.");
        }
    }

    static final class UnknownSchool extends ApiProblem {
        UnknownSchool(Uai uai) {
            super(
                    HttpStatus.NOT_FOUND,
                    "Établissement inconnu",
                    "Aucun établissement de l'académie ne porte le numéro UAI " + uai + ".");
        }
    }
}
