package fr.passerelle.console.hold;

import fr.passerelle.connectors.ledger.certification.Announced;
import fr.passerelle.connectors.ledger.file.FileTelling;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.pupil.PupilSheetView.Sheet;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.certification.OtherCertification;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A certification that is in question, with what a person must know to decide about it.
 *
 * @param sheets the pupil in every school where the reader may see him; then those besides him whose it may be
 * @param certification the one in question as Pix knows it now, null when the ledger does not know it, or when the reader
 *     may not see the pupil
 * @param file what a class CSV says of it, null when none does, or when that was not kept
 * @param announced whom the result in doubt names, and what it says; null for another question
 * @param held what the livret holds, null when it holds nothing, or likewise
 * @param next the newest obtained one besides, null without any, or likewise
 * @param files class CSVs that tell of it, the newest first, as far as the reader may see them
 * @param others what is known of the pupil besides core certifications, oldest first; empty likewise
 */
public record LivretQuestion(
        Hold hold,
        long number,
        List<Sheet> sheets,
        @Nullable Certification certification,
        @Nullable Certification file,
        @Nullable Announced announced,
        @Nullable Certification held,
        @Nullable Certification next,
        List<FileTelling> files,
        List<OtherCertification> others) {

    /** The pupil whose it is in the ledger, or would be; empty when the reader may not see him. */
    public Optional<Sheet> pupil() {
        return sheets.stream()
                .filter(sheet -> Objects.equals(sheet.personId(), hold.personId()))
                .findFirst();
    }

    /** Of which file or source the word that counts is, as the page calls it. */
    public String known() {
        return hold.isBetweenFiles() ? "le premier fichier" : "Pix";
    }

    /** Which file says otherwise, as the page calls it. */
    public String teller() {
        return hold.isBetweenFiles() ? "l'autre fichier" : "le fichier";
    }

    /** Whether the livret holds the one in question; false also when the reader may not see the pupil. */
    public boolean inLivret() {
        return held != null && held.id() == number;
    }

    /** As it was when it was obtained, if that is known. */
    public @Nullable Certification shown() {
        return inLivret() ? held : certification;
    }

    /** What Pix says of it, or no longer does. */
    public String happened() {
        return switch (hold.kind()) {
            case UNLISTED ->
                "Le flux de Pix ne donne plus cette certification, qu'il donnait comme obtenue : il n'en donne plus"
                        + " aucune de cet élève, ou une plus ancienne. Elle est peut-être annulée ; ou l'élève en repasse"
                        + " une, a passé depuis une certification Pix+ qui la cache, ou a changé de compte Pix.";
            case REGRESSION -> regression();
            case OTHER_PERSON ->
                "Son numéro ou l'INE désigne le premier de ces élèves ; le prénom, la date de naissance ou un résultat"
                        + " déjà connu en désignent un autre, ou personne.";
            case CONTRADICTED ->
                hold.isBetweenFiles()
                        ? "Deux fichiers de résultats disent deux choses d'elle, et rien ne dit lequel est le plus récent : leurs noms"
                                + " portent la même date, ou aucune. L'autre la donne comme " + announcedStatus() + "."
                        : "Un fichier de résultats plus ancien dit autre chose que Pix depuis : il la donnait comme "
                                + announcedStatus() + ".";
            default ->
                certification == null
                        ? "Pix ne la connaît plus."
                        : "D'après Pix, elle est maintenant "
                                + certification.status().label() + ".";
        };
    }

    private String regression() {
        if (isWithdrawn()) {
            return "Elle est retirée par décision d'une personne, et Pix la donne de nouveau comme obtenue.";
        }
        return hold.isUnpublished()
                ? "Pix l'avait publiée, et la donne de nouveau comme " + announcedStatus()
                        + " : le jury y revient peut-être."
                : "Elle est annulée, et un fichier de résultats la donne comme " + announcedStatus() + ".";
    }

    private String announcedStatus() {
        String status = hold.details().get("announced");
        return status == null
                ? "différente"
                : CertificationStatus.valueOf(status).label();
    }

    /** Whether a person withdrew it, and Pix gives it again. */
    boolean isWithdrawn() {
        return hold.kind() == HoldKind.REGRESSION && hold.withdrawnBy() != null;
    }
}
