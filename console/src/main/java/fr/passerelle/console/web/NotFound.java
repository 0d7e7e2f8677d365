package fr.passerelle.console.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What was asked for does not exist, or not for this reader. The reason is shown, in French. */
public final class NotFound extends ResponseStatusException {

    public NotFound(String reason) {
        super(HttpStatus.NOT_FOUND, reason);
    }

    public static NotFound nobodyConcerned() {
        return new NotFound(
                "La Récupération de LSU concerne les élèves de 3e : aucun n'est connu dans cet établissement.");
    }

    public static NotFound school() {
        return new NotFound("Aucun établissement de l'académie ne porte ce numéro UAI.");
    }
}
