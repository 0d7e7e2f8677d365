package fr.passerelle.console.partner;

import fr.passerelle.console.web.ApiProblem;
import fr.passerelle.console.web.NoForm;
import fr.passerelle.console.web.OperatorApi;
import fr.passerelle.console.web.Tone;
import fr.passerelle.domain.partner.PartnerAnswer;
import fr.passerelle.domain.partner.PartnerCheck;
import fr.passerelle.domain.partner.PartnerKind;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The partners for programs, and a test of each. */
@OperatorApi
class PartnersApi {

    private final PartnerSheets sheets;
    private final PartnerTests tests;

    PartnersApi(PartnerSheets sheets, PartnerTests tests) {
        this.sheets = sheets;
        this.tests = tests;
    }

    record PartnersJson(List<PartnerJson> partners) {}

    /** @param partner as the address of its test calls it */
    record PartnerJson(
            String partner,
            String label,
            boolean configured,
            String address,
            Tone tone,
            String word,
            @Nullable Instant since,
            String sentence) {

        static PartnerJson of(PartnerSheet sheet) {
            PartnerCheck check = sheet.check();
            return new PartnerJson(
                    check.kind().segment(),
                    check.kind().label(),
                    check.isGiven(),
                    check.address(),
                    sheet.tone(),
                    sheet.word(),
                    sheet.since(),
                    sheet.sentence());
        }
    }

    /** @param sentence what answered, or what is wrong and what to do, in French */
    record Tested(boolean well, String sentence) {}

    @GetMapping("/api/v1/partners")
    PartnersJson partners() {
        return new PartnersJson(sheets.all().stream().map(PartnerJson::of).toList());
    }

    @PostMapping("/api/v1/partners/{partner}/test")
    Tested test(@PathVariable String partner, HttpServletRequest request, Principal person) {
        NoForm.require(request);
        PartnerCheck check = PartnerKind.ofSegment(partner)
                .flatMap(sheets::find)
                .orElseThrow(() -> new ApiProblem.Malformed("Partenaire inconnu", "Aucun partenaire ne porte ce nom."));
        PartnerAnswer answer = tests.run(check, person);
        return new Tested(answer.isWell(), answer.sentence());
    }
}
