package fr.passerelle.console.hold;

import fr.passerelle.connectors.ledger.certification.CertificationLedger;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.livret.LivretLedger;
import fr.passerelle.connectors.ledger.pupil.PupilSheetView;
import fr.passerelle.connectors.ledger.pupil.PupilSheetView.Sheet;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.school.Scope;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person must know to decide about a certification that was cancelled, that Pix no longer gives, or gives again. */
@Component
class LivretQuestions {

    private final CertificationLedger certifications;
    private final LivretLedger livrets;
    private final PupilSheetView pupils;

    LivretQuestions(CertificationLedger certifications, LivretLedger livrets, PupilSheetView pupils) {
        this.certifications = certifications;
        this.livrets = livrets;
        this.pupils = pupils;
    }

    /**
     * @param sheets the pupil in every school where the reader may see him
     * @param certification the one in question as Pix knows it now, null when the ledger does not know it
     * @param held what the livret holds, null when it holds nothing
     * @param next the newest obtained one besides, null without any
     */
    public record LivretQuestion(
            HoldKind kind,
            long number,
            List<Sheet> sheets,
            @Nullable Certification certification,
            @Nullable Certification held,
            @Nullable Certification next) {

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
            if (kind == HoldKind.UNLISTED) {
                return "Le flux de Pix ne donne plus cette certification, qu'il donnait comme obtenue : il n'en donne plus"
                        + " aucune de cet élève, ou une plus ancienne. Elle est peut-être annulée ; ou l'élève en repasse"
                        + " une, a passé depuis une certification Pix+ qui la cache, ou a changé de compte Pix.";
            }
            if (kind == HoldKind.REGRESSION) {
                return "Elle est retirée par décision d'une personne, et Pix la donne de nouveau comme obtenue.";
            }
            return certification == null
                    ? "Pix ne la connaît plus."
                    : "D'après Pix, elle est maintenant "
                            + certification.status().label() + ".";
        }
    }

    LivretQuestion about(Hold hold, Scope scope) {
        long person = Objects.requireNonNull(hold.personId());
        long number = Long.parseLong(hold.subject());
        List<Certification> known = certifications.ofPersons(List.of(person)).getOrDefault(person, List.of());
        return new LivretQuestion(
                hold.kind(),
                number,
                pupils.ofPerson(scope, person),
                known.stream().filter(one -> one.id() == number).findFirst().orElse(null),
                livrets.held(List.of(person)).get(person),
                known.stream()
                        .filter(one -> one.id() != number && one.status().isObtained())
                        .max(Certification.BY_AGE)
                        .orElse(null));
    }
}
