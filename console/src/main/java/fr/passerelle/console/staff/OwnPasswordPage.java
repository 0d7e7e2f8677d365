package fr.passerelle.console.staff;

import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.security.PasswordAgain;
import fr.passerelle.console.web.ConsolePage;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where everybody changes their password, and has to, the first time. */
@ConsolePage
class OwnPasswordPage {

    private final OwnPassword passwords;
    private final PasswordAgain again;
    private final OperatorSight sight;

    OwnPasswordPage(OwnPassword passwords, PasswordAgain again, OperatorSight sight) {
        this.passwords = passwords;
        this.again = again;
        this.sight = sight;
    }

    @GetMapping("/mot-de-passe")
    String form(Principal person, Model model) {
        model.addAttribute("keeper", sight.keeper(person));
        return "mot-de-passe";
    }

    /** Done, one signs in with the new one: every session of the former is over, this one too. */
    @PostMapping("/mot-de-passe")
    String change(
            @RequestParam(defaultValue = "") String actuel,
            @RequestParam(defaultValue = "") String nouveau,
            @RequestParam(defaultValue = "") String encore,
            HttpServletRequest request,
            Model model)
            throws ServletException {
        Principal person = request.getUserPrincipal();
        if (sight.keeper(person) != OperatorSight.Keeper.LEDGER) {
            return form(person, model);
        }
        Optional<String> fault = change(request, person.getName(), actuel, nouveau, encore);
        if (fault.isPresent()) {
            model.addAttribute("refus", fault.get());
            return form(person, model);
        }
        request.logout();
        return "redirect:/connexion?change";
    }

    private Optional<String> change(
            HttpServletRequest request, String login, String current, String chosen, String once) {
        PasswordAgain.Proof proof = again.prove(request, login, current);
        if (proof.refusal() != null) {
            return Optional.of(proof.refusal());
        }
        if (!chosen.equals(once)) {
            return Optional.of("Les deux nouveaux mots de passe diffèrent : saisissez deux fois le même.");
        }
        return chosen.equals(current)
                ? Optional.of("Le nouveau mot de passe est l’ancien : choisissez-en un autre.")
                : passwords.change(login, proof.passwords(), chosen);
    }
}
