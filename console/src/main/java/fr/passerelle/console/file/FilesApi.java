package fr.passerelle.console.file;

import fr.passerelle.connectors.ledger.file.FileSheetView;
import fr.passerelle.connectors.ledger.file.FileSheetView.Sheet;
import fr.passerelle.connectors.ledger.file.SchoolFilesView;
import fr.passerelle.connectors.ledger.school.StandingView;
import fr.passerelle.console.file.FileReports.FileCard;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ApiProblem;
import fr.passerelle.console.web.Looks;
import fr.passerelle.console.web.OperatorApi;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import java.security.Principal;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Received files and their reports, for programs. A report that names pupils leaves a trace of who read it. */
@OperatorApi
@RequestMapping("/api/v1")
class FilesApi {

    private static final int LAST = 100;

    private final FileSheetView files;
    private final SchoolFilesView ofSchools;
    private final StandingView standings;
    private final FileReports reports;
    private final Looks looks;
    private final OperatorSight sight;

    FilesApi(
            FileSheetView files,
            SchoolFilesView ofSchools,
            StandingView standings,
            FileReports reports,
            Looks looks,
            OperatorSight sight) {
        this.files = files;
        this.ofSchools = ofSchools;
        this.standings = standings;
        this.reports = reports;
        this.looks = looks;
        this.sight = sight;
    }

    /** The last files of a school, the newest first, without their findings. */
    record Files(List<FileJson> files) {}

    @GetMapping("/schools/{uai}/files")
    Files ofSchool(@PathVariable("uai") String text, Principal person) {
        Uai uai = Uai.parse(text).orElseThrow(ApiProblem.MalformedUai::new);
        Scope scope = sight.of(person);
        standings.standing(scope, uai).orElseThrow(() -> new ApiProblem.UnknownSchool(uai));
        return new Files(ofSchools.of(scope, uai, null, 0, LAST).stream()
                .map(reports::of)
                .map(FileJson::of)
                .toList());
    }

    @GetMapping("/files/{id}")
    FileJson.WithReport file(@PathVariable long id, Principal person) {
        FileCard card = read(id, person);
        return FileJson.WithReport.of(card, reports.stopped(card));
    }

    @GetMapping("/files/{id}.csv")
    ResponseEntity<byte[]> csv(@PathVariable long id, Principal person) {
        return reports.download(ReportFormat.CSV, read(id, person));
    }

    @GetMapping("/files/{id}.txt")
    ResponseEntity<byte[]> text(@PathVariable long id, Principal person) {
        return reports.download(ReportFormat.TXT, read(id, person));
    }

    private FileCard read(long id, Principal person) {
        Sheet sheet = files.find(sight.of(person), id).orElseThrow(() -> new ApiProblem.UnknownFile(id));
        FileCard card = reports.of(sheet);
        card.noteLook(looks, person, "api/files");
        return card;
    }
}
