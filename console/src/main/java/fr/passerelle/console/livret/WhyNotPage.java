package fr.passerelle.console.livret;

import fr.passerelle.connectors.ledger.livret.ChainView;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.Downloads;
import fr.passerelle.console.web.FrenchOrder;
import fr.passerelle.console.web.Looks;
import fr.passerelle.console.web.school.SchoolFrame;
import fr.passerelle.console.web.school.SchoolTab;
import fr.passerelle.domain.livret.SchoolChain;
import fr.passerelle.domain.livret.SchoolChain.Link;
import fr.passerelle.domain.livret.WhyNot;
import fr.passerelle.domain.school.School;
import fr.passerelle.mappings.lsu.WhyNotCsv;
import java.security.Principal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Why pupils of 3e hold no certification: counted, explained, listed. */
@ConsolePage
class WhyNotPage {

    private final ChainView chains;
    private final LivretSchools concerned;
    private final SchoolFrame frame;
    private final Looks looks;
    private final OperatorSight sight;

    WhyNotPage(ChainView chains, LivretSchools concerned, SchoolFrame frame, Looks looks, OperatorSight sight) {
        this.chains = chains;
        this.concerned = concerned;
        this.frame = frame;
        this.looks = looks;
        this.sight = sight;
    }

    @GetMapping("/etablissements/{uai}/certifications/manques")
    String why(@PathVariable("uai") String text, Principal person, Model model) {
        School school = concerned.ofPage(text, person);
        SchoolChain chain = read(school, person, "manques");
        SchoolChain.Count count = chain.school();
        frame.show(school, SchoolTab.MISSING, model);
        model.addAttribute("chain", chain);
        model.addAttribute("count", count);
        model.addAttribute("reasons", reasons(count));
        model.addAttribute("divisions", chain.divisions());
        model.addAttribute("lists", lists(chain));
        return "manques";
    }

    @GetMapping("/etablissements/{uai}/certifications/manques.csv")
    ResponseEntity<byte[]> csv(@PathVariable("uai") String text, Principal person) {
        School school = concerned.ofPage(text, person);
        return Downloads.csv(
                "sans-certification-" + school.uai() + ".csv", WhyNotCsv.write(read(school, person, "manques.csv")));
    }

    private SchoolChain read(School school, Principal person, String where) {
        looks.at(school.uai(), person, where, Map.of());
        return chains.of(sight.of(person), school.uai());
    }

    /** By division, those whose livret holds nothing. */
    private static Map<String, List<Link>> lists(SchoolChain chain) {
        return chain.links().stream()
                .filter(link -> link.held() == null)
                .sorted(Comparator.comparing(Link::pupil, FrenchOrder.livret()))
                .collect(Collectors.groupingBy(
                        link -> link.pupil().division(), LinkedHashMap::new, Collectors.toList()));
    }

    /** Those that occur, in the order of the chain. */
    private static List<WhyNot> reasons(SchoolChain.Count count) {
        return Stream.of(WhyNot.values()).filter(why -> count.of(why) > 0).toList();
    }
}
