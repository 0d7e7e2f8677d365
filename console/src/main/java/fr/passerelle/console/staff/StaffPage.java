package fr.passerelle.console.staff;

import fr.passerelle.connectors.ledger.staff.StaffRow;
import fr.passerelle.connectors.ledger.staff.StaffView;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.NotFound;
import fr.passerelle.domain.staff.Grant;
import fr.passerelle.domain.staff.Role;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may enter: an operator lets people in, says what each may see, and lets them out. */
@ConsolePage
@RequestMapping("/utilisateurs")
class StaffPage {

    private static final String LIST = "redirect:/utilisateurs";

    private final StaffRegistration registration;
    private final StaffView staff;

    StaffPage(StaffRegistration registration, StaffView staff) {
        this.registration = registration;
        this.staff = staff;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("section", "staff");
        model.addAttribute("staff", staff.all());
        model.addAttribute("roles", Role.values());
        model.addAttribute("grants", Grant.values());
        if (!model.containsAttribute("draft")) {
            model.addAttribute("draft", new StaffForm("", "", Role.HEAD, "", List.of(), null));
        }
        return "utilisateurs";
    }

    @GetMapping("/{login}")
    String one(@PathVariable String login, Model model) {
        StaffRow row = find(login);
        model.addAttribute("section", "staff");
        model.addAttribute("person", row);
        model.addAttribute("roles", Role.values());
        model.addAttribute("grants", Grant.values());
        if (!model.containsAttribute("draft")) {
            model.addAttribute("draft", StaffForm.of(row));
        }
        return "utilisateur";
    }

    @PostMapping
    String add(StaffForm form, Principal person, RedirectAttributes after) {
        try {
            Optional<String> drawn = registration.add(form.member(form.login()), person.getName());
            return drawn.map(password -> shown(password, "Le compte est ouvert.", form.login(), after))
                    .orElseGet(() -> refused("Cet identifiant est déjà pris.", form, LIST, after));
        } catch (IllegalArgumentException e) {
            return refused(e.getMessage(), form, LIST, after);
        }
    }

    @PostMapping("/{login}")
    String change(@PathVariable String login, StaffForm form, Principal person, RedirectAttributes after) {
        StaffRow read = find(login).withVersion(form.seen());
        try {
            if (!registration.change(read, form.member(login), person.getName())) {
                return tooLate(login, after);
            }
            after.addFlashAttribute("fait", "Les droits sont changés, dès maintenant.");
            return LIST + "/" + login;
        } catch (IllegalArgumentException e) {
            return refused(e.getMessage(), form, LIST + "/" + login, after);
        }
    }

    @PostMapping("/{login}/mot-de-passe")
    String renew(@PathVariable String login, StaffForm form, Principal person, RedirectAttributes after) {
        return registration
                .renew(find(login).withVersion(form.seen()), person.getName())
                .map(drawn -> shown(drawn, "L’ancien mot de passe ne vaut plus rien.", login, after))
                .orElseGet(() -> tooLate(login, after));
    }

    @PostMapping("/{login}/fermeture")
    String close(@PathVariable String login, StaffForm form, Principal person, RedirectAttributes after) {
        if (!registration.close(find(login).withVersion(form.seen()), person.getName())) {
            return tooLate(login, after);
        }
        after.addFlashAttribute("fait", "Le compte est fermé, dès maintenant.");
        return LIST + "/" + login;
    }

    @PostMapping("/{login}/ouverture")
    String open(@PathVariable String login, StaffForm form, Principal person, RedirectAttributes after) {
        return registration
                .open(find(login).withVersion(form.seen()), person.getName())
                .map(drawn -> shown(drawn, "Le compte est rouvert.", login, after))
                .orElseGet(() -> tooLate(login, after));
    }

    private static String shown(String password, String done, String login, RedirectAttributes after) {
        after.addFlashAttribute("secret", password);
        after.addFlashAttribute("fait", done);
        return LIST + "/" + login;
    }

    private static String refused(String why, StaffForm form, String back, RedirectAttributes after) {
        after.addFlashAttribute("refus", why);
        after.addFlashAttribute("draft", form);
        return back;
    }

    private static String tooLate(String login, RedirectAttributes after) {
        after.addFlashAttribute("refus", "Quelqu’un a changé ce compte entre-temps : rien n’a été fait.");
        return LIST + "/" + login;
    }

    private StaffRow find(String login) {
        return staff.find(login).orElseThrow(() -> new NotFound("Personne n’a cet identifiant."));
    }
}
