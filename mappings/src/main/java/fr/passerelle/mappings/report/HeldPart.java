package fr.passerelle.mappings.report;

import fr.passerelle.domain.french.InFrench;
import java.util.List;
import java.util.Set;
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

    /** {@code trop de départs d'un coup : 42 élèves sur 400}. */
    public String title() {
        return label + " : " + InFrench.count(pupils, "élève", "élèves")
                + (active == null ? "" : " sur " + InFrench.number(active));
    }

    /** This part with those of its decisions alone that are still waited for. */
    public HeldPart whileOpen(Set<Long> open) {
        return new HeldPart(
                kind,
                label,
                pupils,
                active,
                why,
                holds.stream().filter(open::contains).toList());
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
