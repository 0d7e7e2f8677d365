package fr.passerelle.domain.stray;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person said of whom a stray is. Never changed afterwards: what counts no longer says since when, and who said so.
 *
 * @param personId to whom it was given, null unless {@link Verdict#GIVEN}
 * @param undoneAt when it was taken back or another took its place, null while it counts
 * @param undoneBy who took it back, null while it counts
 */
public record Attribution(
        StrayKey key,
        Verdict verdict,
        @Nullable Long personId,
        Instant decidedAt,
        String decidedBy,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {

    /** What can be said. */
    public enum Verdict {
        /** It is that pupil's, whatever files say of it later. */
        GIVEN("donné à un élève"),
        /** It is nobody's here: nobody is asked again. */
        NOBODY("à personne ici"),
        /** Not now: it is put aside, and rules may still find its pupil. */
        LATER("remis à plus tard");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        /** In French. */
        public String label() {
            return label;
        }
    }

    public boolean counts() {
        return undoneAt == null;
    }
}
