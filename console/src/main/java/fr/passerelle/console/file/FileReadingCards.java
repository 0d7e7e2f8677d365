package fr.passerelle.console.file;

import fr.passerelle.connectors.ledger.file.FileReading;
import fr.passerelle.connectors.ledger.file.FileReadingView;
import fr.passerelle.connectors.ledger.file.FileSheetView.Sheet;
import fr.passerelle.console.file.FileReports.FileCard;
import fr.passerelle.domain.school.Scope;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Every reading of a file with its report, as it was. */
@Component
class FileReadingCards {

    private final FileReadingView readings;
    private final FileReports reports;

    FileReadingCards(FileReadingView readings, FileReports reports) {
        this.readings = readings;
        this.reports = reports;
    }

    /** @param card the file as that reading left it */
    record ReadingCard(FileReading reading, FileCard card) {}

    /** The last first. */
    List<ReadingCard> of(Scope scope, Sheet file) {
        return readings.of(scope, file.id()).stream()
                .map(one -> card(file, one))
                .toList();
    }

    /** Empty when that is no reading of the file. */
    Optional<ReadingCard> find(Scope scope, Sheet file, long reading) {
        return readings.of(scope, file.id()).stream()
                .filter(one -> one.id() == reading)
                .findFirst()
                .map(one -> card(file, one));
    }

    private ReadingCard card(Sheet file, FileReading one) {
        return new ReadingCard(one, reports.asItWas(file.asReadBy(one)));
    }
}
