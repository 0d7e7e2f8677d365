package fr.passerelle.domain.today;

import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person is asked for. It names no pupil.
 *
 * @param key what it is and its number, such as {@code HOLD/12}
 * @param flow of work in quarantine, and of refused files; null for the other causes
 * @param uai the school, or the one that has taken it over; null when it is of none, or of several
 * @param what the name of a file, the cause of a failure, the room of a session: what tells it apart; empty when nothing does
 * @param since when it began
 * @param occurrence when it happened last: what somebody said of it counts until it happens again
 * @param deadline null without one
 * @param assigned to whom it was given; null while to nobody
 */
public record TodayItem(
        Cause cause,
        String key,
        @Nullable Flow flow,
        @Nullable Uai uai,
        String what,
        Instant since,
        Instant occurrence,
        @Nullable Instant deadline,
        @Nullable String assigned) {

    public Urgency urgency(Instant now) {
        return cause.urgency(deadline, now);
    }

    /** What it is: the first part of its key. */
    public String thing() {
        return key.substring(0, key.indexOf('/'));
    }

    /** Its number or its school: the rest of its key. */
    public String number() {
        return key.substring(key.indexOf('/') + 1);
    }
}
