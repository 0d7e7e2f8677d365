package fr.passerelle.console.pupil;

import fr.passerelle.console.file.Remarks;
import fr.passerelle.domain.pupil.ImportPreview;
import fr.passerelle.domain.pupil.PupilBasePlan;
import fr.passerelle.domain.pupil.PupilChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import before it happens, as the pages show it.
 *
 * @param held a sentence for each part that would wait for a person
 * @param groups changes of one kind each, without the kinds that have none
 */
public record PlanPanel(ImportPreview preview, Remarks remarks, List<String> held, List<Group> groups) {

    /**
     * Changes of one kind.
     *
     * @param total how many there are; {@code pupils} may list fewer
     */
    public record Group(PupilChange.Kind kind, int total, List<Line> pupils) {

        public int more() {
            return total - pupils.size();
        }

        /** True when the pupils are known in the school, or by their INE: what differs is told. */
        public boolean comparesFields() {
            return switch (kind) {
                case REATTRIBUTED, UPDATED, BACK -> true;
                case LEAVING, TRANSFERRED, CREATED -> false;
            };
        }

        /** True when something is said of a pupil besides the name and the division. */
        public boolean hasDetails() {
            return pupils.stream()
                    .anyMatch(line ->
                            !line.fields().isEmpty() || !line.elsewhere().isEmpty());
        }
    }

    /** A pupil. */
    public record Line(String name, String ine, String division, List<Difference> fields, List<String> elsewhere) {}

    /** A field before and after, in French. */
    public record Difference(String label, String before, String after) {}

    public @Nullable PupilBasePlan plan() {
        return preview.plan();
    }

    public boolean refused() {
        return preview.refused();
    }

    /** Pupils left out without being an error, French label to number, without what did not occur. */
    public Map<String, Integer> ignored() {
        Map<String, Integer> ignored = new LinkedHashMap<>(preview.ignored());
        ignored.values().removeIf(count -> count == 0);
        return ignored;
    }
}
