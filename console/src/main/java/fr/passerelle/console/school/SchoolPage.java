package fr.passerelle.console.school;

import fr.passerelle.connectors.ledger.hold.HoldView;
import fr.passerelle.connectors.ledger.pupil.PupilListView;
import fr.passerelle.connectors.ledger.pupil.PupilListView.Filter;
import fr.passerelle.connectors.ledger.school.SchoolSheetView;
import fr.passerelle.console.livret.RecuperationPanel;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.FrenchOrder;
import fr.passerelle.console.web.NotFound;
import fr.passerelle.console.web.Paged;
import fr.passerelle.domain.certifiability.Certifiability;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A school: its lights, its files, what waits, its sessions, its last récupération, its pupils. */
@ConsolePage
class SchoolPage {

    private static final int PAGE = 50;
    private static final int EVERYBODY = 10_000;

    private final SchoolCards schools;
    private final SchoolSheetView sheets;
    private final SchoolFiles files;
    private final PupilListView pupils;
    private final HoldView holds;
    private final RecuperationPanel.Maker recuperation;
    private final OperatorSight sight;

    SchoolPage(
            SchoolCards schools,
            SchoolSheetView sheets,
            SchoolFiles files,
            PupilListView pupils,
            HoldView holds,
            RecuperationPanel.Maker recuperation,
            OperatorSight sight) {
        this.schools = schools;
        this.sheets = sheets;
        this.files = files;
        this.pupils = pupils;
        this.holds = holds;
        this.recuperation = recuperation;
        this.sight = sight;
    }

    @GetMapping("/etablissements/{uai}")
    String school(
            @PathVariable("uai") String text,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String certificabilite,
            @RequestParam(defaultValue = "1") int page,
            Principal person,
            Model model) {
        return show(text, new Filter(division, "", status(certificabilite)), page, PAGE, person, model);
    }

    /** The page of a school with a name that was asked for, which must not stand in an address (contract identifiers): all who bear it, on one page. */
    @PostMapping("/etablissements/{uai}")
    String search(
            @PathVariable("uai") String text,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "") String certificabilite,
            Principal person,
            Model model) {
        Filter filter = new Filter(division, nom.strip(), status(certificabilite));
        return show(text, filter, 1, filter.name().isEmpty() ? PAGE : EVERYBODY, person, model);
    }

    private String show(String text, Filter filter, int page, int size, Principal person, Model model) {
        Scope scope = sight.of(person);
        SchoolCard school =
                Uai.parse(text).flatMap(uai -> schools.find(scope, uai)).orElseThrow(NotFound::school);
        Uai uai = school.standing().school().uai();
        model.addAttribute("section", "schools");
        model.addAttribute("standing", school.standing());
        model.addAttribute("school", school.standing().school());
        model.addAttribute(
                "successorName", name(scope, school.standing().school().successor()));
        model.addAttribute("pause", schools.pause(school.standing().school()).orElse(null));
        model.addAttribute("lights", school.lights());
        model.addAttribute("files", files.last(scope, uai));
        model.addAttribute("limit", files.limit());
        model.addAttribute("holds", holds.open(Scope.of(sheets.withTakenOver(uai))));
        model.addAttribute("strays", schools.strays(scope, uai));
        model.addAttribute("sessions", sheets.sessions(scope, uai));
        model.addAttribute("stopped", files.stoppedSessions(uai));
        model.addAttribute(
                "recuperation", recuperation.of(scope, school.standing().school()));
        model.addAttribute("divisions", pupils.divisions(scope, uai));
        model.addAttribute("statuses", Certifiability.values());
        model.addAttribute("filter", filter);
        model.addAttribute("pupils", Paged.of(found(scope, uai, filter), page, size));
        return "etablissement";
    }

    /** Of the school that has taken this one over; its UAI when the reader may not see it. */
    private @Nullable String name(Scope scope, @Nullable Uai successor) {
        return successor == null
                ? null
                : sheets.find(scope, successor).map(School::name).orElse(successor.value());
    }

    private List<PupilListView.Row> found(Scope scope, Uai uai, Filter filter) {
        return pupils.find(scope, uai, filter).stream()
                .sorted(FrenchOrder.pupils())
                .toList();
    }

    /** Anything but a status keeps everybody: an address typed by hand is not an error. */
    private static @Nullable Certifiability status(String text) {
        return Arrays.stream(Certifiability.values())
                .filter(status -> status.name().equals(text))
                .findFirst()
                .orElse(null);
    }
}
