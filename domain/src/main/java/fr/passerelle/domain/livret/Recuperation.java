package fr.passerelle.domain.livret;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.school.Level;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rule of LSU's Récupération for one pupil (contract lsu A): only obtained certifications enter the livret, a newer
 * obtained one replaces the older, and nothing obtained is ever erased by a pending or failed attempt.
 */
public final class Recuperation {

    /** The clause of LSU's summary that the pupil is counted in: each pupil is in exactly one. */
    public enum Clause {
        OBTAINED,
        UPDATED,
        AWAITED,
        ALREADY_HELD,
        FAILED,
        NOT_SAT
    }

    /**
     * @param write the certification to write into the livret, be it the same with more told of it; null when the livret
     *     does not change
     * @param toReview true when the jury took back (cancelled, rejected) the certification that the livret holds: a
     *     person decides, nothing is erased meanwhile
     */
    public record Decision(Clause clause, @Nullable Certification write, boolean toReview) {}

    private Recuperation() {}

    /**
     * Whether the livret of pupils of a level carries their certification. The level decides, never the kind of school:
     * a 3e prépa-métiers of a lycée and an agricultural 3e are 3e like any other (contract domain).
     */
    public static boolean concerns(Level level) {
        return level == Level.TROISIEME;
    }

    /**
     * Pupils whom the Récupération concerns; a school without any has nothing to do with it.
     *
     * @param pupils of a school, counted by level
     */
    public static int concerned(Map<Level, Integer> pupils) {
        return pupils.entrySet().stream()
                .filter(one -> concerns(one.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /**
     * @param held what the livret holds, null when it holds nothing
     * @param known every certification known of the pupil, in any order and status
     */
    public static Decision decide(@Nullable Certification held, List<Certification> known) {
        Optional<Certification> newest =
                known.stream().filter(c -> c.status().isObtained()).max(Certification.BY_AGE);
        if (held == null) {
            return newest.map(obtained -> new Decision(Clause.OBTAINED, obtained, false))
                    .orElseGet(() -> new Decision(clauseOfAttempts(known), null, false));
        }
        return newest.filter(obtained -> replaces(obtained, held))
                .map(obtained -> new Decision(Clause.UPDATED, obtained, false))
                .orElseGet(() -> new Decision(Clause.ALREADY_HELD, toldMore(held, known), isTakenBack(held, known)));
    }

    /**
     * The held one, once more is told of it: the class CSV knows neither its verification code nor when it was published,
     * the feed does. Null when the livret holds all that is known.
     */
    private static @Nullable Certification toldMore(Certification held, List<Certification> known) {
        return known.stream()
                .filter(c -> c.id() == held.id() && c.status().isObtained())
                .filter(c -> isTold(c.verificationCode(), held.verificationCode())
                        || isTold(c.deliveredAt(), held.deliveredAt())
                        || isTold(c.center(), held.center()))
                .findFirst()
                .orElse(null);
    }

    private static boolean isTold(@Nullable Object now, @Nullable Object before) {
        return now != null && !now.equals(before);
    }

    /** Another one that is newer, or the same one scored anew by the jury. */
    private static boolean replaces(Certification obtained, Certification held) {
        if (obtained.id() != held.id()) {
            return obtained.isNewerThan(held);
        }
        return obtained.pixScore() != held.pixScore() || !levels(obtained).equals(levels(held));
    }

    /** With 0 for -1: the feed and the class CSV spell a tested and failed competence differently. */
    private static Map<Competence, Integer> levels(Certification certification) {
        Map<Competence, Integer> levels = new EnumMap<>(Competence.class);
        certification.levels().forEach((competence, level) -> levels.put(competence, Math.max(level, 0)));
        return levels;
    }

    private static boolean isTakenBack(Certification held, List<Certification> known) {
        return known.stream()
                .anyMatch(c -> c.id() == held.id()
                        && (c.status() == CertificationStatus.CANCELLED || c.status() == CertificationStatus.REJECTED));
    }

    /** The last attempt tells; a cancelled one does not count as sat. */
    private static Clause clauseOfAttempts(List<Certification> known) {
        return known.stream()
                .filter(c -> !c.status().isCancelled())
                .max(Certification.BY_AGE)
                .map(last -> last.status().isAwaited() ? Clause.AWAITED : Clause.FAILED)
                .orElse(Clause.NOT_SAT);
    }
}
