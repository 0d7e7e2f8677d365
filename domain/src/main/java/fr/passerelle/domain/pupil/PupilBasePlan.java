package fr.passerelle.domain.pupil;

import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.Uai;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param arrivals among the created and those back: how many are active in which other school, the most numerous first; those
 *     of a school that this one has taken over are expected, and not counted
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
        Map<Level, Counts> levels,
        Map<Uai, Integer> arrivals) {

    public PupilBasePlan {
        levels = Collections.unmodifiableMap(new TreeMap<>(levels));
        arrivals = Collections.unmodifiableMap(new LinkedHashMap<>(arrivals));
    }

    /** A plan of a file that takes nobody from another school. */
    public PupilBasePlan(
            int active,
            int created,
            int updated,
            int unchanged,
            int leaving,
            int back,
            int transferred,
            int reattributed,
            Map<Level, Counts> levels) {
        this(active, created, updated, unchanged, leaving, back, transferred, reattributed, levels, Map.of());
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
        UPDATED,
        ARRIVING
    }

    /** How many pupils a part is about. */
    public int count(Part part) {
        return switch (part) {
            case LEAVING -> leaving;
            case UPDATED -> updated;
            case ARRIVING -> arriving(arrivals.keySet());
        };
    }

    /** How many of the file are active in one of these schools. */
    public int arriving(Set<Uai> from) {
        return arrivals.entrySet().stream()
                .filter(school -> from.contains(school.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Pupils of the file that can be imported, or could once a person has said who they are. */
    public int exported() {
        return created + updated + unchanged + back + reattributed;
    }

    /**
     * The schools whose pupils stay there until a person has decided.
     *
     * @param held parts that wait; arrivals may by an earlier answer, without being over: all of them then
     * @param over what is over its threshold
     */
    public Set<Uai> keptIn(Set<Part> held, List<Excess> over) {
        if (!held.contains(Part.ARRIVING)) {
            return Set.of();
        }
        Set<Uai> schools =
                over.stream().map(Excess::from).filter(Objects::nonNull).collect(Collectors.toSet());
        return schools.isEmpty() ? arrivals.keySet() : schools;
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
     * @param active pupils active before the import; for {@code ARRIVING}, pupils of the file
     * @param share that was passed, from 0 to 1
     * @param from school that would lose them, for {@code ARRIVING}; else null
     */
    public record Excess(
            Part part,
            @Nullable Level level,
            int count,
            int active,
            double share,
            @Nullable Uai from) {

        /** Of a part that takes nobody from another school. */
        public Excess(Part part, @Nullable Level level, int count, int active, double share) {
            this(part, level, count, active, share, null);
        }
    }

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
        Thresholds usual = rules.of(moment);
        over.addAll(excesses(usual, rest, null));
        arrivals.forEach((from, arriving) -> {
            if (usual.tooManyArrive(arriving, exported())) {
                over.add(new Excess(Part.ARRIVING, null, arriving, exported(), usual.arrivingShare(), from));
            }
        });
        return over;
    }

    private static List<Excess> excesses(Thresholds thresholds, Counts counts, @Nullable Level level) {
        return thresholds.passedBy(counts).stream()
                .map(part -> part == Part.LEAVING
                        ? new Excess(part, level, counts.leaving(), counts.active(), thresholds.leavingShare())
                        : new Excess(part, level, counts.updated(), counts.active(), thresholds.updatedShare()))
                .toList();
    }

    /** The counts of each level, youngest first; nothing when there are not two levels to be told apart. */
    public Map<Level, Counts> severalLevels() {
        return levels.size() > 1 ? levels : Map.of();
    }

    /** This plan, judged against another number of active pupils. */
    public PupilBasePlan against(int judgedActive) {
        return new PupilBasePlan(
                judgedActive, created, updated, unchanged, leaving, back, transferred, reattributed, levels, arrivals);
    }

    /** This plan, of a file of which so many are active in other schools. */
    public PupilBasePlan arrivingFrom(Map<Uai, Integer> schools) {
        return new PupilBasePlan(
                active, created, updated, unchanged, leaving, back, transferred, reattributed, levels, schools);
    }

    /** This plan when so many of those who arrive from elsewhere are kept back: nothing becomes of them here. */
    public PupilBasePlan keepingBack(int createdElsewhere, int backElsewhere) {
        return new PupilBasePlan(
                active,
                created - createdElsewhere,
                updated,
                unchanged,
                leaving,
                back - backElsewhere,
                transferred - createdElsewhere,
                reattributed,
                levels,
                arrivals);
    }

    /** True when the file changes nothing: no write is owed. */
    public boolean isEmpty() {
        return created + updated + leaving + back + reattributed == 0;
    }
}
