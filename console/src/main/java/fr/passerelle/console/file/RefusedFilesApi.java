package fr.passerelle.console.file;

import fr.passerelle.connectors.ledger.file.FileSheetView;
import fr.passerelle.connectors.ledger.file.RefusalLedger;
import fr.passerelle.connectors.ledger.file.SettledRefusal;
import fr.passerelle.connectors.ledger.file.SettledRefusalView;
import fr.passerelle.connectors.ledger.school.RefusedFile;
import fr.passerelle.connectors.ledger.school.RefusedFileView;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ApiProblem;
import fr.passerelle.console.web.ApiSchool;
import fr.passerelle.console.web.NoForm;
import fr.passerelle.console.web.OperatorApi;
import fr.passerelle.domain.work.Flow;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Refused files that nobody has mended or settled, for programs; what is said of one is in the journal. */
@OperatorApi
@RequestMapping("/api/v1/refused-files")
class RefusedFilesApi {

    private final RefusedFileView refused;
    private final SettledRefusalView settled;
    private final RefusalLedger ledger;
    private final FileSheetView files;
    private final ApiSchool schools;
    private final OperatorSight sight;

    RefusedFilesApi(
            RefusedFileView refused,
            SettledRefusalView settled,
            RefusalLedger ledger,
            FileSheetView files,
            ApiSchool schools,
            OperatorSight sight) {
        this.refused = refused;
        this.settled = settled;
        this.ledger = ledger;
        this.files = files;
        this.schools = schools;
        this.sight = sight;
    }

    /** Those that people are told of, the newest first. */
    record RefusedFiles(List<RefusedFileJson> files) {}

    /** @param uai null when the file concerns several schools */
    record RefusedFileJson(long id, @Nullable String uai, Flow flow, String label, String name, Instant receivedAt) {

        static RefusedFileJson of(RefusedFile file) {
            return new RefusedFileJson(
                    file.id(),
                    file.uai() == null ? null : file.uai().value(),
                    file.flow(),
                    file.flow().label(),
                    file.name(),
                    file.receivedAt());
        }
    }

    /**
     * What was said of a file.
     *
     * @param toSettle whether it is refused, and nobody has settled it since
     * @param said the newest first
     */
    record Refusal(long file, boolean toSettle, List<SettledRefusal> said) {}

    /** @param reason in the caller's words; kept, and read by others */
    record Reason(@Nullable String reason) {}

    @GetMapping
    RefusedFiles open(@RequestParam(required = false) @Nullable String school, Principal person) {
        return new RefusedFiles(refused.open(schools.scope(school, sight.of(person))).stream()
                .map(RefusedFileJson::of)
                .toList());
    }

    @GetMapping("/{id}")
    Refusal refusal(@PathVariable long id, Principal person) {
        files.find(sight.of(person), id).orElseThrow(() -> new ApiProblem.UnknownFile(id));
        return new Refusal(id, settled.isToSettle(id), settled.of(id));
    }

    @PostMapping(path = "/{id}/settle", consumes = MediaType.APPLICATION_JSON_VALUE)
    Refusal settle(@PathVariable long id, @RequestBody Reason asked, Principal person) {
        refusal(id, person);
        String reason = asked.reason() == null ? "" : asked.reason();
        if (!SettleReason.isUsable(reason)) {
            throw new ApiProblem.NoReason(SettleReason.ASKED);
        }
        if (!ledger.settle(id, person.getName(), reason.strip())) {
            throw new ApiProblem.NotToSettle(id);
        }
        return refusal(id, person);
    }

    @PostMapping("/{id}/reopen")
    Refusal reopen(@PathVariable long id, HttpServletRequest request, Principal person) {
        NoForm.require(request);
        refusal(id, person);
        if (!ledger.reopen(id, person.getName())) {
            throw new ApiProblem.NotToSettle(id);
        }
        return refusal(id, person);
    }
}
