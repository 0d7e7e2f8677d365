package fr.passerelle.routes.certification;

import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.connectors.ledger.session.SessionLedger;
import fr.passerelle.domain.identity.ResultOwner;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.pix.ClassResult;
import java.util.Collection;

/** Brings {@link ResultOwner} what the ledger knows of a school's pupils and of the sessions that were pushed. */
public class ResultOwners {

    private final PupilLedger pupils;
    private final SessionLedger sessions;

    public ResultOwners(PupilLedger pupils, SessionLedger sessions) {
        this.pupils = pupils;
        this.sessions = sessions;
    }

    ResultOwner of(Uai uai, Collection<ClassResult> rows) {
        return new ResultOwner(
                sessions.personsOfCourses(
                        rows.stream().map(row -> row.certification().id()).toList()),
                pupils.candidates(uai));
    }
}
