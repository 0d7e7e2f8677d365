package fr.passerelle.console.today;

import fr.passerelle.console.web.PageFrench;
import fr.passerelle.console.web.Tone;
import fr.passerelle.domain.today.Cause;
import fr.passerelle.domain.today.TodayGroup;
import fr.passerelle.domain.today.Urgency;
import java.time.Instant;
import java.util.Comparator;

/**
 * A line of the page: a cause with what there is of it.
 *
 * @param count of what a person has to do something about; of all that wait where nobody has
 * @param href the list of them, a path of the console
 */
public record GroupRow(TodayGroup group, Tone tone, String word, int count, String label, String href) {

    static GroupRow of(TodayGroup group, PageFrench french) {
        Cause cause = group.cause();
        int count = group.toDo() == 0 ? group.count() : group.toDo();
        String label = french.word(count, cause.one(), cause.several())
                + (cause == Cause.QUARANTINED && group.flow() != null
                        ? PageFrench.NBSP + ": " + group.flow().label()
                        : "");
        return new GroupRow(
                group,
                tone(group.urgency()),
                word(group),
                count,
                label,
                TodayAddress.list(cause, group.flow(), group.uai()));
    }

    /** The worst first, then what waits longest. */
    static Comparator<GroupRow> byUrgency() {
        return Comparator.comparing((GroupRow row) -> row.group().urgency())
                .reversed()
                .thenComparing(row -> row.group().oldest());
    }

    /** How it shines. */
    public static Tone tone(Urgency urgency) {
        return switch (urgency) {
            case NONE -> Tone.IDLE;
            case TO_DO -> Tone.WATCH;
            case URGENT -> Tone.ALERT;
        };
    }

    private static String word(TodayGroup group) {
        return switch (group.urgency()) {
            case NONE -> "en attente";
            case TO_DO -> "à traiter";
            case URGENT -> group.late() > 0 ? "en retard" : "bloqué";
        };
    }

    /** The nearest deadline to come. */
    public Instant next() {
        Instant next = group.next();
        return next == null ? Instant.MAX : next;
    }
}
