package fr.passerelle.mappings.lsu;

import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.livret.LivretPupil;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pupil of 6e with the levels that are known of him.
 *
 * @param levels as Pix gives them, below 1 for a tested competence that was failed
 * @param facts null when the school states nothing of him
 */
public record CrcnPupil(
        LivretPupil pupil,
        Map<Competence, Integer> levels,
        @Nullable BilanFacts facts) {

    private static final int HIGHEST = 3;
    private static final int DIVISION = 20;
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /** Why a pupil who has levels is not in the file. */
    public enum Omission {
        NO_FACTS("absents du fichier de faits de l'établissement"),
        NO_NUMBER("dont l'ELEVE_ID n'est pas un nombre"),
        TWICE("dont l'ELEVE_ID est déjà celui d'un autre élève"),
        NO_DIVISION("dont la division est vide ou dépasse 20 caractères");

        private final String label;

        Omission(String label) {
            this.label = label;
        }

        /** In French, after a number of pupils. */
        public String label() {
            return label;
        }
    }

    /** The levels that LSU takes: 1 to 3, what lies above is 3, what lies below is not there. */
    Map<Competence, Integer> taken() {
        Map<Competence, Integer> taken = new EnumMap<>(Competence.class);
        levels.forEach((competence, level) -> {
            if (level >= 1) {
                taken.put(competence, Math.min(level, HIGHEST));
            }
        });
        return taken;
    }

    /** What keeps the pupil out, whatever the others are; empty when he can be written. */
    Optional<Omission> omission() {
        String division = pupil.division();
        if (!DIGITS.matcher(pupil.eleveId()).matches() || number().signum() == 0) {
            return Optional.of(Omission.NO_NUMBER);
        }
        if (division.isBlank() || division.length() > DIVISION) {
            return Optional.of(Omission.NO_DIVISION);
        }
        return facts == null ? Optional.of(Omission.NO_FACTS) : Optional.empty();
    }

    /** ELEVE_ID as LSU compares it: a positive number. */
    BigInteger number() {
        return new BigInteger(pupil.eleveId());
    }
}
