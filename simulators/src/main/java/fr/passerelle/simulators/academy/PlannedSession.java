package fr.passerelle.simulators.academy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session of the year with its candidates. */
record PlannedSession(SessionSlot slot, List<String> examiners, List<Sitting> sittings) {

    /** @param certification null for a candidate who did not come */
    record Sitting(Stay stay, @Nullable SatCertification certification) {}
}
