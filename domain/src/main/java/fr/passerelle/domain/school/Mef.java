package fr.passerelle.domain.school;

import org.jspecify.annotations.Nullable;

/**
 * A MEF of a school's nomenclature (contract siecle A.5, identifiers 3).
 *
 * @param code 11 characters; a local one may hold letters
 * @param mefstat {@code CODE_MEFSTAT}, what the level is read from
 * @param attachedTo {@code MEF_RATTACHEMENT}, the national MEF of a local one, or null
 */
public record Mef(
        String code,
        String label,
        @Nullable String mefstat,
        @Nullable String attachedTo) {}
