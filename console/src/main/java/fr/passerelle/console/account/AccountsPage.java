package fr.passerelle.console.account;

import fr.passerelle.connectors.ledger.account.SchoolAccount;
import fr.passerelle.connectors.ledger.account.SchoolAccountView;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.FrenchOrder;
import fr.passerelle.console.web.Looks;
import fr.passerelle.console.web.Paged;
import fr.passerelle.console.web.school.SchoolFrame;
import fr.passerelle.console.web.school.SchoolTab;
import fr.passerelle.domain.school.School;
import java.security.Principal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The accounts of a school: whose each is, or why it is nobody's. */
@ConsolePage
class AccountsPage {

    private static final int PAGE = 100;

    private final SchoolAccountView accounts;
    private final SchoolFrame frame;
    private final Looks looks;
    private final OperatorSight sight;

    AccountsPage(SchoolAccountView accounts, SchoolFrame frame, Looks looks, OperatorSight sight) {
        this.accounts = accounts;
        this.frame = frame;
        this.looks = looks;
        this.sight = sight;
    }

    /** @param etat how an {@link AccountGroup} is called; all for anything else */
    @GetMapping("/etablissements/{uai}/comptes")
    String accounts(
            @PathVariable("uai") String text,
            @RequestParam(defaultValue = "") String etat,
            @RequestParam(defaultValue = "1") int page,
            Principal person,
            Model model) {
        School school = frame.open(text, SchoolTab.ACCOUNTS, person, model);
        List<SchoolAccount> all = accounts.of(sight.of(person), school.uai());
        if (!all.isEmpty()) {
            looks.at(school.uai(), person, "comptes", Map.of());
        }
        AccountGroup asked = AccountGroup.of(etat);
        Comparator<String> french = FrenchOrder.texts();
        model.addAttribute("groups", counts(all));
        model.addAttribute("asked", asked);
        model.addAttribute(
                "accounts",
                Paged.of(
                        all.stream()
                                .filter(one -> asked == null || asked.has(one.state()))
                                .sorted(Comparator.comparing(SchoolAccount::lastName, french)
                                        .thenComparing(SchoolAccount::firstName, french)
                                        .thenComparingLong(SchoolAccount::number))
                                .toList(),
                        page,
                        PAGE));
        return "comptes";
    }

    private static Map<AccountGroup, Long> counts(List<SchoolAccount> all) {
        Map<AccountGroup, Long> counts = new EnumMap<>(AccountGroup.class);
        for (AccountGroup group : AccountGroup.values()) {
            counts.put(group, all.stream().filter(one -> group.has(one.state())).count());
        }
        return counts;
    }
}
