package fr.passerelle.console.pupil;

import fr.passerelle.console.file.Remarks;
import fr.passerelle.domain.pupil.FileTrial;
import fr.passerelle.domain.pupil.ImportDesk;
import fr.passerelle.domain.pupil.Trial;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.report.FileReport;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Tries a file of any kind, and puts into the model what it would change. */
@Component
class TrialPanels {

    private final ImportDesk desk;
    private final List<FileTrial> trials;
    private final PlanPanels plans;

    TrialPanels(ImportDesk desk, List<FileTrial> trials, PlanPanels plans) {
        this.desk = desk;
        this.trials = List.copyOf(trials);
        this.plans = plans;
    }

    /** Whether anything of it would be taken. What is of no kind that is known is tried as an export, which says what is wrong with it. */
    boolean tell(Uai uai, String name, byte[] content, Scope scope, Model model) {
        FileTrial known =
                trials.stream().filter(one -> one.reads(content)).findFirst().orElse(null);
        model.addAttribute("name", name);
        model.addAttribute("listed", PlanPanels.MOST_PER_KIND);
        if (known == null) {
            PlanPanel plan = plans.of(desk.preview(uai, content, PlanPanels.MOST_PER_KIND), scope);
            model.addAttribute("plan", plan);
            model.addAttribute("remarks", plan.remarks());
            return !plan.refused();
        }
        Trial trial = known.attempt(uai, name, content);
        model.addAttribute("trial", trial);
        model.addAttribute("remarks", Remarks.of(FileReport.of(name, trial.counts(), trial.findings())));
        return !trial.refused();
    }
}
