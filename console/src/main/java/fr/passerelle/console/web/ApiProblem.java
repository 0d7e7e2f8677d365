package fr.passerelle.console.web;

import fr.passerelle.domain.school.Uai;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What the API refuses, as problem details (RFC 9457) with a French title and detail. */
public abstract sealed class ApiProblem extends ErrorResponseException {

    private ApiProblem(HttpStatus status, String title, String detail) {
        super(status, problem(status, title, detail), null);
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }

    public static final class MalformedUai extends ApiProblem {
        public MalformedUai() {
            super(
                    HttpStatus.BAD_REQUEST,
                    "Numéro UAI illisible",
                    "Un numéro UAI compte sept chiffres et une lettre, par exemple 9990001X.");
        }
    }

    public static final class UnknownSchool extends ApiProblem {
        public UnknownSchool(Uai uai) {
            super(
                    HttpStatus.NOT_FOUND,
                    "Établissement inconnu",
                    "Aucun établissement de l'académie ne porte le numéro UAI " + uai + ".");
        }
    }

    public static final class UnknownFile extends ApiProblem {
        public UnknownFile(long id) {
            super(HttpStatus.NOT_FOUND, "Fichier inconnu", "Aucun fichier reçu ne porte le numéro " + id + ".");
        }
    }

    public static final class UnknownHold extends ApiProblem {
        public UnknownHold(long id) {
            super(HttpStatus.NOT_FOUND, "Décision inconnue", "Aucune décision ne porte le numéro " + id + ".");
        }
    }

    public static final class NotToDecide extends ApiProblem {
        public NotToDecide(long id) {
            super(
                    HttpStatus.CONFLICT,
                    "Décision qui n'est plus attendue",
                    "La décision " + id + " est déjà prise, sans objet, ou ne se prend pas ici : rien n'a été changé.");
        }
    }

    public static final class ChangedSince extends ApiProblem {
        public ChangedSince(long id) {
            super(
                    HttpStatus.CONFLICT,
                    "Ce qui serait fait a changé",
                    "Ce que la décision " + id
                            + " ferait n'est plus ce qui avait été lu : rien n'a été changé. Relisez-la, puis"
                            + " décidez avec le nouveau « print ».");
        }
    }

    public static final class Malformed extends ApiProblem {
        /** @param expected both in French: what is wrong, and what is expected */
        public Malformed(String what, String expected) {
            super(HttpStatus.BAD_REQUEST, what, expected);
        }
    }

    public static final class NotToSettle extends ApiProblem {
        public NotToSettle(long id) {
            super(
                    HttpStatus.CONFLICT,
                    "Plus rien à classer ni à reprendre",
                    "Le fichier " + id + " n'est pas refusé, ou quelqu'un d'autre l'a dit : rien n'a été changé.");
        }
    }

    public static final class NoReason extends ApiProblem {
        /** @param asked in French, what is expected */
        public NoReason(String asked) {
            super(HttpStatus.BAD_REQUEST, "Motif attendu", asked);
        }
    }

    public static final class NotToMark extends ApiProblem {
        /** @param why in French, with what is expected */
        public NotToMark(String why) {
            super(HttpStatus.CONFLICT, "Suite qui ne se donne pas", why);
        }
    }

    public static final class UnknownNumber extends ApiProblem {
        /** @param thing in French, such as {@code Aucune suite donnée} */
        public UnknownNumber(String thing, long id) {
            super(HttpStatus.NOT_FOUND, "Inconnu", thing + " ne porte le numéro " + id + ".");
        }
    }

    public static final class NoLongerSo extends ApiProblem {
        /** @param what both in French: what is not as the caller takes it, and that nothing was changed */
        public NoLongerSo(String what, String unchanged) {
            super(HttpStatus.CONFLICT, what, unchanged);
        }
    }

    public static final class UnknownStray extends ApiProblem {
        public UnknownStray() {
            super(
                    HttpStatus.NOT_FOUND,
                    "Rien de tel sans élève",
                    "Aucun compte, résultat ni élève de Pix Orga de ce numéro n'attend son élève.");
        }
    }

