package fr.passerelle.console.livret;

import fr.passerelle.connectors.ledger.livret.LivretView;
import fr.passerelle.connectors.ledger.pupil.LevelView;
import fr.passerelle.connectors.ledger.school.SchoolSheetView;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.NotFound;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.Uai;
import java.security.Principal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the school of an address that has livrets of 3e: the Récupération concerns no other, whatever its kind. */
@Component
public class LivretSchools {

    private final SchoolSheetView schools;
    private final LevelView levels;
    private final LivretView livrets;
    private final OperatorSight sight;

    LivretSchools(SchoolSheetView schools, LevelView levels, LivretView livrets, OperatorSight sight) {
        this.schools = schools;
        this.levels = levels;
        this.livrets = livrets;
        this.sight = sight;
    }

    /** Empty when it is unknown or out of the reader's sight. */
    public Optional<School> school(Uai uai, Principal person) {
        return schools.find(sight.of(person), uai);
    }

    /** True while it has pupils of 3e; and when it had, so that what was recovered once can still be read. */
    boolean isConcerned(Uai uai) {
        return levels.isConcerned(uai) || livrets.lastRun(uai).isPresent();
    }

    /** @throws NotFound when the reader sees no such school, or it has no pupil of 3e */
    public School ofPage(String text, Principal person) {
        School school = Uai.parse(text).flatMap(uai -> school(uai, person)).orElseThrow(NotFound::school);
        if (!isConcerned(school.uai())) {
            throw NotFound.nobodyConcerned();
        }
        return school;
    }
}
