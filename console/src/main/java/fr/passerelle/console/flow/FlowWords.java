package fr.passerelle.console.flow;

import fr.passerelle.domain.work.Flow;

/** What flows and routes do, as operators are told. */
final class FlowWords {

    private FlowWords() {}

    /** A French sentence. */
    static String of(Flow flow) {
        return switch (flow) {
            case IMPORT_SIECLE ->
                "Compare un export des élèves à la base élèves, applique ce qui est sûr, met le reste en suspens.";
            case READ_REFERENTIAL -> "Enregistre les divisions et les MEF de Structures.xml et de Nomenclature.xml.";
            case PULL_SIECLE -> "Relève les exports d’un établissement dans SIECLE (NetSynchro).";
            case UPLOAD_TO_PIX -> "Envoie à Pix Orga l’export appliqué et suit son verdict jusqu’au bout.";
            case RECONCILE_ACCOUNTS -> "Donne aux comptes GAR et ENT leur élève, ou dit pourquoi pas.";
            case SYNC_CERTIFIABILITY -> "Lit dans Pix Orga qui est certifiable, établissement par établissement.";
            case PUSH_SESSION -> "Vérifie une session, inscrit ses candidats, la finalise dans Pix Certif.";
            case PULL_RESULTS -> "Lit les résultats du jury dans le flux de Pix.";
            case READ_CLASS_RESULTS -> "Lit le fichier de résultats d’une classe.";
            case RECOVER -> "Porte aux livrets de 3e les certifications obtenues.";
            case DELIVER_CONTROL -> "Dépose le fichier de contrôle d’une récupération.";
            case SEND_NOTICE -> "Dit aux opérateurs, par courriel ou webhook, ce qui les attend.";
        };
    }

    /** Of a route that takes no work of a flow: a French name; its own sentence when it is not known. */
    static String of(String route) {
        if (route.startsWith("Ask for")) {
            return "Demander ce que la nuit demande";
        }
        return switch (route) {
            case "Receive a dropped file" -> "Prendre ce qui est dans le dossier de dépôt";
            case "Receive a file by SFTP" -> "Prendre ce qui est déposé par SFTP";
            case "Hand ready work to the broker" -> "Remettre au courtier le travail prêt";
            case "Watch over work under way" -> "Veiller sur le travail en cours";
            case "Make up for what fell into the hour that a night of March has not" ->
                "Rattraper l’heure qui manque au passage à l’heure d’été";
            default -> route;
        };
    }
}
