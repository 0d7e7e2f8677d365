package fr.passerelle.connectors.ledger.session;

import fr.passerelle.domain.school.Uai;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A finalised session as people look at it.
 *
 * @param uai its school
 * @param date and time of the place where it was held
 * @param candidates enrolled pupils
 * @param started those who began their test
 * @param reports issue reports on their tests
 * @param state {@code RECEIVED}, {@code FINALISED}, {@code REFUSED}, or {@code ABANDONED} when its work was given up
 * @param due when Pix is to have it: 48 hours after its end
 * @param closedAt when the school finalised it
 * @param pushedAt when Pix had it, null before
 * @param refusal why it cannot be pushed, in French, or null
 * @param fileId number of the file that brought it; null when that was not kept
 */
public record SessionSheet(
        long id,
        Uai uai,
        LocalDate date,
        LocalTime time,
        String room,
        int candidates,
        int started,
        int reports,
        String state,
        Instant due,
        Instant closedAt,
        @Nullable Instant pushedAt,
        @Nullable String refusal,
        @Nullable Long fileId) {

    /** Whether Pix had it too late, or does not have it by now; of one that was given up nobody waits for anything. */
    public boolean isLate(Instant now) {
        return pushedAt == null ? !state.equals("ABANDONED") && now.isAfter(due) : pushedAt.isAfter(due);
    }

    /** Whether Pix had it within the 48 hours. */
    public boolean isInTime() {
        return pushedAt != null && !pushedAt.isAfter(due);
    }
}
