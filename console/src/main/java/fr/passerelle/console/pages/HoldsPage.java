package fr.passerelle.console.pages;

import fr.passerelle.connectors.ledger.Hold;
import fr.passerelle.connectors.ledger.HoldLedger;
import fr.passerelle.connectors.ledger.OverviewLedger;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.domain.school.Scope;
import java.security.Principal;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits for a person. */
@Controller
class HoldsPage {

    private final HoldLedger holds;
    private final OverviewLedger overview;
    private final OperatorSight sight;

    HoldsPage(HoldLedger holds, OverviewLedger overview, OperatorSight sight) {
        this.holds = holds;
        this.overview = overview;
        this.sight = sight;
    }

    @GetMapping("/suspens")
    String holds(Principal person, Model model) {
        Scope scope = sight.of(person);
        model.addAttribute("section", "holds");
        model.addAttribute("holds", holds.open(scope).stream().map(HoldCard::of).toList());
        model.addAttribute("names", names(scope));
        return "suspens";
    }

    private Map<String, String> names(Scope scope) {
        return overview.standings(scope).stream()
                .map(standing -> standing.school())
                .collect(Collectors.toMap(school -> school.uai().value(), school -> school.name()));
    }

    /** A hold and what it means for the school. */
    public record HoldCard(Hold hold, String meaning) {

        static HoldCard of(Hold hold) {
            return new HoldCard(
                    hold,
                    switch (hold.kind()) {
                        case LEAVING -> "Les départs ne sont pas appliqués, le reste de l'import l'est.";
                        case UPDATED -> "Les modifications ne sont pas appliquées, le reste de l'import l'est.";
                        case REATTRIBUTED -> "L'élève n'est pas importé : vérifiez son INE dans SIECLE.";
                        case REGRESSION -> "Le résultat publié est conservé tant que personne n'a tranché.";
                        case OTHER_PERSON -> "La certification reste à l'élève auquel elle était attribuée.";
                        case CANCELLED_SINCE -> "Le livret garde sa certification tant que personne n'a tranché.";
                    });
        }
    }
}
