package fr.passerelle.console.pupil;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.connectors.ledger.school.StandingView;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ApiProblem;
import fr.passerelle.console.web.Looks;
import fr.passerelle.console.web.OperatorApi;
import fr.passerelle.domain.file.FileLimit;
import fr.passerelle.domain.pupil.ImportDesk;
import fr.passerelle.domain.pupil.ImportPreview;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.report.PreviewJson;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What an export would change, for programs: the body is the file, nothing is changed or kept. */
@OperatorApi
@RequestMapping(path = "/api/v1", consumes = "application/octet-stream")
class PlanApi {

    private final ImportDesk desk;
    private final StandingView standings;
    private final SeenPlans seen;
    private final FileLimit limit;
    private final Looks looks;
    private final OperatorSight sight;

    PlanApi(
            ImportDesk desk,
            StandingView standings,
            SeenPlans seen,
            FileLimit limit,
            Looks looks,
            OperatorSight sight) {
        this.desk = desk;
        this.standings = standings;
        this.seen = seen;
        this.limit = limit;
        this.looks = looks;
        this.sight = sight;
    }

    /** The file must be of that school. */
    @PostMapping("/schools/{uai}/plan")
    JsonNode planOfSchool(@PathVariable("uai") String text, HttpServletRequest request, Principal person)
            throws IOException {
        Uai uai = Uai.parse(text).orElseThrow(ApiProblem.MalformedUai::new);
        Scope scope = sight.of(person);
        standings.standing(scope, uai).orElseThrow(() -> new ApiProblem.UnknownSchool(uai));
        return told(desk.preview(uai, body(request), PlanPanels.MOST_PER_KIND), scope, person);
    }

    /** The file says of which school it is. */
    @PostMapping("/plan")
    JsonNode plan(HttpServletRequest request, Principal person) throws IOException {
        Scope scope = sight.of(person);
        ImportPreview preview = desk.preview(null, body(request), PlanPanels.MOST_PER_KIND);
        Uai uai = preview.uai();
        if (uai != null && !scope.allows(uai)) {
            throw new ApiProblem.UnknownSchool(uai);
        }
        return told(preview, scope, person);
    }

    private JsonNode told(ImportPreview preview, Scope scope, Principal person) {
        looks.at(preview.uai(), person, "api/plan", Map.of());
        return PreviewJson.tree(seen.of(preview, scope));
    }

    private byte[] body(HttpServletRequest request) throws IOException {
        byte[] content = limit.takes(request.getContentLengthLong())
                ? request.getInputStream().readNBytes(limit.bytes() + 1)
                : null;
        if (content == null || !limit.takes(content.length)) {
            throw new ApiProblem.TooLarge(limit.bytes());
        }
        if (content.length == 0) {
            throw new ApiProblem.NothingSent();
        }
        return content;
    }
}
