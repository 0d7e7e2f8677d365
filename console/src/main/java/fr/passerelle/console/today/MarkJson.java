package fr.passerelle.console.today;

import fr.passerelle.connectors.ledger.today.TodayMark;
import fr.passerelle.domain.today.Cause;
import fr.passerelle.domain.today.Mark;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a thing that waits, as programs read it.
 *
 * @param until day on which it is told again, null unless it is put off
 * @param assignee login of the person to whom it was given, null unless it was
 * @param reason in the person's words, empty without one
 * @param undoneAt null while it counts
 */
record MarkJson(
        long id,
        Mark.Kind kind,
        Cause cause,
        String item,
        @Nullable String uai,
        @Nullable LocalDate until,
        @Nullable String assignee,
        String reason,
        Instant saidAt,
        String saidBy,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {

    static MarkJson of(TodayMark said) {
        return new MarkJson(
                said.id(),
                said.mark().kind(),
                said.cause(),
                said.item(),
                said.uai() == null ? null : said.uai().value(),
                said.mark().until(),
                said.mark().assignee(),
                said.mark().reason(),
                said.saidAt(),
                said.saidBy(),
                said.undoneAt(),
                said.undoneBy());
    }

    /** The last of them. */
    record Marks(List<MarkJson> marks) {}
}
