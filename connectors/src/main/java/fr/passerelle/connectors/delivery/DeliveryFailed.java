package fr.passerelle.connectors.delivery;

import java.nio.file.AccessDeniedException;

/**
 * A file could not be laid where it is to lie: the disk is full, a folder is closed, a server does not answer. Try again
 * later. The message is for operators; it holds the cause, since it is all that they see.
 */
public final class DeliveryFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private DeliveryFailed(String message) {
        super(message);
    }

    /** @param name of the file, without folder */
    public static DeliveryFailed of(DeliveryPlace place, String name, Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String told = root.getClass().getSimpleName() + ", " + root.getMessage();
        DeliveryFailed failed = new DeliveryFailed("le dépôt de " + name + " dans " + place.label() + " a échoué : "
                + reason(place, root, told) + " (" + told + ")");
        failed.addSuppressed(failure);
        return failed;
    }

    private static String reason(DeliveryPlace place, Throwable root, String told) {
        if (told.contains("No space left") || told.contains("quota exceeded")) {
            return "il n'y a plus de place sur le disque";
        }
        if (root instanceof AccessDeniedException || told.contains("Permission denied")) {
            return "l'écriture y est interdite, vérifiez les droits";
        }
        if (!(place instanceof DeliveryPlace.Sftp)) {
            return "vérifiez que ce dossier existe et qu'on peut y écrire (passerelle.delivery.folder)";
        }
        if (told.contains("HostKey")) {
            return "la clé du serveur n'est pas celle de passerelle.delivery.sftp.known-hosts";
        }
        if (told.contains("Auth fail")) {
            return "le serveur refuse le compte ou la clé (passerelle.delivery.sftp.username, private-key)";
        }
        return "le serveur ne répond pas, ou a refusé le fichier";
    }
}
