package fr.passerelle.domain.pupil;

import fr.passerelle.domain.hold.HoldState;
import fr.passerelle.domain.pupil.PupilBasePlan.Part;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the export applied last in a school that were put before a person.
 *
 * @param fileId file of that export, null when the school never had one
 * @param states what became of each part that was held
 * @param active active pupils before that export, as long as a part of it is not let through: an export that comes
 *     after it is judged against that number, else the pupils that its safe part brought would dilute what was held
 */
public record HeldParts(
        @Nullable Long fileId,
        Map<Part, HoldState> states,
        @Nullable Integer active) {

    public HeldParts {
        states = Map.copyOf(states);
    }

    /** The same file again: what a person let through passes, what waits or was refused goes on being held. */
    public Set<Part> decided(Set<Part> overThreshold, PupilBasePlan plan) {
        Set<Part> held = EnumSet.noneOf(Part.class);
        held.addAll(overThreshold);
        states.forEach((part, state) -> {
            if (state == HoldState.APPROVED) {
                held.remove(part);
            } else if (state != HoldState.SUPERSEDED && plan.count(part) > 0) {
                held.add(part);
            }
        });
        return held;
    }

    /** Whether that file is the one applied last. */
    public boolean isOf(long file) {
        return fileId != null && fileId == file;
    }

    /** The plan as the thresholds must see it. */
    public PupilBasePlan judged(PupilBasePlan plan) {
        return active == null || active >= plan.active() ? plan : plan.against(active);
    }
}
