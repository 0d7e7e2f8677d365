package fr.passerelle.console.hold.desk;

import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldKind;
import fr.passerelle.console.hold.Asked;
import fr.passerelle.console.hold.HoldCard;
import fr.passerelle.console.hold.HoldDecisions;
import fr.passerelle.console.hold.HoldDecisions.By;
import fr.passerelle.console.hold.HoldQuestions;
import fr.passerelle.domain.school.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Several questions of one kind, answered the same way: what would be done is told of each, and each is then decided on its own, as
 * if it were alone. Who somebody is, is never answered so.
 */
@Component
class Batch {

    /** A form that waits for its author to sign in again has no more fields. */
    static final int MOST = 40;

    static final String DECIDED = "Elle n’est plus attendue : quelqu’un l’a décidée, ou elle est sans objet.";
    static final String NOT_HERE = "Elle ne se décide pas dans la console.";
    private static final String NOTHING = "Il n’y a plus rien à accepter.";
    private static final String CHANGED = "Ce qui serait fait a changé depuis que vous l’avez lu : relisez-la.";

    private final BatchReading reading;
    private final HoldQuestions questions;
    private final HoldDecisions decisions;

    Batch(BatchReading reading, HoldQuestions questions, HoldDecisions decisions) {
        this.reading = reading;
        this.questions = questions;
        this.decisions = decisions;
    }

    /** Whether questions of that kind may be answered several at once. */
    static boolean isAllowed(HoldKind kind) {
        return kind != HoldKind.REATTRIBUTED;
    }

    /** What the answer would do to each, in the order given; nothing is changed. */
    List<BatchRow> preview(Collection<Long> ids, boolean approval, Scope scope) {
        return reading.of(ids, scope).values().stream()
                .map(row -> row.whyNot() == null ? told(row, approval, asked(row, scope)) : row)
                .toList();
    }

    /**
     * Answers each of which the print is still that of what was read.
     *
     * @param read number to print, in the order in which they are decided
     * @param reason of all of them; null when none is given
     * @return what became of each: {@code whyNot} says why nothing was done
     */
    List<BatchRow> decide(Map<Long, String> read, boolean approval, String who, @Nullable String reason, Scope scope) {
        return reading.of(read.keySet(), scope).values().stream()
                .map(row -> row.whyNot() == null ? decide(row, read.get(row.id()), approval, who, reason, scope) : row)
                .toList();
    }

    private BatchRow decide(
            BatchRow row, @Nullable String read, boolean approval, String who, @Nullable String reason, Scope scope) {
        Asked asked = asked(row, scope);
        BatchRow now = told(row, approval, asked);
        HoldCard card = now.card();
        if (card == null || now.whyNot() != null) {
            return now;
        }
        if (!String.valueOf(now.print()).equals(read)) {
            return BatchRow.not(now.id(), card, CHANGED);
        }
        Hold hold = card.hold();
        By by = new By(who, reason, asked);
        boolean done = approval ? decisions.approve(hold, by) : decisions.refuse(hold, by);
        return done ? now : BatchRow.not(now.id(), card, DECIDED);
    }

    /** Read once: what is kept of a decision is what was checked. */
    private @Nullable Asked asked(BatchRow row, Scope scope) {
        HoldCard card = row.card();
        return card == null ? null : questions.open(card.hold(), scope).orElse(null);
    }

    private static BatchRow told(BatchRow row, boolean approval, @Nullable Asked asked) {
        HoldCard card = row.card();
        if (asked == null) {
            return BatchRow.not(row.id(), card, NOT_HERE);
        }
        if (approval && !asked.mayApprove()) {
            return BatchRow.not(row.id(), card, NOTHING);
        }
        String effect = approval ? asked.question().approve() : asked.question().refuse();
        return new BatchRow(row.id(), card, asked.leaning(), effect, asked.print(), null);
    }
}
