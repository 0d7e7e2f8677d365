package fr.passerelle.domain.pupil;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;

/**
 * What an import would change in the pupil base of one school, and which part of it is dangerous enough to wait for a
 * person. A school is never emptied by surprise.
 *
 * @param active pupils active in the ledger before the import
 * @param created pupils the ledger did not know in this school
 * @param updated known and active, at least one field differs
 * @param unchanged known and active, nothing differs
 * @param leaving active in the ledger and missing from the file
 * @param back known, had left, present again
 * @param transferred among the created: same INE and birth date already known in another school
 * @param reattributed same INE with another birth date: never merged, each one goes to a person
 */
public record PupilBasePlan(
        int active, int created, int updated, int unchanged, int leaving, int back, int transferred, int reattributed) {

    /** The parts of a plan that can be held. */
    public enum Part {
        LEAVING,
        UPDATED
    }

    /**
     * When a part is held: strictly more than the share of the active pupils, and at least {@code atLeast} of them.
     *
     * @param leavingShare 0.10 for 10 %
     * @param updatedShare 0.75 for 75 %
     * @param atLeast below this number of pupils nothing is held
     */
    public record Thresholds(double leavingShare, double updatedShare, int atLeast) {

        /** Within a school year. */
        public static final Thresholds WITHIN_THE_YEAR = new Thresholds(0.10, 0.75, 5);

        /** For the first export of a new school year, when a quarter leaves and everybody changes division. */
        public static final Thresholds NEW_YEAR = new Thresholds(0.60, 1.0, 5);
    }

    /** The parts that must wait for a person. */
    public Set<Part> held(Thresholds thresholds) {
        Set<Part> held = EnumSet.noneOf(Part.class);
        if (isOver(leaving, thresholds.leavingShare(), thresholds.atLeast())) {
            held.add(Part.LEAVING);
        }
        if (isOver(updated, thresholds.updatedShare(), thresholds.atLeast())) {
            held.add(Part.UPDATED);
        }
        return held;
    }

    /** True when the file changes nothing: no write is owed. */
    public boolean isEmpty() {
        return created + updated + leaving + back + reattributed == 0;
    }

    /** In decimals: 100 * 0.29 is below 29 in binary, and exactly 29 % must not be held. */
    private boolean isOver(int count, double share, int atLeast) {
        BigDecimal limit = BigDecimal.valueOf(active).multiply(BigDecimal.valueOf(share));
        return count >= atLeast && BigDecimal.valueOf(count).compareTo(limit) > 0;
    }
}
