package fr.passerelle.routes.pupil;

import fr.passerelle.connectors.ledger.file.ReceivedFile;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.connectors.ledger.pupil.PupilLedger;
import fr.passerelle.connectors.ledger.pupil.StagedImport;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.domain.hold.HoldState;
import fr.passerelle.domain.pupil.ImportDesk;
import fr.passerelle.domain.pupil.ImportPreview;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.mappings.siecle.SiecleExport;
import fr.passerelle.routes.file.ReceivedFiles;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at imports through the code that applies them, and lets people decide about what that code held back. */
public class SiecleImportDesk implements ImportDesk {

    private static final Set<HoldKind> OF_AN_IMPORT =
            EnumSet.of(HoldKind.LEAVING, HoldKind.UPDATED, HoldKind.REATTRIBUTED);

    private final ExportReading reading;
    private final ImportJudge judge;
    private final PupilLedger pupils;
    private final ReceivedFiles files;
    private final HoldLedger holds;
    private final WorkLedger works;
    private final TransactionTemplate transaction;

    public SiecleImportDesk(
            ExportReading reading,
            ImportJudge judge,
            PupilLedger pupils,
            ReceivedFiles files,
            HoldLedger holds,
            WorkLedger works,
            PlatformTransactionManager transactions) {
        this.reading = reading;
        this.judge = judge;
        this.pupils = pupils;
        this.files = files;
        this.holds = holds;
        this.works = works;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public ImportPreview preview(@Nullable Uai uai, byte[] content, int mostPerKind) {
        return dryRun(reading.read(content, uai), null, mostPerKind);
    }

    @Override
    public ImportPreview previewOf(long fileId, int mostPerKind) {
        ReceivedFile file = files.require(fileId);
        return dryRun(read(file), file, mostPerKind);
    }

    /** The export is read before the transaction begins: the school is only locked for the comparison. */
    private ImportPreview dryRun(SiecleExport export, @Nullable ReceivedFile file, int mostPerKind) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            Judgement judged = judge.judge(export, file);
            StagedImport staged = judged.staged();
            return judged.preview(staged == null ? List.of() : pupils.changes(staged, mostPerKind));
        }));
    }

    @Override
    public boolean approve(long holdId, String who) {
        Optional<Hold> hold = open(holdId);
        Optional<ReceivedFile> file = hold.map(Hold::fileId).map(files::require);
        return file.isPresent() && approve(hold.orElseThrow(), file.get(), who);
    }

    /** The pupil is corrected before the hold is closed, in the order in which an import locks them. */
    private boolean approve(Hold hold, ReceivedFile file, String who) {
        Optional<Pupil> corrected =
                hold.kind() == HoldKind.REATTRIBUTED ? pupil(file, hold.subject()) : Optional.empty();
        return Boolean.TRUE.equals(transaction.execute(status -> {
            corrected.ifPresent(pupil -> pupils.correctBirthdate(pupil.ine(), pupil.birthdate(), who));
            boolean closed = holds.close(hold.id(), HoldState.APPROVED, who);
            if (closed) {
                works.ask(Flow.IMPORT_SIECLE, key(file), Long.toString(file.id()));
            } else {
                status.setRollbackOnly();
            }
            return closed;
        }));
    }

    @Override
    public boolean refuse(long holdId, String who) {
        return open(holdId).isPresent()
                && Boolean.TRUE.equals(transaction.execute(status -> {
                    boolean closed = holds.close(holdId, HoldState.REFUSED, who);
                    if (closed) {
                        holds.find(Scope.all(), holdId).ifPresent(this::withoutThePupil);
                    }
                    return closed;
                }));
    }

    /** The rest of the export is all there is to apply; asked for even while another question waits, which keeps it. */
    private void withoutThePupil(Hold refused) {
        Long file = refused.fileId();
        if (refused.kind() == HoldKind.REATTRIBUTED
                && file != null
                && holds.ofLastImport(new Uai(refused.uai())).isOf(file)) {
            works.askUnlessWaiting(Flow.IMPORT_SIECLE, key(files.require(file)), Long.toString(file));
        }
    }

    private static String key(ReceivedFile file) {
        return file.uai().isEmpty() ? file.name() : file.uai();
    }

    private Optional<Hold> open(long holdId) {
        return holds.find(Scope.all(), holdId)
                .filter(hold -> hold.state() == HoldState.OPEN && OF_AN_IMPORT.contains(hold.kind()));
    }

    private Optional<Pupil> pupil(ReceivedFile file, String ine) {
        return read(file).pupils().stream()
                .filter(pupil -> pupil.ine().equals(ine))
                .findFirst();
    }

    private SiecleExport read(ReceivedFile file) {
        byte[] content = files.content(file);
        return reading.read(
                files.kind(file, content), content, Uai.parse(file.uai()).orElse(null));
    }
}
