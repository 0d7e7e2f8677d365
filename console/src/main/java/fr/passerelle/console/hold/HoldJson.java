package fr.passerelle.console.hold;

import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.connectors.ledger.hold.HoldNamesView.Named;
import fr.passerelle.domain.hold.HoldState;
import fr.passerelle.domain.hold.Undoing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hold.
 *
 * @param certification number of the certification that it is about, or null
 * @param who the first pupil it is about, and how many besides; null when it names nobody, and in the answer to a decision
 * @param file number of the file that raised it, or null
 * @param reason what the person who decided says of it, null when nothing
 * @param undoneReason likewise of who took it back
 * @param undoneAt when the decision was taken back, null while it counts
 * @param undoneBy who took it back, null while it counts
 * @param decidable whether it can be approved or refused here
 * @param undoable whether what was decided can be taken back
 * @param undoLeaves in French, what elsewhere stays as it is although the decision can be taken back; null when nothing does
 * @param whyNotUndone in French, why it cannot be and what to do instead; null when it can be, or when nobody decided
 */
record HoldJson(
        long id,
        HoldKind kind,
        String label,
        String uai,
        @Nullable Long certification,
        @Nullable Named who,
        @Nullable Long file,
        int pupils,
        @Nullable Integer active,
        Instant openedAt,
        HoldState state,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String reason,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy,
        @Nullable String undoneReason,
        boolean decidable,
        boolean undoable,
        @Nullable String undoLeaves,
        @Nullable String whyNotUndone) {

    static HoldJson of(Hold hold, Undoing undoing, @Nullable Named who) {
        return new HoldJson(
                hold.id(),
                hold.kind(),
                hold.kind().label(),
                hold.uai(),
                HoldCard.isOfACertification(hold) && HoldCard.isDecidedHere(hold) ? Long.valueOf(hold.subject()) : null,
                who,
                hold.fileId(),
                hold.pupils(),
                hold.active(),
                hold.openedAt(),
                hold.state(),
                hold.closedAt(),
                hold.closedBy(),
                hold.reason(),
                hold.undoneAt(),
                hold.undoneBy(),
                hold.undoneReason(),
                isDecidable(hold),
                undoing.isPossible(),
                undoing == Undoing.EXPORT_AT_PIX ? undoing.text() : null,
                undoing.isPossible() || undoing == Undoing.NOTHING_DECIDED ? null : undoing.text());
    }

    static boolean isDecidable(Hold hold) {
        return hold.state() == HoldState.OPEN && HoldCard.isDecidedHere(hold);
    }
}
