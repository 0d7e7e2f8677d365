package fr.passerelle.console.stray;

import fr.passerelle.connectors.ledger.school.SchoolSheetView;
import fr.passerelle.connectors.ledger.stray.OddLearner;
import fr.passerelle.connectors.ledger.stray.OddLearnerView;
import fr.passerelle.connectors.ledger.stray.StrayView;
import fr.passerelle.connectors.ledger.stray.StrayView.Which;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.Looks;
import fr.passerelle.console.web.Paged;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.stray.Stray;
import fr.passerelle.domain.stray.StrayKind;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What came without its pupil, for a school or all, and what was said last. */
@ConsolePage
class StraysPage {

    private static final int PAGE = 50;
    private static final int RECENT = 20;

    private final StrayView strays;
    private final OddLearnerView odd;
    private final StrayRows rows;
    private final SchoolSheetView schools;
    private final Looks looks;
    private final OperatorSight sight;

    StraysPage(
            StrayView strays,
            OddLearnerView odd,
            StrayRows rows,
            SchoolSheetView schools,
            Looks looks,
            OperatorSight sight) {
        this.odd = odd;
        this.rows = rows;
        this.strays = strays;
        this.schools = schools;
        this.looks = looks;
        this.sight = sight;
    }

    @GetMapping("/sans-eleve")
    String strays(
            @RequestParam(defaultValue = "") String etablissement,
            @RequestParam(defaultValue = "") String quoi,
            @RequestParam(defaultValue = "") String voir,
            @RequestParam(defaultValue = "1") int page,
            Principal person,
            Model model) {
        Scope scope = sight.of(person);
        Uai school = Uai.parse(etablissement).orElse(null);
        StrayKind kind = StrayAddress.ofPage(quoi).orElse(null);
        Which which = which(voir);
        Map<String, String> names = schools.names(scope);
        List<Stray> found = strays.of(scope, school, kind, which);
        Paged<Stray> shown = Paged.of(found, page, PAGE);
        List<OddLearner> unread = kind == null || kind == StrayKind.LEARNER ? odd.of(scope, school) : List.of();
        if (school == null || scope.allows(school)) {
            looks.at(school, person, "sans-eleve", "rows", shown.rows().size() + unread.size());
        }
        model.addAttribute("section", "strays");
        model.addAttribute("strays", shown);
        model.addAttribute("rows", rows.of(shown.rows(), scope));
        model.addAttribute("unread", unread);
        model.addAttribute("names", names);
        model.addAttribute("which", which);
        model.addAttribute("query", query(school, kind, voir));
        model.addAttribute("school", school);
        model.addAttribute("schoolName", school == null ? null : names.getOrDefault(school.value(), school.value()));
        model.addAttribute("kind", quoi);
        model.addAttribute("voir", voir);
        model.addAttribute(
                "said", strays.said(scope, RECENT).stream().map(SaidRow::new).toList());
        return "sans-eleve";
    }

    private static Which which(String voir) {
        return switch (voir) {
            case "introuvables" -> Which.NOT_FOUND;
            case "plus-tard" -> Which.LATER;
            default -> Which.WAITING;
        };
    }

    /** The filters, as they go before the number of another page; only words of ours. */
    private static String query(@Nullable Uai school, @Nullable StrayKind kind, String voir) {
        return (school == null ? "" : "etablissement=" + school + "&")
                + (kind == null ? "" : "quoi=" + StrayAddress.of(kind).segment() + "&")
                + (which(voir) == Which.WAITING ? "" : "voir=" + voir + "&");
    }
}
