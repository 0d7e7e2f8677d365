package fr.passerelle.hub.start;

import fr.passerelle.domain.trouble.Mendable;

/** A file of settings that is no YAML; the message says where. */
public final class UnreadableFile extends RuntimeException implements Mendable {

    private static final long serialVersionUID = 1L;

    UnreadableFile(String place, Throwable cause) {
        super(
                "Le fichier de réglages " + place + " est illisible. Vérifiez les retraits (des espaces, jamais de"
                        + " tabulation), les « : » suivis d'une espace, les guillemets fermés, les clés données une seule"
                        + " fois, et l'encodage UTF-8.",
                cause);
    }

    @Override
    public int exitCode() {
        return WRONG_USE;
    }
}
