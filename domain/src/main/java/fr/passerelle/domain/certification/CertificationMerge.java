package fr.passerelle.domain.certification;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a certification once Pix says something of it again, through its feed or a class CSV. The jury's last
 * word wins; a source that tells less never erases what the other told (contract pix 2.3 and 4).
 */
public final class CertificationMerge {

    /**
     * @param merged what is known now
     * @param regression true when a published result was announced as awaited again, or a cancelled one as anything
     *     else by a file, or what a person decided as anything else: nothing is changed, a person looks
     */
    public record Result(Certification merged, boolean regression) {}

    private CertificationMerge() {}

    /** A certification heard of for the first time. */
    public static Certification first(Certification incoming) {
        return with(incoming, incoming, incoming.levels());
    }

    /**
     * @param known as the ledger holds it
     * @param incoming the same certification (same number), as just received
     * @param live true when Pix says it now, false when a file says it, which may have been downloaded long ago: Pix may
     *     take a cancellation back, an old file may not; the feed tells the instant of the test, so that its day counts
     */
    public static Result merge(Certification known, Certification incoming, boolean live) {
        if (isPublished(known) && incoming.status().isAwaited() || !live && takesCancellationBack(known, incoming)) {
            return new Result(known, true);
        }
        Certification merged = replaced(known, incoming);
        return new Result(live ? merged.satOn(incoming.takenOn()) : merged, false);
    }

    /**
     * Merges news of a certification that a person took for cancelled: Pix alone does not undo that, live or not, so that
     * only news of the same status count.
     *
     * @param known as the ledger holds it
     * @param incoming the same certification (same number), as just received
     */
    public static Result mergeDecided(Certification known, Certification incoming) {
        if (known.status() != incoming.status()) {
            return new Result(known, true);
        }
        Result result = merge(known, incoming, true);
        return new Result(result.merged().satOn(known.takenOn()), result.regression());
    }

    /**
     * Merges what a file says that is older than what is known: it tells what was not known, and changes nothing.
     *
     * @param known as the ledger holds it
     * @param older the same certification (same number); one that was awaited then contradicts nothing
     * @return a regression when it contradicts what is known
     */
    public static Result mergeOlder(Certification known, Certification older) {
        if (contradicts(older, known)) {
            return new Result(known, true);
        }
        boolean levelsToo = known.status() == older.status() && known.levels().isEmpty();
        return new Result(
                new Certification(
                        known.id(),
                        known.status(),
                        known.pixScore(),
                        known.takenOn(),
                        or(known.deliveredAt(), older.deliveredAt()),
                        or(known.verificationCode(), older.verificationCode()),
                        or(known.center(), older.center()),
                        floored(levelsToo ? older.levels() : known.levels()),
                        or(known.sessionId(), older.sessionId())),
                false);
    }

    /**
     * The result that is told of a certification, with all else that is known or told of it: also what a file says of one once a
     * person believes it against Pix.
     *
     * @param known as the ledger holds it
     * @param by the same certification (same number), as it is told
     */
    public static Certification replaced(Certification known, Certification by) {
        boolean tellsLess = known.status() == by.status() && by.levels().isEmpty();
        return with(known, by, tellsLess ? known.levels() : by.levels());
    }

    /**
     * Whether Pix says of a certification no more than what it said before: the same result, or that there is still none.
     *
     * @param before what Pix said
     * @param now the same certification (same number), as it is told now
     */
    public static boolean saysAgain(Certification before, Certification now) {
        return now.status().isAwaited() ? before.status().isAwaited() : !contradicts(now, before);
    }

    /**
     * Whether a file gives another result than the one that is known, where nothing says which of the two was told later. A
     * cancellation is another question: what takes it back goes to a person whatever tells it.
     */
    public static boolean excludes(Certification known, Certification told) {
        return isPublished(known) && known.status() != CertificationStatus.CANCELLED && contradicts(told, known);
    }

    private static boolean contradicts(Certification older, Certification known) {
        if (older.status().isAwaited()) {
            return false;
        }
        boolean otherLevels = !older.levels().isEmpty()
                && !known.levels().isEmpty()
                && !floored(older.levels()).equals(floored(known.levels()));
        return older.status() != known.status()
                || known.status().isObtained() && (older.pixScore() != known.pixScore() || otherLevels);
    }

    /** One whose result is in question: it counts as awaited until the question has its answer. */
    public static Certification awaited(Certification known) {
        return without(known, CertificationStatus.PENDING);
    }

    /** A certification that was cancelled. */
    public static Certification cancelled(Certification known) {
        return without(known, CertificationStatus.CANCELLED);
    }

    /** What was known of it, but for its result. */
    private static Certification without(Certification known, CertificationStatus status) {
        return new Certification(
                known.id(),
                status,
                0,
                known.takenOn(),
                known.deliveredAt(),
                known.verificationCode(),
                known.center(),
                Map.of(),
                known.sessionId());
    }

    /** One that a person takes for worth nothing any more; what the jury refused stays refused. */
    public static Certification withdrawn(Certification known) {
        return known.status() == CertificationStatus.REJECTED ? known : cancelled(known);
    }

    /** The jury has said its word. */
    public static boolean isPublished(Certification certification) {
        return !certification.status().isAwaited();
    }

    private static boolean takesCancellationBack(Certification known, Certification incoming) {
        return known.status() == CertificationStatus.CANCELLED && incoming.status() != CertificationStatus.CANCELLED;
    }

    private static Certification with(Certification known, Certification incoming, Map<Competence, Integer> levels) {
        return new Certification(
                known.id(),
                incoming.status(),
                incoming.pixScore(),
                known.takenOn(),
                or(incoming.deliveredAt(), known.deliveredAt()),
                or(incoming.verificationCode(), known.verificationCode()),
                or(incoming.center(), known.center()),
                floored(levels),
                or(incoming.sessionId(), known.sessionId()));
    }

    private static <T> @Nullable T or(@Nullable T told, @Nullable T known) {
        return told == null ? known : told;
    }

    /** The feed says -1 where the CSV says 0, both for tested and failed: one of them, or each would undo the other. */
    private static Map<Competence, Integer> floored(Map<Competence, Integer> levels) {
        Map<Competence, Integer> floored = new LinkedHashMap<>(levels);
        floored.replaceAll((competence, level) -> Math.max(level, 0));
        return floored;
    }
}
