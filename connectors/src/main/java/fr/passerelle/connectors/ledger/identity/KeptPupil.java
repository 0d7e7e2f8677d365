package fr.passerelle.connectors.ledger.identity;

import org.jspecify.annotations.Nullable;

/**
 * A pupil of the school whom an export has without what it takes to import her: she stays as she is.
 *
 * @param name family and first name, as the ledger has them
 * @param line of the export, 1 for the first; null when it is not known
 * @param why in French
 */
public record KeptPupil(
        long pupilId,
        String name,
        String division,
        @Nullable Integer line,
        String why) {}
