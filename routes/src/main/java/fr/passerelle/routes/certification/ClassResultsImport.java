package fr.passerelle.routes.certification;

import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import fr.passerelle.mappings.pix.ClassResults;
import fr.passerelle.mappings.pix.ClassResultsCsv;
import fr.passerelle.mappings.pix.ClassResultsReader;
import fr.passerelle.routes.certification.ClassResultsSaving.SavedResults;
import fr.passerelle.routes.file.FileOutcome;
import fr.passerelle.routes.file.Received;
import fr.passerelle.routes.frame.WorkInHand;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The steps that save a class results file. */
public class ClassResultsImport {

    private final ClassResultsReader reader;
    private final SchoolLedger schools;
    private final ClassResultsSaving saving;
    private final ResultQuestions questions;
    private final WorkInHand inHand;
    private final FileOutcome outcome;

    public ClassResultsImport(
            ClassResultsReader reader,
            SchoolLedger schools,
            ClassResultsSaving saving,
            ResultQuestions questions,
            WorkInHand inHand,
            FileOutcome outcome) {
        this.reader = reader;
        this.schools = schools;
        this.saving = saving;
        this.questions = questions;
        this.inHand = inHand;
        this.outcome = outcome;
    }

    /** Its text, null when it is too large to be read. */
    public @Nullable String text(Received received) {
        return ClassResultsCsv.text(received.content()).orElse(null);
    }

    /** @param rows what camel-csv read, header first, or null when it could not: the reader then says why */
    public void save(Received received, @Nullable List<List<String>> rows) {
        inHand.complete(received.work(), work -> {
            Optional<School> school = Uai.parse(received.file().uai()).flatMap(schools::find);
            if (school.isEmpty()) {
                Finding unknown = Finding.of(IntakeVerdict.SCHOOL_NOT_CONFIGURED);
                outcome.close(received, FileState.REFUSED, Map.of(), List.of(unknown));
            } else {
                ClassResults results =
                        rows == null ? reader.read(received.content()) : reader.read(received.content(), rows);
                LocalDate came =
                        SchoolCalendar.of(school.get()).dayAt(received.file().receivedAt());
                questions.watch(school.get().uai(), () -> {
                    SavedResults saved = saving.save(
                            received.file(), school.get(), results.by(Certification.latestBelievable(came)));
                    outcome.close(received, saved.state(), saved.counts(), saved.findings());
                });
            }
        });
    }
}
