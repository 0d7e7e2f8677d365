package fr.passerelle.domain.today;

import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What there is of one cause: of the whole academy, or of a school.
 *
 * @param flow of work in quarantine, and of refused files; null for the other causes
 * @param uai the school, or the one that has taken it over; null for the whole academy
 * @param count one at least, without what somebody dealt with or put off
 * @param late how many of them are past their deadline
 * @param oldest since when the oldest of them waits
 * @param next the nearest deadline that is still to come; null without one
 * @param item the only one of them, null when they are several
 */
public record TodayGroup(
        Cause cause,
        @Nullable Flow flow,
        @Nullable Uai uai,
        int count,
        int late,
        Instant oldest,
        @Nullable Instant next,
        @Nullable String item) {

    /** Of the worst of them. */
    public Urgency urgency() {
        return late > 0 ? cause.late() : cause.before();
    }

    /** How many of them a person has something to do about: those that only wait are not counted. */
    public int toDo() {
        return cause.before() == Urgency.NONE ? late : count;
    }

    /** The light that it colours; empty for what is of no school. */
    public Optional<SchoolMatter> matter() {
        return cause.matter(flow);
    }
}
