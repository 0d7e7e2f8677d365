package fr.passerelle.domain.pupil;

import fr.passerelle.domain.school.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
 * @param transferred among the created: persons already known in another school
 * @param reattributed pupils of whom nobody but a person can say who they are: never merged
 * @param levels the same counts for each level that has pupils, the youngest first; may be empty when no rule judges a level
 *     apart
 */
public record PupilBasePlan(
        int active,
        int created,
        int updated,
        int unchanged,
        int leaving,
        int back,
        int transferred,
        int reattributed,
        Map<Level, Counts> levels) {

    public PupilBasePlan {
        levels = Collections.unmodifiableMap(new TreeMap<>(levels));
    }

    /**
     * What is judged together: a level, or a school.
     *
     * @param active pupils active in the ledger before the import
     * @param created by the MEF of the file; the others count in the level that the ledger has them in
     */
    public record Counts(int active, int created, int updated, int leaving) {

        /** What thresholds judge: arrivals are no danger. */
        public Counts(int active, int updated, int leaving) {
            this(active, 0, updated, leaving);
        }

        /** Both together. */
        public Counts plus(Counts other) {
            return new Counts(
                    active + other.active, created + other.created, updated + other.updated, leaving + other.leaving);
        }

        Counts without(Counts other) {
            return new Counts(Math.max(0, active - other.active), updated - other.updated, leaving - other.leaving);
        }
    }

    /** The parts of a plan that can be held. */
    public enum Part {
        LEAVING,
        UPDATED
    }

    /** The parts over these thresholds, the school as a whole. */
    public Set<Part> held(Thresholds thresholds) {
        return thresholds.passedBy(new Counts(active, updated, leaving));
    }

    /**
     * A part over its threshold.
     *
     * @param level judged apart, null for the school, or what is left of it when levels are judged apart
     * @param count pupils of that part
     * @param active pupils active before the import
     * @param share that was passed, from 0 to 1
     */
    public record Excess(Part part, @Nullable Level level, int count, int active, double share) {}

    /** The parts that must wait for a person. A level with a rule of its own is judged apart from the rest of its school. */
    public Set<Part> held(HoldRules rules, HoldRules.Moment moment) {
        return excesses(rules, moment).stream()
                .map(Excess::part)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
    }

    /** Why these parts wait: level by level where a rule judges one apart, then the rest of the school. */
    public List<Excess> excesses(HoldRules rules, HoldRules.Moment moment) {
        List<Excess> over = new ArrayList<>();
        Counts rest = new Counts(active, updated, leaving);
        for (Level level : Level.values()) {
            Counts counts = levels.get(level);
            Thresholds own = counts == null ? null : rules.of(moment, level).orElse(null);
            if (counts != null && own != null) {
                over.addAll(excesses(own, counts, level));
                rest = rest.without(counts);
            }
        }
        over.addAll(excesses(rules.of(moment), rest, null));
        return over;
    }

    private static List<Excess> excesses(Thresholds thresholds, Counts counts, @Nullable Level level) {
        return thresholds.passedBy(counts).stream()
                .map(part -> switch (part) {
                    case LEAVING ->
                        new Excess(part, level, counts.leaving(), counts.active(), thresholds.leavingShare());
                    case UPDATED ->
                        new Excess(part, level, counts.updated(), counts.active(), thresholds.updatedShare());
                })
                .toList();
    }

    /** The counts of each level, youngest first; nothing when there are not two levels to be told apart. */
    public Map<Level, Counts> severalLevels() {
        return levels.size() > 1 ? levels : Map.of();
    }

    /** This plan, judged against another number of active pupils. */
    public PupilBasePlan against(int judgedActive) {
        return new PupilBasePlan(
                judgedActive, created, updated, unchanged, leaving, back, transferred, reattributed, levels);
    }

    /** True when the file changes nothing: no write is owed. */
    public boolean isEmpty() {
        return created + updated + leaving + back + reattributed == 0;
    }
}
