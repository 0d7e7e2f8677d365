package fr.passerelle.domain.pupil;

import org.jspecify.annotations.Nullable;

/** {@code CODE_SEXE} of SIECLE: 1 is M, 2 is F; anything else is unknown without being an error (contract siecle B.3). */
public enum Sex {
    M,
    F;

    public static @Nullable Sex ofCode(@Nullable String code) {
        if (code == null) {
            return null;
        }
        return switch (code) {
            case "1" -> M;
            case "2" -> F;
            default -> null;
        };
    }
}
