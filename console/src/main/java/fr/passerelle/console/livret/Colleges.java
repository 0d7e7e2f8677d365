package fr.passerelle.console.livret;

import fr.passerelle.connectors.ledger.school.SchoolSheetView;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.NotFound;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolKind;
import fr.passerelle.domain.school.Uai;
import java.security.Principal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the collège of an address: the livret and its Récupération concern no other school. */
@Component
public class Colleges {

    private final SchoolSheetView schools;
    private final OperatorSight sight;

    Colleges(SchoolSheetView schools, OperatorSight sight) {
        this.schools = schools;
        this.sight = sight;
    }

    /** Empty when it is unknown or out of the reader's sight. */
    public Optional<School> school(Uai uai, Principal person) {
        return schools.find(sight.of(person), uai);
    }

    public School ofPage(String text, Principal person) {
        School school = Uai.parse(text).flatMap(uai -> school(uai, person)).orElseThrow(NotFound::school);
        if (school.kind() != SchoolKind.COLLEGE) {
            throw NotFound.college();
        }
        return school;
    }
}
