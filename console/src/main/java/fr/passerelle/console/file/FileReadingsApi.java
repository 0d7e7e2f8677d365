package fr.passerelle.console.file;

import fr.passerelle.connectors.ledger.file.FileSheetView;
import fr.passerelle.connectors.ledger.file.FileSheetView.Sheet;
import fr.passerelle.console.file.FileReadingCards.ReadingCard;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.web.ApiProblem;
import fr.passerelle.console.web.Looks;
import fr.passerelle.console.web.OperatorApi;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What each reading of a file said, for programs. A report that names pupils leaves a trace of who read it. */
@OperatorApi
@RequestMapping("/api/v1/files/{id}/readings")
class FileReadingsApi {

    private final FileSheetView files;
    private final FileReadingCards readings;
    private final Looks looks;
    private final OperatorSight sight;

    FileReadingsApi(FileSheetView files, FileReadingCards readings, Looks looks, OperatorSight sight) {
        this.files = files;
        this.readings = readings;
        this.looks = looks;
        this.sight = sight;
    }

    /** The last first, without their findings. */
    record Readings(List<ReadingJson> readings) {}

    @GetMapping
    Readings all(@PathVariable long id, Principal person) {
        return new Readings(readings.of(sight.of(person), file(id, person)).stream()
                .map(ReadingJson::of)
                .toList());
    }

    @GetMapping("/{reading}")
    ReadingJson.WithReport one(@PathVariable long id, @PathVariable long reading, Principal person) {
        ReadingCard read = readings.find(sight.of(person), file(id, person), reading)
                .orElseThrow(() -> new ApiProblem.UnknownFile(id));
        read.card().noteLook(looks, person, "api/files");
        return ReadingJson.WithReport.of(read);
    }

    private Sheet file(long id, Principal person) {
        return files.find(sight.of(person), id).orElseThrow(() -> new ApiProblem.UnknownFile(id));
    }
}
