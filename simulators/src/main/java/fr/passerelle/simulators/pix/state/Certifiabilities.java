package fr.passerelle.simulators.pix.state;

import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.simulators.academy.world.Activity;
import fr.passerelle.simulators.academy.world.World;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the nightly computation said last (contract pix 5). */
public final class Certifiabilities {

    private static final LocalTime COMPUTATION = LocalTime.of(21, 0);

    /**
     * @param isCertifiable null when it was never computed: the pupil had not logged in
     * @param since the computation that first said yes, null otherwise
     */
    public record Computed(
            @Nullable Boolean isCertifiable, @Nullable Instant since) {

        public String filter() {
            if (isCertifiable == null) {
                return "not-available";
            }
            return isCertifiable ? "eligible" : "non-eligible";
        }
    }

    private static final Computed NEVER = new Computed(null, null);

    private final Map<String, Activity> activities;
    private final PixState state;
    private final Clock clock;

    public Certifiabilities(World world, PixState state, Clock clock) {
        this.activities =
                world.activities().stream().collect(Collectors.toUnmodifiableMap(Activity::ine, Function.identity()));
        this.state = state;
        this.clock = clock;
    }

    public Computed of(Learner learner) {
        Instant last = computationBefore(clock.instant());
        Optional<Activity> activity =
                Optional.ofNullable(activities.get(learner.ine())).filter(any -> state.ownsAccount(learner));
        if (activity.isEmpty() || isAfter(activity.get().firstLogin(), last)) {
            return NEVER;
        }
        Instant from = activity.get().certifiableFrom();
        return from == null || from.isAfter(last)
                ? new Computed(false, null)
                : new Computed(true, computationFrom(from));
    }

    private static boolean isAfter(@Nullable Instant instant, Instant limit) {
        return instant == null || instant.isAfter(limit);
    }

    /** The newest computation at an instant. */
    static Instant computationBefore(Instant instant) {
        ZonedDateTime sameDay = computationOf(instant);
        return (sameDay.toInstant().isAfter(instant) ? previous(sameDay) : sameDay).toInstant();
    }

    /** The first computation that sees what happened at an instant. */
    private static Instant computationFrom(Instant instant) {
        ZonedDateTime sameDay = computationOf(instant);
        return (sameDay.toInstant().isBefore(instant)
                        ? computationOf(sameDay.plusDays(1).toInstant())
                        : sameDay)
                .toInstant();
    }

    private static ZonedDateTime previous(ZonedDateTime computation) {
        return computation.toLocalDate().minusDays(1).atTime(COMPUTATION).atZone(SchoolYear.PARIS);
    }

    private static ZonedDateTime computationOf(Instant instant) {
        return instant.atZone(SchoolYear.PARIS)
                .toLocalDate()
                .atTime(COMPUTATION)
                .atZone(SchoolYear.PARIS);
    }
}
