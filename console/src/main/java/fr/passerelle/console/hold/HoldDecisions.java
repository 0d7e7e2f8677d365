package fr.passerelle.console.hold;

import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldSaidLedger;
import fr.passerelle.connectors.ledger.hold.HoldSaidView;
import fr.passerelle.connectors.ledger.hold.UndoView;
import fr.passerelle.domain.certification.ResultDesk;
import fr.passerelle.domain.hold.Undoing;
import fr.passerelle.domain.livret.RecuperationDesk;
import fr.passerelle.domain.pupil.ImportDesk;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a decision is taken to: the import's desk, the livret's, or that of results. */
@Component
public class HoldDecisions {

    private final ImportDesk imports;
    private final RecuperationDesk livrets;
    private final ResultDesk results;
    private final UndoView undoings;
    private final HoldSaidLedger said;
    private final HoldSaidView kept;

    HoldDecisions(
            ImportDesk imports,
            RecuperationDesk livrets,
            ResultDesk results,
            UndoView undoings,
            HoldSaidLedger said,
            HoldSaidView kept) {
        this.said = said;
        this.kept = kept;
        this.imports = imports;
        this.livrets = livrets;
        this.results = results;
        this.undoings = undoings;
    }

    /**
     * Who decides, and what she says and sees.
     *
     * @param reason null when none is given
     * @param seen what the decision is taken on; null when it could not be told any more
     */
    public record By(
            String who, @Nullable String reason, @Nullable Asked seen) {}

    /** Lets go what the hold keeps back, as {@link Decisions} says; false when the decision is no longer to be taken. */
    public boolean approve(Hold hold, By by) {
        keep(hold, by, true);
        String who = by.who();
        return switch (hold.kind()) {
            case LEAVING, UPDATED, ARRIVING, REATTRIBUTED -> imports.approve(hold.id(), who);
            case CANCELLED_SINCE, UNLISTED -> livrets.withdraw(hold.id(), who);
            case REGRESSION ->
                hold.withdrawnBy() == null ? results.approve(hold.id(), who) : livrets.restore(hold.id(), who);
            case OTHER_PERSON, CONTRADICTED, SET_ASIDE -> results.approve(hold.id(), who);
        };
    }

    /** Whether what was decided can be taken back, or why not. */
    public Undoing undoing(Hold hold) {
        return undoings.of(hold);
    }

    /** What a decision was taken on; empty when nobody decided, or when it was not kept. */
    Optional<KeptEvidence> keptOf(Hold hold) {
        return kept.evidence(hold).map(KeptEvidence::read);
    }

    /** To accept one may answer others at once: what is said is said of them as well. */
    private void keep(Hold hold, By by, boolean approved) {
        Asked seen = by.seen();
        DoubtPanel doubt = seen == null ? null : seen.doubt();
        List<Long> answered = Stream.concat(
                        Stream.of(hold.id()), doubt == null || !approved ? Stream.empty() : doubt.together().stream())
                .toList();
        said.deciding(
                answered,
                by.who(),
                by.reason(),
                seen == null ? null : KeptEvidence.of(seen).write());
    }

    /**
     * Takes back what was decided, and asks again; false when it cannot be, as {@link #undoing} says.
     *
     * @param reason null when none is given
     */
    boolean undo(Hold hold, String who, @Nullable String reason) {
        if (!undoing(hold).isPossible()) {
            return false;
        }
        said.undoing(List.of(hold.id()), who, reason);
        return switch (hold.kind()) {
            case LEAVING, UPDATED, ARRIVING, REATTRIBUTED -> imports.undo(hold.id(), who);
            case CANCELLED_SINCE, UNLISTED, REGRESSION, OTHER_PERSON, CONTRADICTED, SET_ASIDE ->
                results.undo(hold.id(), who);
        };
    }

    /** Leaves the pupil base, the livret or the result as it is; false as for {@link #approve}. */
    public boolean refuse(Hold hold, By by) {
        keep(hold, by, false);
        String who = by.who();
        return switch (hold.kind()) {
            case LEAVING, UPDATED, ARRIVING, REATTRIBUTED -> imports.refuse(hold.id(), who);
            case CANCELLED_SINCE, UNLISTED -> livrets.keep(hold.id(), who);
            case REGRESSION ->
                hold.withdrawnBy() == null ? results.refuse(hold.id(), who) : livrets.keep(hold.id(), who);
            case OTHER_PERSON, CONTRADICTED, SET_ASIDE -> results.refuse(hold.id(), who);
        };
    }
}
