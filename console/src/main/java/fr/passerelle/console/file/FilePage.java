package fr.passerelle.console.file;

import fr.passerelle.connectors.ledger.file.FileReading;
import fr.passerelle.connectors.ledger.file.FileSheetView;
import fr.passerelle.connectors.ledger.file.FileSheetView.Sheet;
import fr.passerelle.connectors.ledger.file.SettledRefusalView;
import fr.passerelle.connectors.ledger.school.StandingView;
import fr.passerelle.console.file.FileReadingCards.ReadingCard;
import fr.passerelle.console.file.FileReports.FileCard;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ConsolePage;
import fr.passerelle.console.web.Looks;
import fr.passerelle.console.web.NotFound;
import fr.passerelle.console.web.Paged;
import fr.passerelle.domain.school.Scope;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A received file and everything that was said of it. */
@ConsolePage
class FilePage {

    private static final int PAGE = 200;

    private final FileSheetView files;
    private final StandingView standings;
    private final FileReports reports;
    private final FileReadingCards readings;
    private final SettledRefusalView refusals;
    private final Looks looks;
    private final OperatorSight sight;

    FilePage(
            FileSheetView files,
            StandingView standings,
            FileReports reports,
            FileReadingCards readings,
            SettledRefusalView refusals,
            Looks looks,
            OperatorSight sight) {
        this.refusals = refusals;
        this.files = files;
        this.standings = standings;
        this.reports = reports;
        this.readings = readings;
        this.looks = looks;
        this.sight = sight;
    }

    /** @param lecture number of a reading, to see the file as that one left it; null for the file as it is */
    @GetMapping("/fichiers/{id}")
    String file(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long lecture,
            @RequestParam(defaultValue = "1") int page,
            Principal person,
            Model model) {
        Scope scope = sight.of(person);
        FileCard card = read(id, lecture, person);
        Sheet sheet = card.file();
        List<ReadingCard> all = readings.of(scope, sheet);
        model.addAttribute("section", "schools");
        model.addAttribute("card", card);
        model.addAttribute("file", sheet);
        model.addAttribute("asked", lecture == null ? reports.asked(card) : List.of());
        model.addAttribute("stopped", lecture == null ? reports.stopped(card) : List.of());
        model.addAttribute("handed", reports.handed(card));
        model.addAttribute("readings", all);
        model.addAttribute("lecture", lecture);
        model.addAttribute("past", past(all, lecture));
        model.addAttribute("toSettle", refusals.isToSettle(id));
        model.addAttribute("settled", refusals.of(id));
        model.addAttribute("remarks", Paged.of(card.remarks().all(), page, PAGE));
        model.addAttribute(
                "school",
                sheet.uai() == null
                        ? null
                        : standings
                                .standing(scope, sheet.uai())
                                .map(standing -> standing.school())
                                .orElse(null));
        return "fichier";
    }

    @GetMapping("/fichiers/{id}/rapport.json")
    ResponseEntity<byte[]> json(
            @PathVariable long id, @RequestParam(required = false) @Nullable Long lecture, Principal person) {
        return reports.download(ReportFormat.JSON, read(id, lecture, person));
    }

    @GetMapping("/fichiers/{id}/rapport.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable long id, @RequestParam(required = false) @Nullable Long lecture, Principal person) {
        return reports.download(ReportFormat.CSV, read(id, lecture, person));
    }

    @GetMapping("/fichiers/{id}/rapport.txt")
    ResponseEntity<byte[]> text(
            @PathVariable long id, @RequestParam(required = false) @Nullable Long lecture, Principal person) {
        return reports.download(ReportFormat.TXT, read(id, lecture, person));
    }

    private static @Nullable FileReading past(List<ReadingCard> all, @Nullable Long lecture) {
        return all.stream()
                .map(ReadingCard::reading)
                .filter(one -> lecture != null && one.id() == lecture)
                .findFirst()
                .orElse(null);
    }

    private FileCard read(long id, @Nullable Long lecture, Principal person) {
        Sheet sheet = files.find(sight.of(person), id)
                .orElseThrow(() -> new NotFound("Aucun fichier reçu ne porte ce numéro."));
        FileCard card = lecture == null
                ? reports.of(sheet)
                : readings.find(sight.of(person), sheet, lecture)
                        .map(ReadingCard::card)
                        .orElseThrow(() -> new NotFound("Aucune lecture de ce fichier ne porte ce numéro."));
        card.noteLook(looks, person, "fichier");
        return card;
    }
}
