package fr.passerelle.console.hold;

import fr.passerelle.connectors.ledger.file.FileSheetView;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldView;
import fr.passerelle.connectors.ledger.school.SchoolSheetView;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.Looks;
import fr.passerelle.console.web.NotFound;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.security.Principal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A decision: what it is about, against the ledger of now, and the two buttons that take it. */
@ConsolePage
class HoldPage {

    private static final String TOO_LATE = "Cette décision n'est plus attendue : rien n'a été changé.";

    private final HoldView holds;
    private final HoldDecisions decisions;
    private final HoldQuestions questions;
    private final SchoolSheetView schools;
    private final FileSheetView files;
    private final Looks looks;
    private final OperatorSight sight;

    HoldPage(
            HoldView holds,
            HoldDecisions decisions,
            HoldQuestions questions,
            SchoolSheetView schools,
            FileSheetView files,
            Looks looks,
            OperatorSight sight) {
        this.holds = holds;
        this.decisions = decisions;
        this.questions = questions;
        this.schools = schools;
        this.files = files;
        this.looks = looks;
        this.sight = sight;
    }

    @GetMapping("/suspens/{id}")
    String hold(@PathVariable long id, Principal person, Model model) {
        Scope scope = sight.of(person);
        Hold hold = find(id, scope);
        HoldCard card = HoldCard.of(hold, schools.names(scope).getOrDefault(hold.uai(), hold.uai()));
        model.addAttribute("section", "holds");
        model.addAttribute("card", card);
        model.addAttribute("hold", hold);
        model.addAttribute(
                "file",
                hold.fileId() == null ? null : files.find(scope, hold.fileId()).orElse(null));
        model.addAttribute("later", TakingBack.later(hold));
        SetAsidePanel setAside = questions.setAside(hold, scope);
        model.addAttribute("setAside", setAside);
        if (hold.undoneAt() != null) {
            model.addAttribute("again", holds.openAgain(hold).orElse(null));
        }
        if (!card.isOpen()) {
            model.addAttribute("undoing", decisions.undoing(hold));
            model.addAttribute("ifTakenBack", TakingBack.effect(hold));
        }
        if (card.isOpen() && card.decidedHere()) {
            questions.of(hold, scope).ifPresent(asked -> {
                looks.at(Uai.parse(hold.uai()).orElse(null), person, "suspens", "hold", id);
                model.addAttribute("livret", asked.livret());
                model.addAttribute("plan", asked.plan());
                model.addAttribute("doubt", asked.doubt());
                model.addAttribute("question", asked.question());
            });
        } else {
            if (setAside.namesSomebody()) {
                looks.at(Uai.parse(hold.uai()).orElse(null), person, "suspens", "hold", id);
            }
            questions.evidence(hold, scope).ifPresent(evidence -> {
                looks.at(Uai.parse(hold.uai()).orElse(null), person, "suspens", "hold", id);
                model.addAttribute("livret", evidence.livret());
                model.addAttribute("doubt", evidence.doubt());
            });
        }
        return "decision";
    }

    @PostMapping("/suspens/{id}/accepter")
    String approve(@PathVariable long id, Principal person, RedirectAttributes after) {
        Hold hold = find(id, sight.of(person));
        return back(
                hold,
                decisions.approve(hold, person.getName()),
                switch (hold.kind()) {
                    case LEAVING, UPDATED, ARRIVING -> "Accepté : l'export est appliqué dans un instant.";
                    case REATTRIBUTED ->
                        "C'est noté : " + (hold.pupils() == 1 ? "c'est le même élève" : "ce sont les mêmes élèves")
                                + ", et l'export est appliqué dans un instant.";
                    case CANCELLED_SINCE, UNLISTED -> "C'est fait : cette certification ne compte plus comme obtenue.";
                    case REGRESSION ->
                        hold.withdrawnBy() == null && hold.isUnpublished()
                                ? "C'est fait : la certification est en attente de résultat."
                                : hold.isAgainstPix()
                                        ? believed(hold)
                                        : "C'est fait : les résultats sont redemandés à Pix, et iront au livret à la prochaine"
                                                + " récupération.";
                    case OTHER_PERSON -> "C'est fait : le résultat est celui de cet élève.";
                    case CONTRADICTED -> believed(hold);
                    case SET_ASIDE ->
                        hold.fileId() == null
                                ? "C'est fait : les résultats sont redemandés à Pix."
                                : "C'est fait : le fichier est relu dans un instant.";
                },
                after);
    }

    @PostMapping("/suspens/{id}/refuser")
    String refuse(@PathVariable long id, Principal person, RedirectAttributes after) {
        Hold hold = find(id, sight.of(person));
        return back(
                hold,
                decisions.refuse(hold, person.getName()),
                switch (hold.kind()) {
                    case LEAVING, UPDATED, ARRIVING -> "Refusé : la base des élèves reste comme elle est.";
                    case REATTRIBUTED ->
                        hold.pupils() == 1
                                ? "C'est noté : ce sont deux élèves. Rien ne change pour celui qui est connu."
                                : "C'est noté : ce sont d'autres élèves. Rien ne change pour ceux qui sont connus.";
                    case CANCELLED_SINCE, UNLISTED -> "C'est fait : la certification est gardée.";
                    case REGRESSION ->
                        hold.withdrawnBy() == null
                                ? "C'est fait : la certification reste comme elle était."
                                : "C'est fait : la certification reste retirée.";
                    case OTHER_PERSON, CONTRADICTED -> "C'est fait : rien n'est changé.";
                    case SET_ASIDE -> "C'est noté : ces résultats restent écartés.";
                },
                after);
    }

    @PostMapping("/suspens/{id}/reprendre")
    String undo(@PathVariable long id, Principal person, RedirectAttributes after) {
        Hold hold = find(id, sight.of(person));
        if (decisions.undo(hold, person.getName())) {
            after.addFlashAttribute("fait", "La décision est reprise : la question est posée de nouveau.");
        } else {
            after.addFlashAttribute(
                    "refus", decisions.undoing(find(id, sight.of(person))).text());
        }
        return "redirect:/suspens/" + id;
    }

    private static String believed(Hold hold) {
        return hold.isAskedOfPix()
                ? "C'est fait : les résultats sont redemandés à Pix."
                : "C'est fait : la certification compte comme le fichier la donne.";
    }

    private static String back(Hold hold, boolean done, String sentence, RedirectAttributes after) {
        after.addFlashAttribute(done ? "fait" : "refus", done ? sentence : TOO_LATE);
        return "redirect:/suspens/" + hold.id();
    }

    private Hold find(long id, Scope scope) {
        return holds.find(scope, id).orElseThrow(() -> new NotFound("Aucune décision ne porte ce numéro."));
    }
}
