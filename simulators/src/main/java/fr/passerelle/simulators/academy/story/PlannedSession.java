package fr.passerelle.simulators.academy.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session of the year with its candidates. */
public record PlannedSession(SessionSlot slot, List<String> examiners, List<Sitting> sittings) {

    /**
     * @param certification null for a candidate who did not come
     * @param courseNumber the number that the school's file gives to the test; null without any
     */
    public record Sitting(
            Stay stay,
            @Nullable SatCertification certification,
            @Nullable Long courseNumber) {

        Sitting(Stay stay, @Nullable SatCertification certification) {
            this(stay, certification, certification == null ? null : (Long) certification.id());
        }

        /** With the other's number. */
        Sitting toldAs(Sitting other) {
            return new Sitting(stay, certification, other.courseNumber);
        }
    }
}
