package fr.passerelle.domain.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One certification of one person, as Pix knows it last.
 *
 * @param id Pix's number of the certification (certification course), the same in the feed and in the class CSV
 * @param pixScore 1 to 1024 when obtained, 0 otherwise
 * @param takenOn day of the test where it was sat
 * @param deliveredAt publication of the session, null while it is not published or when the CSV does not tell
 * @param verificationCode {@code P-XXXXXXXX}, or null
 * @param levels tested competences only; 1 to 8, 0 and -1 both mean tested and failed (contract pix 2.2)
 * @param sessionId Pix Certif session, known from the CSV only
 */
public record Certification(
        long id,
        CertificationStatus status,
        int pixScore,
        LocalDate takenOn,
        @Nullable Instant deliveredAt,
        @Nullable String verificationCode,
        @Nullable String center,
        Map<Competence, Integer> levels,
        @Nullable Long sessionId) {

    /** Oldest first: by day of the test, then by number, since two can be sat the same day. */
    public static final Comparator<Certification> BY_AGE =
            Comparator.comparing(Certification::takenOn).thenComparingLong(Certification::id);

    private static final int HIGHEST_SCORE = 1024;
    private static final int LOWEST_LEVEL = -1;
    private static final int HIGHEST_LEVEL = 8;

    public Certification {
        levels = java.util.Collections.unmodifiableMap(new TreeMap<>(levels));
    }

    /**
     * Whether a certification can have that score: an obtained one has 1 to {@value #HIGHEST_SCORE} Pix, any other none
     * that counts (contract pix 6).
     */
    public static boolean isPossible(CertificationStatus status, int pixScore) {
        return pixScore >= (status.isObtained() ? 1 : 0) && pixScore <= HIGHEST_SCORE;
    }

    /** Whether a tested competence can have that level. */
    public static boolean isPossibleLevel(int level) {
        return level >= LOWEST_LEVEL && level <= HIGHEST_LEVEL;
    }

    /** The last day on which somebody may be told to have sat one: a year ahead, so that a slow clock sets no class aside. */
    public static LocalDate latestBelievable(LocalDate today) {
        return today.plusYears(1);
    }

    /** The same, sat on another day. */
    Certification satOn(LocalDate day) {
        return new Certification(id, status, pixScore, day, deliveredAt, verificationCode, center, levels, sessionId);
    }

    public boolean isNewerThan(Certification other) {
        return BY_AGE.compare(this, other) > 0;
    }
}
