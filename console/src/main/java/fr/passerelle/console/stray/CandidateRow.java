package fr.passerelle.console.stray;

import fr.passerelle.connectors.ledger.pupil.PupilSheetView.Sheet;
import fr.passerelle.domain.identity.NameAgreement.Degree;
import fr.passerelle.domain.stray.NearestPupils.Nearness;

/** A pupil beside the stray: who it is, and what of it is not as the stray tells. */
public record CandidateRow(Sheet sheet, Nearness nearness) {

    public boolean sameFirstName() {
        return nearness.names().first() == Degree.EXACT;
    }

    public boolean sameLastName() {
        return nearness.names().last() == Degree.EXACT;
    }

    /** What agrees, in one line. */
    public String inCommon() {
        return nearness.named()
                ? "désigné par un identifiant"
                : nearness.sameDay() ? "né le même jour" : "noms proches";
    }

    /** Every forename, in order. */
    public String forenames() {
        String all = sheet.firstName();
        for (String more : new String[] {sheet.middleName(), sheet.thirdName()}) {
            all = more == null || more.isEmpty() ? all : all + ", " + more;
        }
        return all;
    }
}
