package fr.passerelle.console.feed;

import fr.passerelle.connectors.ledger.feed.FeedClient;
import fr.passerelle.connectors.ledger.school.SchoolSheetView;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.NotFound;
import java.security.Principal;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The programs that may read the feed: what each may read, its secret, which is shown once, and its end. */
@ConsolePage
@RequestMapping("/clients")
class ClientsPage {

    private static final String TOO_LATE = "Ce client est révoqué pour de bon : rien n'a été changé."
            + " Enregistrez-en un autre, sous un autre identifiant.";

    private static final String RENEWED = "Le client a un nouveau secret ; l'ancien et ses jetons ne valent plus rien.";

    private final FeedClientRegistration clients;
    private final SchoolSheetView schools;

    ClientsPage(FeedClientRegistration clients, SchoolSheetView schools) {
        this.clients = clients;
        this.schools = schools;
    }

    @GetMapping
    String clients(Model model) {
        model.addAttribute("section", "clients");
        model.addAttribute("clients", clients.all());
        fill(model, FeedClientDraft.usual());
        return "clients";
    }

    @GetMapping("/{id}")
    String client(@PathVariable String id, Model model) {
        FeedClient client = find(id);
        model.addAttribute("section", "clients");
        model.addAttribute("client", client);
        fill(model, FeedClientDraft.of(client));
        return "client";
    }

    /** What was refused a moment ago is still in the form. */
    private void fill(Model model, FeedClientDraft draft) {
        if (!model.containsAttribute("draft")) {
            model.addAttribute("draft", draft);
        }
        FeedClientDraft shown = (FeedClientDraft) model.getAttribute("draft");
        TreeSet<String> academies = new TreeSet<>(schools.academies());
        academies.addAll(shown == null ? draft.academies() : shown.academies());
        model.addAttribute("academies", academies);
    }

    @PostMapping
    String create(ClientForm form, Principal person, RedirectAttributes after) {
        try {
            FeedClientDraft.checkName(form.name());
            Optional<String> secret = clients.create(form.name(), form.draft().terms(), person.getName());
            if (secret.isPresent()) {
                after.addFlashAttribute("secret", secret.get());
                after.addFlashAttribute("fait", "Le client est enregistré.");
                return "redirect:/clients/" + form.name();
            }
            return refused("Un client porte déjà cet identifiant.", form, after, "redirect:/clients");
        } catch (IllegalArgumentException e) {
            return refused(e.getMessage(), form, after, "redirect:/clients");
        }
    }

    @PostMapping("/{id}")
    String change(@PathVariable String id, ClientForm form, Principal person, RedirectAttributes after) {
        find(id);
        try {
            boolean done = clients.change(id, form.draft().terms(), person.getName());
            after.addFlashAttribute(done ? "fait" : "refus", done ? "Les droits sont changés." : TOO_LATE);
            return "redirect:/clients/" + id;
        } catch (IllegalArgumentException e) {
            return refused(e.getMessage(), form, after, "redirect:/clients/" + id);
        }
    }

    @PostMapping("/{id}/secret")
    String renew(@PathVariable String id, Principal person, RedirectAttributes after) {
        Optional<String> secret = clients.renew(find(id).clientId(), person.getName());
        secret.ifPresent(drawn -> after.addFlashAttribute("secret", drawn));
        after.addFlashAttribute(secret.isPresent() ? "fait" : "refus", secret.isPresent() ? RENEWED : TOO_LATE);
        return "redirect:/clients/" + id;
    }

    @PostMapping("/{id}/revocation")
    String revoke(@PathVariable String id, Principal person, RedirectAttributes after) {
        find(id);
        boolean done = clients.revoke(id, person.getName());
        after.addFlashAttribute(
                done ? "fait" : "refus", done ? "Le client est révoqué : ses jetons ne valent plus rien." : TOO_LATE);
        return "redirect:/clients/" + id;
    }

    private static String refused(String why, ClientForm form, RedirectAttributes after, String back) {
        after.addFlashAttribute("refus", why);
        after.addFlashAttribute("draft", form.draft());
        after.addFlashAttribute("identifiant", form.name());
        return back;
    }

    private FeedClient find(String id) {
        return clients.find(id).orElseThrow(() -> new NotFound("Aucun client du flux ne porte cet identifiant."));
    }
}
