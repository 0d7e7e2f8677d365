package fr.passerelle.simulators.academy.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session of the year with its candidates. */
public record PlannedSession(SessionSlot slot, List<String> examiners, List<Sitting> sittings) {

    /** @param certification null for a candidate who did not come */
    public record Sitting(Stay stay, @Nullable SatCertification certification) {}
}
