package fr.passerelle.routes.pupil;

import fr.passerelle.connectors.ledger.file.ReceivedFile;
import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.connectors.ledger.pupil.StagedImport;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.pupil.ImportDesk;
import fr.passerelle.domain.pupil.ImportPreview;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.check.FileKinds;
import fr.passerelle.mappings.siecle.SiecleExport;
import fr.passerelle.routes.file.ReceivedFiles;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at imports through the code that applies them, and lets people decide about what that code held back. */
public class SiecleImportDesk implements ImportDesk {

    private final ExportReading reading;
    private final ImportJudge judge;
    private final PupilLedger pupils;
    private final ReceivedFiles files;
    private final ImportDecisions decisions;
    private final TransactionTemplate transaction;

    public SiecleImportDesk(
            ExportReading reading,
            ImportJudge judge,
            PupilLedger pupils,
            ReceivedFiles files,
            ImportDecisions decisions,
            PlatformTransactionManager transactions) {
        this.reading = reading;
        this.judge = judge;
        this.pupils = pupils;
        this.files = files;
        this.decisions = decisions;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public ImportPreview preview(@Nullable Uai uai, byte[] content, int mostPerKind) {
        byte[] export = reading.ofPupils(content);
        FileKind kind = FileKinds.ofContent(export);
        return dryRun(kind, reading.read(kind, export, uai), null, mostPerKind);
    }

    @Override
    public ImportPreview previewOf(long fileId, int mostPerKind) {
        ReceivedFile file = files.require(fileId);
        byte[] content = files.content(file);
        FileKind kind = files.kind(file, content);
        Uai uai = Uai.parse(file.uai()).orElse(null);
        return dryRun(kind, reading.read(kind, content, uai), file, mostPerKind);
    }

    /** The export is read before the transaction begins: the school is only locked for the comparison. */
    private ImportPreview dryRun(FileKind kind, SiecleExport export, @Nullable ReceivedFile file, int mostPerKind) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            Judgement judged = judge.judge(export, file);
            StagedImport staged = judged.staged();
            return judged.preview(kind, staged == null ? List.of() : pupils.changes(staged, mostPerKind));
        }));
    }

    @Override
    public boolean approve(long holdId, String who) {
        return decisions.approve(holdId, who);
    }

    @Override
    public boolean refuse(long holdId, String who) {
        return decisions.refuse(holdId, who);
    }

    @Override
    public boolean undo(long holdId, String who) {
        return decisions.undo(holdId, who);
    }
}
