package fr.passerelle.console.pages;

import fr.passerelle.connectors.ledger.JournalEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the journal, told to an operator.
 *
 * @param uai school concerned, or null
 */
public record TimelineEvent(
        Instant at, String sentence, String actor, @Nullable String uai) {

    static TimelineEvent of(JournalEntry entry) {
        return new TimelineEvent(entry.at(), sentence(entry), entry.actor(), entry.uai());
    }

    private static String sentence(JournalEntry entry) {
        return switch (entry.action()) {
            case PUPIL_CREATED -> "La fiche de l'élève est créée par l'import SIECLE.";
            case PUPIL_UPDATED -> "La fiche de l'élève est mise à jour par l'import SIECLE.";
            case PUPIL_LEFT -> "La fiche est désactivée : l'export SIECLE ne contient plus l'élève.";
            case PUPIL_BACK -> "La fiche est réactivée : l'élève figure de nouveau dans l'export SIECLE.";
            case PUPIL_TRANSFERRED -> "La fiche est créée : l'élève vient d'un autre établissement.";
            case UPLOADED_TO_PIX -> "L'export est transmis à Pix Orga.";
            case ACCOUNT_MATCHED -> "Un compte est rapproché de l'élève.";
            case ACCOUNT_REPLACED -> "Le compte de l'élève est remplacé par un compte plus récent.";
            case ACCOUNT_TO_REVIEW -> "Un compte est à examiner avant tout rapprochement.";
            case CERTIFIABILITY_CHANGED -> "La certificabilité communiquée par Pix change.";
            case SESSION_RECEIVED -> "Une session de certification où l'élève est inscrit est reçue.";
            case SESSION_FINALISED -> "La session de certification de l'élève est transmise à Pix.";
            case SESSION_REFUSED -> "La session de certification de l'élève est refusée.";
            case CERTIFICATION_RECEIVED -> "Un résultat de certification est reçu.";
            case CERTIFICATION_CHANGED -> "Un résultat de certification est modifié par Pix.";
            case LIVRET_WRITTEN -> "La certification obtenue est portée au livret scolaire.";
            case LIVRET_TO_REVIEW -> "La certification du livret est à revoir : Pix l'a annulée depuis.";
            case HOLD_OPENED -> "Une décision est demandée à un opérateur.";
            case HOLD_CLOSED -> "Un opérateur a pris la décision demandée.";
            case WORK_REPLAYED -> "Un traitement mis en quarantaine est relancé.";
            case WORK_DISCARDED -> "Un traitement mis en quarantaine est abandonné.";
            case DATA_READ -> "La fiche est consultée.";
        };
    }
}
