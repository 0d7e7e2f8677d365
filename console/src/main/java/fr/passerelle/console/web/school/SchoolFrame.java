package fr.passerelle.console.web.school;

import fr.passerelle.connectors.ledger.livret.LivretView;
import fr.passerelle.connectors.ledger.pupil.LevelView;
import fr.passerelle.connectors.ledger.school.SchoolSheetView;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.NotFound;
import fr.passerelle.domain.livret.Recuperation;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.security.Principal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Finds the school of an address, and puts into the model what the head of its page shows. */
@Component
public class SchoolFrame {

    private final SchoolSheetView schools;
    private final LevelView levels;
    private final LivretView livrets;
    private final OperatorSight sight;

    SchoolFrame(SchoolSheetView schools, LevelView levels, LivretView livrets, OperatorSight sight) {
        this.schools = schools;
        this.levels = levels;
        this.livrets = livrets;
        this.sight = sight;
    }

    /**
     * The school of a page.
     *
     * @param uai as the address has it
     * @throws NotFound when the reader sees no such school
     */
    public School open(String uai, SchoolTab here, Principal person, Model model) {
        School school = school(uai, person);
        show(school, here, model);
        return school;
    }

    /** The school of an address whose answer is no page; errors as in {@link #open}. */
    public School school(String uai, Principal person) {
        return Uai.parse(uai)
                .flatMap(one -> schools.find(sight.of(person), one))
                .orElseThrow(NotFound::school);
    }

    /** For a school that somebody found already. */
    public void show(School school, SchoolTab here, Model model) {
        show(school, here, false, model);
    }

    /**
     * For a school whose pupils somebody counted already.
     *
     * @param thirds those whom the Récupération concerns
     */
    public void show(School school, int pupils, int thirds, SchoolTab here, Model model) {
        show(school, pupils, thirds, here, false, model);
    }

    /** For a page to which one of the navigation leads. */
    public void showBelow(School school, SchoolTab here, Model model) {
        show(school, here, true, model);
    }

    private void show(School school, SchoolTab here, boolean below, Model model) {
        Map<Level, Integer> pupils =
                levels.pupils(Scope.of(Set.of(school.uai()))).getOrDefault(school.uai(), Map.of());
        int all = pupils.values().stream().mapToInt(Integer::intValue).sum();
        show(school, all, Recuperation.concerned(pupils), here, below, model);
    }

    private void show(School school, int pupils, int thirds, SchoolTab here, boolean below, Model model) {
        boolean hasLivrets = thirds > 0 || livrets.lastRun(school.uai()).isPresent();
        model.addAttribute("section", "schools");
        model.addAttribute("school", school);
        model.addAttribute(
                "head",
                new SchoolHead(
                        pupils,
                        here,
                        below,
                        Stream.of(SchoolTab.values())
                                .filter(tab -> hasLivrets || !tab.isOfLivrets())
                                .toList()));
    }
}
