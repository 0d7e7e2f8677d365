package fr.passerelle.console.web;

import fr.passerelle.domain.file.FileLimit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What an HTTP status says to people, in French; never an exception's own message. */
@Component
class ErrorWords {

    private final FileLimit limit;
    private final PageFrench french;

    ErrorWords(FileLimit limit, PageFrench french) {
        this.limit = limit;
        this.french = french;
    }

    /** In a few words. */
    String title(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "Demande incomprise";
            case UNAUTHORIZED -> "Authentification requise";
            case FORBIDDEN -> "Accès refusé";
            case NOT_FOUND -> "Page introuvable";
            case METHOD_NOT_ALLOWED -> "Méthode non permise";
            case REQUEST_TIMEOUT -> "Demande trop lente";
            case TOO_MANY_REQUESTS -> "Trop de demandes";
            case PAYLOAD_TOO_LARGE -> "Fichier trop volumineux";
            case SERVICE_UNAVAILABLE -> "Service indisponible";
            case UNSUPPORTED_MEDIA_TYPE -> "Format non accepté";
            default -> status.is5xxServerError() ? "Erreur interne" : "Demande refusée";
        };
    }

    /** As a sentence, with what to do when there is something. */
    String detail(HttpStatus status) {
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
            case SERVICE_UNAVAILABLE -> "Le registre ne répond pas : réessayez dans un moment.";
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
