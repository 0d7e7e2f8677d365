package fr.passerelle.console.security;

import fr.passerelle.connectors.ledger.school.SchoolSheetView;
import org.springframework.stereotype.Component;

/**
 * Lets those who see some schools only see as well the closed ones that these have taken over: what is left of them waits
 * there, and is shown there.
 */
@Component
class OwnSchools {

    private final SchoolSheetView schools;

    OwnSchools(SchoolSheetView schools) {
        this.schools = schools;
    }

    SignedIn widen(SignedIn person) {
        return person.scope().uais().isEmpty() ? person : person.seeing(schools.withTakenOver(person.scope()));
    }
}
