package fr.passerelle.routes.pupil;

import fr.passerelle.connectors.ledger.file.ReceivedFile;
import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.hold.HoldLedger;
import fr.passerelle.connectors.ledger.hold.UndoView;
import fr.passerelle.connectors.ledger.pupil.ApprovedPartLedger;
import fr.passerelle.connectors.ledger.pupil.RecognitionLedger;
import fr.passerelle.connectors.ledger.work.WorkLedger;
import fr.passerelle.domain.hold.HoldState;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import fr.passerelle.domain.work.WorkCause;
import fr.passerelle.domain.work.WorkCause.Kind;
import fr.passerelle.routes.file.FileOrder;
import fr.passerelle.routes.file.ReceivedFiles;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What people decide about what an import held back; the import itself then does it. */
public class ImportDecisions {

    private static final Set<HoldKind> OF_AN_IMPORT =
            EnumSet.of(HoldKind.LEAVING, HoldKind.UPDATED, HoldKind.ARRIVING, HoldKind.REATTRIBUTED);

    private final ReceivedFiles files;
    private final HoldLedger holds;
    private final WorkLedger works;
    private final RecognitionLedger recognitions;
    private final ApprovedPartLedger parts;
    private final UndoView undoings;
    private final TransactionTemplate transaction;

    public ImportDecisions(
            ReceivedFiles files,
            HoldLedger holds,
            WorkLedger works,
            RecognitionLedger recognitions,
            ApprovedPartLedger parts,
            UndoView undoings,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.holds = holds;
        this.works = works;
        this.recognitions = recognitions;
        this.parts = parts;
        this.undoings = undoings;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    boolean approve(long holdId, String who) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean closed = open(holdId)
                    .filter(hold -> hold.fileId() != null && approve(hold, who))
                    .isPresent();
            if (!closed) {
                status.setRollbackOnly();
            }
            return closed;
        }));
    }

    /**
     * Who the pupils are is written before the hold is closed, in the order in which an import locks them; with it are answered the
     * questions of other schools whose pupils take part.
     */
    private boolean approve(Hold hold, String who) {
        Collection<Long> answered =
                hold.kind() == HoldKind.REATTRIBUTED ? recognitions.same(hold.id(), who) : List.of(hold.id());
        boolean closed =
                !answered.isEmpty() && answered.stream().allMatch(one -> holds.close(one, HoldState.APPROVED, who));
        if (closed) {
            WorkCause cause = WorkCause.about(Kind.DECIDED, hold.id(), who);
            List<ReceivedFile> asked = answered.stream()
                    .flatMap(one -> holds.find(one).stream())
                    .map(one -> files.require(Objects.requireNonNull(one.fileId())))
                    .toList();
            works.reserve(
                    Flow.IMPORT_SIECLE, asked.stream().map(ImportDecisions::key).toList());
            asked.forEach(file -> readAgain(file, cause));
        }
        return closed;
    }

    boolean refuse(long holdId, String who) {
        return open(holdId).isPresent()
                && Boolean.TRUE.equals(transaction.execute(status -> {
                    boolean closed = holds.close(holdId, HoldState.REFUSED, who);
                    if (closed) {
                        holds.find(holdId).ifPresent(hold -> withoutThePupil(hold, who));
                    }
                    return closed;
                }));
    }

    /** The rest of the export is all there is to apply; asked for even while another question waits, which keeps it. */
    private void withoutThePupil(Hold refused, String who) {
        Long file = refused.fileId();
        if (refused.kind() == HoldKind.REATTRIBUTED
                && file != null
                && holds.ofLastImport(new Uai(refused.uai())).isOf(file)) {
            readAgain(files.require(file), WorkCause.about(Kind.DECIDED, refused.id(), who));
        }
    }

    private void readAgain(ReceivedFile file, WorkCause cause) {
        works.askUnlessWaiting(Flow.IMPORT_SIECLE, key(file), Long.toString(file.id()), cause);
    }

    private static String key(ReceivedFile file) {
        return FileOrder.ofSchool(file.uai(), file.name());
    }

    private Optional<Hold> open(long holdId) {
        return holds.find(holdId).filter(hold -> hold.state() == HoldState.OPEN && OF_AN_IMPORT.contains(hold.kind()));
    }

    /** What was said counts no longer, and is asked again: by the import itself, or of a part that was refused as it was. */
    boolean undo(long holdId, String who) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean undone = holds.find(holdId)
                    .filter(hold -> OF_AN_IMPORT.contains(hold.kind()) && hold.fileId() != null)
                    .filter(hold ->
                            hold.kind() == HoldKind.REATTRIBUTED ? undoIdentity(hold, who) : undoPart(hold, who))
                    .isPresent();
            if (!undone) {
                status.setRollbackOnly();
            }
            return undone;
        }));
    }

    /** Once the imports of these schools are over: they may be of newer exports. */
    private boolean arePossible(List<Hold> decided) {
        works.reserve(
                Flow.IMPORT_SIECLE,
                decided.stream()
                        .map(hold -> key(files.require(Objects.requireNonNull(hold.fileId()))))
                        .distinct()
                        .toList());
        parts.takeTurn();
        return decided.stream().allMatch(hold -> undoings.of(hold).isPossible());
    }

    /** The export applied last asks again: one that is older than it would be refused, and ask nothing. */
    private boolean undoIdentity(Hold hold, String who) {
        List<Hold> decided = recognitions.answered(hold.id()).stream()
                .flatMap(one -> holds.find(one).stream())
                .toList();
        if (!arePossible(decided)) {
            return false;
        }
        recognitions.undo(hold.id(), who);
        boolean undone = decided.stream().allMatch(one -> holds.undo(one.id(), who));
        if (undone) {
            decided.forEach(one -> {
                Long last = holds.ofLastImport(new Uai(one.uai())).fileId();
                ReceivedFile file = files.require(last == null ? Objects.requireNonNull(one.fileId()) : last);
                readAgain(file, WorkCause.about(Kind.UNDONE, hold.id(), who));
            });
        }
        return undone;
    }

    /** What was let through is held again by the import, which keeps the question and tells of it in the file's report. */
    private boolean undoPart(Hold hold, String who) {
        if (!arePossible(List.of(hold))) {
            return false;
        }
        boolean letThrough = hold.state() == HoldState.APPROVED;
        if (letThrough) {
            parts.takeBack(hold.id(), who);
        }
        boolean undone = holds.undo(hold.id(), who);
        if (undone) {
            holds.askAgain(hold.id());
            if (letThrough) {
                ReceivedFile file = files.require(Objects.requireNonNull(hold.fileId()));
                readAgain(file, WorkCause.about(Kind.UNDONE, hold.id(), who));
            }
        }
        return undone;
    }
}
