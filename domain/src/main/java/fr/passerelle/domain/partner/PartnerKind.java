package fr.passerelle.domain.partner;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whom the hub talks to, in the order in which they matter. */
public enum PartnerKind {
    DIRECTORY("Annuaire des établissements"),
    PIX("Pix"),
    SIECLE("SIECLE (NetSynchro)"),
    INTAKE_FOLDER("Dossier de dépôt"),
    INTAKE_SFTP("Dépôt par SFTP"),
    DELIVERY("Dépôt des fichiers de contrôle"),
    MAIL("Courriel"),
    WEBHOOK("Webhook"),
    BROKER("Courtier de messages"),
    DATABASE("Base de données");

    private final String label;

    PartnerKind(String label) {
        this.label = label;
    }

    /** In French. */
    public String label() {
        return label;
    }

    /** How the address of a page calls it. */
    public String segment() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What an address calls so; empty when nothing is. */
    public static Optional<PartnerKind> ofSegment(String segment) {
        return Arrays.stream(values())
                .filter(kind -> kind.segment().equals(segment))
                .findFirst();
    }
}
