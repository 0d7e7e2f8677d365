package fr.passerelle.connectors.ledger.pupil;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When the exports applied in a school were made and applied, the latest of each.
 *
 * @param stampedAt as SIECLE told it, local time; null when no export told
 * @param appliedAt null when none was applied
 */
public record AppliedImport(
        @Nullable LocalDateTime stampedAt, @Nullable Instant appliedAt) {}
