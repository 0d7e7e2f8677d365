package fr.passerelle.routes.certification;

import fr.passerelle.connectors.ledger.file.FileLedger;
import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.connectors.ledger.file.ReceivedFile;
import fr.passerelle.connectors.ledger.school.SchoolLedger;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.pupil.FileTrial;
import fr.passerelle.domain.pupil.Trial;
import fr.passerelle.domain.school.School;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.mappings.check.FileKinds;
import fr.passerelle.mappings.pix.ClassResults;
import fr.passerelle.mappings.pix.ClassResultsReader;
import fr.passerelle.routes.certification.ClassResultsSaving.SavedResults;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Saves the results of a class in a transaction that is taken back, to tell what the file would change. */
public class ClassResultsTrial implements FileTrial {

    private static final FileKind KIND = FileKind.CLASS_RESULTS;

    private final ClassResultsReader reader;
    private final SchoolLedger schools;
    private final ClassResultsSaving saving;
    private final FileLedger files;
    private final TransactionTemplate transaction;

    public ClassResultsTrial(
            ClassResultsReader reader,
            SchoolLedger schools,
            ClassResultsSaving saving,
            FileLedger files,
            PlatformTransactionManager transactions) {
        this.reader = reader;
        this.schools = schools;
        this.saving = saving;
        this.files = files;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public boolean reads(byte[] content) {
        return FileKinds.ofContent(content) == KIND;
    }

    @Override
    public Trial attempt(Uai uai, String name, byte[] content) {
        School school = schools.find(uai).orElse(null);
        if (school == null) {
            return of(FileState.REFUSED, Map.of(), List.of(Finding.of(IntakeVerdict.SCHOOL_NOT_CONFIGURED)));
        }
        ClassResults results = reader.read(content);
        SavedResults saved = Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            ReceivedFile file = files.require(files.claim(Flow.READ_CLASS_RESULTS, KIND, uai.value(), name, content)
                    .fileId());
            return saving.save(
                    file,
                    school,
                    results.by(Certification.latestBelievable(
                            SchoolCalendar.of(school).dayAt(file.receivedAt()))));
        }));
        return of(saved.state(), saved.counts(), saved.findings());
    }

    private Trial of(FileState state, Map<String, Integer> counts, List<Finding> findings) {
        return new Trial(KIND, state == FileState.REFUSED, state == FileState.HELD, List.of(), counts, findings);
    }
}
