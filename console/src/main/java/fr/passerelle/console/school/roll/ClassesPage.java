package fr.passerelle.console.school.roll;

import fr.passerelle.connectors.ledger.pupil.roll.PupilRollView;
import fr.passerelle.connectors.ledger.pupil.roll.RollPupil;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.school.SchoolFrame;
import fr.passerelle.console.web.school.SchoolTab;
import fr.passerelle.domain.school.School;
import java.security.Principal;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The classes of a school: how many are certifiable of those who have to be. No pupil is named. */
@ConsolePage
class ClassesPage {

    private final PupilRollView pupils;
    private final SchoolFrame frame;
    private final OperatorSight sight;

    ClassesPage(PupilRollView pupils, SchoolFrame frame, OperatorSight sight) {
        this.pupils = pupils;
        this.frame = frame;
        this.sight = sight;
    }

    @GetMapping("/etablissements/{uai}/classes")
    String classes(@PathVariable("uai") String text, Principal person, Model model) {
        School school = frame.open(text, SchoolTab.CLASSES, person, model);
        List<RollPupil> all = pupils.of(sight.of(person), school.uai());
        model.addAttribute("classes", ClassRow.of(all));
        model.addAttribute("whole", ClassRow.of(school.name(), all));
        return "classes";
    }
}
