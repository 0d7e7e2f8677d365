package fr.passerelle.connectors.ledger.hold;

import fr.passerelle.domain.hold.HoldState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided of questions of one kind that a file raised, those decided alike told together.
 *
 * @param hold number of the last of them
 * @param count how many they are
 * @param pupils of them all
 * @param at of the last decision; null while nobody decided
 * @param by who decided, null likewise
 * @param reason in the person's words; null when none was given
 * @param undoneBy who took the last of them back; null while it counts
 */
public record FileDecision(
        HoldKind kind,
        HoldState state,
        long hold,
        int count,
        int pupils,
        @Nullable Instant at,
        @Nullable String by,
        @Nullable String reason,
        @Nullable String undoneBy) {}
