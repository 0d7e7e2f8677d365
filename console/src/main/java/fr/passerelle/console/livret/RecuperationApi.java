package fr.passerelle.console.livret;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.console.web.ApiProblem;
import fr.passerelle.console.web.OperatorApi;
import fr.passerelle.domain.school.School;
import fr.passerelle.mappings.lsu.SummaryJson;
import fr.passerelle.mappings.lsu.SummarySheet;
import java.security.Principal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The summary of the last Récupération of a school, for programs; it names no pupil. */
@OperatorApi
@RequestMapping("/api/v1/schools")
class RecuperationApi {

    private final ApiLivretSchools concerned;
    private final Summaries summaries;

    RecuperationApi(ApiLivretSchools concerned, Summaries summaries) {
        this.concerned = concerned;
        this.summaries = summaries;
    }

    @GetMapping("/{uai}/recuperation")
    JsonNode json(@PathVariable("uai") String text, Principal person) {
        return SummaryJson.tree(sheet(text, person));
    }

    @GetMapping("/{uai}/recuperation.txt")
    ResponseEntity<byte[]> text(@PathVariable("uai") String text, Principal person) {
        return summaries.download(sheet(text, person), SummaryFormat.TXT);
    }

    @GetMapping("/{uai}/recuperation.csv")
    ResponseEntity<byte[]> csv(@PathVariable("uai") String text, Principal person) {
        return summaries.download(sheet(text, person), SummaryFormat.CSV);
    }

    @GetMapping("/{uai}/recuperation.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable("uai") String text, Principal person) {
        return summaries.download(sheet(text, person), SummaryFormat.PDF);
    }

    private SummarySheet sheet(String text, Principal person) {
        School school = concerned.of(text, person);
        return summaries.ofLastRun(school).orElseThrow(() -> new ApiProblem.NoRunYet(school.uai()));
    }
}
