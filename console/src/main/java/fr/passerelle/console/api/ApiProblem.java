package fr.passerelle.console.api;

import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;
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

    static final class UnknownFile extends ApiProblem {
        UnknownFile(long id) {
            super(HttpStatus.NOT_FOUND, "Fichier inconnu", "Aucun fichier reçu ne porte le numéro " + id + ".");
        }
    }

    static final class UnknownHold extends ApiProblem {
        UnknownHold(long id) {
            super(HttpStatus.NOT_FOUND, "Décision inconnue", "Aucune décision ne porte le numéro " + id + ".");
        }
    }

    static final class NotToDecide extends ApiProblem {
        NotToDecide(long id) {
            super(
                    HttpStatus.CONFLICT,
                    "Décision qui n'est plus attendue",
                    "La décision " + id + " est déjà prise, sans objet, ou ne se prend pas ici : rien n'a été changé.");
        }
    }

    static final class UnknownFeedClient extends ApiProblem {
        UnknownFeedClient(String id) {
            super(HttpStatus.NOT_FOUND, "Client inconnu", "Aucun client du flux ne porte l'identifiant " + id + ".");
        }
    }

    static final class KnownFeedClient extends ApiProblem {
        KnownFeedClient(String id) {
            super(
                    HttpStatus.CONFLICT,
                    "Client déjà connu",
                    "Un client du flux porte déjà l'identifiant " + id + " : rien n'a été changé.");
        }
    }

    static final class RevokedFeedClient extends ApiProblem {
        RevokedFeedClient(String id) {
            super(
                    HttpStatus.CONFLICT,
                    "Client révoqué",
                    "Le client " + id + " est révoqué pour de bon : rien n'a été changé."
                            + " Enregistrez-en un autre, sous un autre identifiant.");
        }
    }

    static final class UnusableFeedClient extends ApiProblem {
        UnusableFeedClient(String what) {
            super(HttpStatus.BAD_REQUEST, "Client à corriger", what);
        }
    }

    static final class NotJson extends ApiProblem {
        NotJson() {
            super(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Type de contenu attendu",
                    "Cette demande s'envoie avec « Content-Type: application/json » : rien n'a été changé.");
        }
    }

    static final class NotACollege extends ApiProblem {
        NotACollege(Uai uai) {
            super(
                    HttpStatus.CONFLICT,
                    "Établissement sans livret de collège",
                    "La Récupération de LSU concerne les collèges : " + uai + " n'en est pas un.");
        }
    }

    static final class NoRunYet extends ApiProblem {
        NoRunYet(Uai uai) {
            super(
                    HttpStatus.NOT_FOUND,
                    "Aucune récupération",
                    "Aucune récupération n'a encore eu lieu pour l'établissement " + uai + ".");
        }
    }

    static final class NotOpenYet extends ApiProblem {
        NotOpenYet(LocalDate openingDay, String inFrench) {
            super(
                    HttpStatus.FORBIDDEN,
                    "Récupération fermée",
                    "La Récupération ouvre le " + inFrench + " : rien n'a été demandé.");
            getBody().setProperty("openingDay", openingDay.toString());
        }
    }

    static final class MalformedDay extends ApiProblem {
        MalformedDay() {
            super(
                    HttpStatus.BAD_REQUEST,
                    "Date illisible",
                    "« as-of » est un jour, par exemple 2027-06-07 ; il commence à 0 h 00 à Paris.");
        }
    }

    static final class NothingSent extends ApiProblem {
        NothingSent() {
            super(HttpStatus.BAD_REQUEST, "Fichier vide", "Envoyez l'export comme corps de la requête.");
        }
    }

    static final class TooLarge extends ApiProblem {
        TooLarge(int limit) {
            super(
                    HttpStatus.PAYLOAD_TOO_LARGE,
                    "Fichier trop volumineux",
                    "La Passerelle prend au plus " + limit + " octets : envoyez le zip plutôt que le XML.");
        }
    }
}