    public static final class NotToAttribute extends ApiProblem {
        public NotToAttribute() {
            super(
                    HttpStatus.CONFLICT,
                    "Plus rien à dire ici",
                    "Il a trouvé son élève, n'est plus annoncé, quelqu'un d'autre a tranché, ou l'élève n'est pas de ceux"
                            + " qui lui ressemblent : rien n'a été changé.");
        }
    }

    public static final class NotToUndo extends ApiProblem {
        /** @param why in French, with what can be done instead */
        public NotToUndo(long id, String why) {
            super(
                    HttpStatus.CONFLICT,
                    "Décision qui ne se reprend pas",
                    "La décision " + id + " n'est pas reprise, rien n'a été changé. " + why);
        }
    }

    public static final class UnknownFeedClient extends ApiProblem {
        public UnknownFeedClient(String id) {
            super(HttpStatus.NOT_FOUND, "Client inconnu", "Aucun client du flux ne porte l'identifiant " + id + ".");
        }
    }

    public static final class KnownFeedClient extends ApiProblem {
        public KnownFeedClient(String id) {
            super(
                    HttpStatus.CONFLICT,
                    "Client déjà connu",
                    "Un client du flux porte déjà l'identifiant " + id + " : rien n'a été changé.");
        }
    }

    public static final class RevokedFeedClient extends ApiProblem {
        public RevokedFeedClient(String id) {
            super(
                    HttpStatus.CONFLICT,
                    "Client révoqué",
                    "Le client " + id + " est révoqué pour de bon : rien n'a été changé."
                            + " Enregistrez-en un autre, sous un autre identifiant.");
        }
    }

    public static final class UnusableFeedClient extends ApiProblem {
        public UnusableFeedClient(String what) {
            super(HttpStatus.BAD_REQUEST, "Client à corriger", what);
        }
    }

    public static final class NotJson extends ApiProblem {
        public NotJson() {
            super(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Type de contenu attendu",
                    "Cette demande s'envoie avec « Content-Type: application/json » : rien n'a été changé.");
        }
    }

    public static final class NobodyConcerned extends ApiProblem {
        public NobodyConcerned(Uai uai) {
            super(
                    HttpStatus.CONFLICT,
                    "Établissement sans élève de 3e",
                    "La Récupération de LSU concerne les élèves de 3e : aucun n'est connu dans " + uai + ".");
        }
    }

    public static final class NoRunYet extends ApiProblem {
        public NoRunYet(Uai uai) {
            super(
                    HttpStatus.NOT_FOUND,
                    "Aucune récupération",
                    "Aucune récupération n'a encore eu lieu pour l'établissement " + uai + ".");
        }
    }

    public static final class NotOpenYet extends ApiProblem {
        public NotOpenYet(LocalDate openingDay, String inFrench) {
            super(
                    HttpStatus.FORBIDDEN,
                    "Récupération fermée",
                    "La Récupération ouvre le " + inFrench + " : rien n'a été demandé.");
            getBody().setProperty("openingDay", openingDay.toString());
        }
    }

    public static final class MalformedDay extends ApiProblem {
        public MalformedDay() {
            super(
                    HttpStatus.BAD_REQUEST,
                    "Date illisible",
                    "« as-of » est un jour, par exemple 2027-06-07 ; il commence à 0 h 00 à Paris.");
        }
    }

    public static final class NothingSent extends ApiProblem {
        public NothingSent() {
            super(HttpStatus.BAD_REQUEST, "Fichier vide", "Envoyez l'export comme corps de la requête.");
        }
    }

    public static final class NothingSought extends ApiProblem {
        public NothingSought() {
            super(
                    HttpStatus.BAD_REQUEST,
                    "Rien à chercher",
                    "« query » est un texte de 200 caractères au plus : un nom, deux lettres au moins, une date de naissance qui"
                            + " existe, un INE, un numéro UAI, un numéro ou un code de vérification.");
        }
    }

    public static final class TooLarge extends ApiProblem {
        public TooLarge(int limit) {
            super(
                    HttpStatus.PAYLOAD_TOO_LARGE,
                    "Fichier trop volumineux",
                    "La Passerelle prend au plus " + limit + " octets : envoyez le zip plutôt que le XML.");
        }
    }
}
