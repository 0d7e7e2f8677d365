package fr.passerelle.connectors.ledger;

import org.jspecify.annotations.Nullable;

/**
 * An active pupil, with what tells their level.
 *
 * @param mefstat of that MEF in the school's nomenclature: this year's, else the latest known; null when unknown there
 */
public record LivretPupil(
        long pupilId,
        long personId,
        String division,
        @Nullable String mefCode,
        @Nullable String mefstat) {}
