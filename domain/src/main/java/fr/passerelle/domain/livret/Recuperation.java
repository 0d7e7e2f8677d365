package fr.passerelle.domain.livret;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.certification.CertificationStatus;
import java.util.List;
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
     * @param write the certification to write into the livret, null when the livret does not change
     * @param toReview true when the certification that the livret holds was cancelled since: a person decides, nothing
     *     is erased meanwhile
     */
    public record Decision(Clause clause, @Nullable Certification write, boolean toReview) {}

    private Recuperation() {}

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
        boolean cancelled =
                known.stream().anyMatch(c -> c.id() == held.id() && c.status() == CertificationStatus.CANCELLED);
        return newest.filter(obtained -> obtained.isNewerThan(held) || isCorrected(obtained, held))
                .map(obtained -> new Decision(Clause.UPDATED, obtained, false))
                .orElseGet(() -> new Decision(Clause.ALREADY_HELD, null, cancelled));
    }

    /** The jury scored the same certification anew. */
    private static boolean isCorrected(Certification obtained, Certification held) {
        return obtained.id() == held.id()
                && (obtained.pixScore() != held.pixScore() || !obtained.levels().equals(held.levels()));
    }

    /** The last attempt tells; a cancelled one does not count as sat. */
    private static Clause clauseOfAttempts(List<Certification> known) {
        return known.stream()
                .filter(c -> c.status() != CertificationStatus.CANCELLED)
                .max(Certification.BY_AGE)
                .map(last -> last.status().isAwaited() ? Clause.AWAITED : Clause.FAILED)
                .orElse(Clause.NOT_SAT);
    }
}
