package fr.passerelle.mappings.report;

import fr.passerelle.domain.french.InFrench;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of an import that waits for a person, as a report tells it: no pupil is named.
 *
 * @param kind stable name
 * @param label in French
 * @param pupils pupils of that part
 * @param active active pupils before the import, null when that says nothing
 * @param why thresholds that were passed, a French sentence each; none for what no threshold holds
 * @param holds numbers of the decisions that are waited for; none once they are taken
 */
public record HeldPart(
        String kind, String label, int pupils, @Nullable Integer active, List<String> why, List<Long> holds) {

    private static final int MOST_LINKS = 5;

    public HeldPart {
        why = List.copyOf(why);
        holds = List.copyOf(holds);
    }

    /** {@code trop de départs d'un coup : 42 élèves sur 400}, or {@code élève à reconnaître : 3 questions, 4 élèves}. */
    public String title() {
        return label + " : "
                + (holds.size() > 1 ? InFrench.count(holds.size(), "question", "questions") + ", " : "")
                + InFrench.count(pupils, "élève", "élèves")
                + (active == null ? "" : " sur " + InFrench.number(active));
    }

    /**
     * This part with those of its decisions alone that are still waited for; pupils asked about one by one are those of these
     * questions.
     *
     * @param open how many pupils each open decision is about, by its number
     */
    public HeldPart whileOpen(Map<Long, Integer> open) {
        List<Long> left = holds.stream().filter(open::containsKey).toList();
        boolean oneByOne = active == null && why.isEmpty() && !left.isEmpty();
        return new HeldPart(
                kind, label, oneByOne ? left.stream().mapToInt(open::get).sum() : pupils, active, why, left);
    }

    /** The decisions that a page links to one by one. */
    public List<Long> someHolds() {
        return holds.subList(0, Math.min(holds.size(), MOST_LINKS));
    }

    /** Where it is decided, or that it is. */
    public String whereToDecide(ConsoleAddress console) {
        if (holds.isEmpty()) {
            return "Plus rien à décider : refusé, ou remplacé par un export plus récent.";
        }
        return "Décider : " + (console.base().isEmpty() ? "dans la console, page " : "") + console.holds(holds);
    }
}
