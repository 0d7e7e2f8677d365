package fr.passerelle.domain.pupil;

import fr.passerelle.domain.pupil.PupilBasePlan.Counts;
import fr.passerelle.domain.pupil.PupilBasePlan.Part;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;

/**
 * When a part of an import is held: strictly more than the share of the active pupils, of the pupils of the export for those
 * who arrive from one other school, and at least {@code atLeast} of them.
 *
 * @param leavingShare 0.10 for 10 %, from 0 to 1
 * @param updatedShare 0.75 for 75 %, from 0 to 1
 * @param arrivingShare 0.10 for 10 %, from 0 to 1
 * @param atLeast below this number of pupils nothing is held, 1 at least
 */
public record Thresholds(double leavingShare, double updatedShare, double arrivingShare, int atLeast) {

    /** Of {@link #leavingShare}, within a school year. */
    public static final double USUAL_LEAVING_SHARE = 0.10;

    /** Of {@link #updatedShare}, within a school year. */
    public static final double USUAL_UPDATED_SHARE = 0.75;

    /** Of {@link #arrivingShare}, within a school year: as many may come from one school as may leave. */
    public static final double USUAL_ARRIVING_SHARE = USUAL_LEAVING_SHARE;

    /** Of {@link #atLeast}, at any time. */
    public static final int USUAL_AT_LEAST = 5;

    /** Within a school year. */
    public static final Thresholds WITHIN_THE_YEAR =
            new Thresholds(USUAL_LEAVING_SHARE, USUAL_UPDATED_SHARE, USUAL_ARRIVING_SHARE, USUAL_AT_LEAST);

    /** For the first export of a new school year, when a quarter leaves and everybody changes division. */
    public static final Thresholds NEW_YEAR = new Thresholds(0.60, 1.0, 0.60, USUAL_AT_LEAST);

    /** As many may arrive from one school as may leave. */
    public Thresholds(double leavingShare, double updatedShare, int atLeast) {
        this(leavingShare, updatedShare, leavingShare, atLeast);
    }

    public Thresholds {
        if (!isShare(leavingShare) || !isShare(updatedShare) || !isShare(arrivingShare) || atLeast < 1) {
            throw new IllegalArgumentException("a threshold is a share from 0 to 1, and at least one pupil");
        }
    }

    /** The parts that are over; arrivals are judged school by school, by {@link #tooManyArrive}. */
    Set<Part> passedBy(Counts counts) {
        Set<Part> over = EnumSet.noneOf(Part.class);
        if (isOver(counts.leaving(), counts.active(), leavingShare)) {
            over.add(Part.LEAVING);
        }
        if (isOver(counts.updated(), counts.active(), updatedShare)) {
            over.add(Part.UPDATED);
        }
        return over;
    }

    /** Whether so many pupils come from one other school that they must wait for a person. */
    boolean tooManyArrive(int arriving, int inExport) {
        return isOver(arriving, inExport, arrivingShare);
    }

    /** In decimals: 100 * 0.29 is below 29 in binary, and exactly 29 % must not be held. */
    private boolean isOver(int count, int active, double share) {
        BigDecimal limit = BigDecimal.valueOf(active).multiply(BigDecimal.valueOf(share));
        return count >= atLeast && BigDecimal.valueOf(count).compareTo(limit) > 0;
    }

    private static boolean isShare(double share) {
        return share >= 0 && share <= 1;
    }
}
