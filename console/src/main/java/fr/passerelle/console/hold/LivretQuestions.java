package fr.passerelle.console.hold;

import fr.passerelle.connectors.ledger.certification.Announced;
import fr.passerelle.connectors.ledger.certification.CertificationView;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.livret.LivretView;
import fr.passerelle.connectors.ledger.pupil.PupilSheetView;
import fr.passerelle.connectors.ledger.pupil.PupilSheetView.Sheet;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.certification.OtherCertification;
import fr.passerelle.domain.school.Scope;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person must know to decide about a certification that is in question. */
@Component
class LivretQuestions {

    private final CertificationView certifications;
    private final LivretView livrets;
    private final PupilSheetView pupils;

    LivretQuestions(CertificationView certifications, LivretView livrets, PupilSheetView pupils) {
        this.certifications = certifications;
        this.livrets = livrets;
        this.pupils = pupils;
    }

    /**
     * @param sheets the pupil in every school where the reader may see him; then those besides him whose it may be
     * @param certification the one in question as Pix knows it now, null when the ledger does not know it
     * @param file what a class CSV says of it, null when none does, or when that was not kept
     * @param announced whom the result in doubt names, and what it says; null for another question
     * @param held what the livret holds, null when it holds nothing
     * @param next the newest obtained one besides, null without any
     * @param others what is known of the pupil besides core certifications, oldest first
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
            List<OtherCertification> others) {

        /** Whether the livret holds the one in question. */
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
                    "Un fichier de résultats plus ancien dit autre chose que Pix depuis : il la donnait comme "
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

    LivretQuestion about(Hold hold, Scope scope) {
        long person = Objects.requireNonNull(hold.personId());
        long number = Long.parseLong(hold.subject());
        List<Certification> known = certifications.ofPersons(List.of(person)).getOrDefault(person, List.of());
        return new LivretQuestion(
                hold,
                number,
                Stream.concat(Stream.of(person), hold.others().stream())
                        .flatMap(one -> pupils.ofPerson(scope, one).stream())
                        .toList(),
                known.stream().filter(one -> one.id() == number).findFirst().orElse(null),
                certifications.heldBy(hold.id()).orElse(null),
                certifications.announcedBy(hold.id()).orElse(null),
                livrets.held(List.of(person)).get(person),
                certifications.counting(List.of(person)).getOrDefault(person, List.of()).stream()
                        .filter(one -> one.id() != number && one.status().isObtained())
                        .max(Certification.BY_AGE)
                        .orElse(null),
                certifications.others(person));
    }
}
