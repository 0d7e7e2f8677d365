package fr.passerelle.domain.livret;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.livret.Recuperation.Clause;
import fr.passerelle.domain.livret.Recuperation.Decision;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one run of the Récupération does in one school, decided before anything is written: a rehearsal shows just this.
 *
 * @param outcomes one for each pupil of 3e, by division, then in the order given
 */
public record RecuperationPlan(Uai uai, SchoolYear year, List<Outcome> outcomes) {

    public RecuperationPlan {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * What becomes of one pupil.
     *
     * @param held what the livret holds before the run, null when it holds nothing
     * @param last the newest certification known that was not cancelled, whatever its status; null without any
     */
    public record Outcome(
            LivretPupil pupil,
            @Nullable Certification held,
            @Nullable Certification last,
            Decision decision) {

        /** What the livret holds after the run, null when it holds nothing. */
        public @Nullable Certification livret() {
            return decision.write() != null ? decision.write() : held;
        }

        /** Whether another certification, or another score of the same, takes the place of the one that was held. */
        public boolean isUpdate() {
            return decision.clause() == Clause.UPDATED;
        }

        /** The other certification that the livret held before and no longer does; null when none is replaced. */
        public @Nullable Certification replaced() {
            Certification write = decision.write();
            return write != null && held != null && write.id() != held.id() ? held : null;
        }

        private Outcome answered() {
            return new Outcome(pupil, held, last, new Decision(decision.clause(), decision.write(), false));
        }
    }

    /**
     * Decides for each pupil of 3e; the other levels are left out.
     *
     * @param held by person, what livrets hold
     * @param known by person, every certification known in any status
     */
    public static RecuperationPlan of(
            Uai uai,
            SchoolYear year,
            List<LivretPupil> pupils,
            Map<Long, Certification> held,
            Map<Long, List<Certification>> known) {
        return new RecuperationPlan(
                uai,
                year,
                pupils.stream()
                        .filter(pupil -> Recuperation.concerns(pupil.level()))
                        .map(pupil -> outcome(
                                pupil, held.get(pupil.personId()), known.getOrDefault(pupil.personId(), List.of())))
                        .toList());
    }

    private static Outcome outcome(LivretPupil pupil, @Nullable Certification held, List<Certification> known) {
        Certification last = known.stream()
                .filter(one -> !one.status().isCancelled())
                .max(Certification.BY_AGE)
                .orElse(null);
        return new Outcome(pupil, held, last, Recuperation.decide(held, known));
    }

    /**
     * This plan, without the questions that a person has answered already.
     *
     * @param kept numbers of certifications that a person keeps in their livrets
     */
    public RecuperationPlan without(Set<Long> kept) {
        return new RecuperationPlan(
                uai,
                year,
                outcomes.stream()
                        .map(outcome -> outcome.held() != null
                                        && kept.contains(outcome.held().id())
                                ? outcome.answered()
                                : outcome)
                        .toList());
    }

    /** The pupils whose livret changes. */
    public Stream<Outcome> writes() {
        return outcomes.stream().filter(outcome -> outcome.decision().write() != null);
    }

    /** The pupils whose certification was taken back by the jury: a person decides. */
    public Stream<Outcome> reviews() {
        return outcomes.stream().filter(outcome -> outcome.decision().toReview());
    }

    /** The counts, in LSU's words. */
    public RecuperationSummary summary() {
        TreeMap<String, Map<Clause, Integer>> counts = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            counts.computeIfAbsent(outcome.pupil().division(), division -> new EnumMap<>(Clause.class))
                    .merge(outcome.decision().clause(), 1, Integer::sum);
        }
        return new RecuperationSummary(counts);
    }
}
