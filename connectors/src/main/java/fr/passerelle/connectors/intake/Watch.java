package fr.passerelle.connectors.intake;

import fr.passerelle.domain.file.LeftCause;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the hub itself saw of each file at its looks. A file is still once it has not changed for long enough between two
 * looks, whatever date it bears: the clock of its sender, or of a server, may be wrong, and a date to come never gets old.
 */
final class Watch {

    private static final long FIRST_RETRY = Duration.ofMinutes(1).toNanos();
    private static final long LAST_RETRY = Duration.ofHours(1).toNanos();

    /**
     * @param delay how long after {@code since} it may be taken
     * @param why what kept it from being taken, or null
     */
    private record Seen(
            long size,
            long modified,
            long since,
            long delay,
            @Nullable LeftCause why) {

        boolean isOf(Entry file) {
            return size == file.size() && modified == file.modified();
        }
    }

    private final Map<String, Seen> files = new HashMap<>();
    private final long stillness;
    private final LongSupplier nanos;

    /** @param nanos a clock that nobody sets back, such as {@link System#nanoTime} */
    Watch(Duration stillness, LongSupplier nanos) {
        this.stillness = stillness.toNanos();
        this.nanos = nanos;
    }

    /** Looks at a file; whether it may be taken. */
    boolean isStill(Entry file) {
        long now = nanos.getAsLong();
        Seen seen = files.get(file.path());
        if (seen == null || !seen.isOf(file)) {
            files.put(file.path(), new Seen(file.size(), file.modified(), now, stillness, null));
            return stillness == 0;
        }
        return now - seen.since() >= seen.delay();
    }

    /** Looks at a file; whether it has not changed for so long. */
    boolean isUnchanged(Entry file, Duration time) {
        isStill(file);
        Seen seen = Objects.requireNonNull(files.get(file.path()));
        return nanos.getAsLong() - seen.since() >= time.toNanos();
    }

    /** It could not be taken: it is tried again when it has changed, or in a minute, then ever more rarely. */
    void failed(Entry file, LeftCause why) {
        Seen seen = files.get(file.path());
        boolean again = seen != null && seen.isOf(file) && seen.why() != null;
        long delay = again ? Math.min(2 * seen.delay(), LAST_RETRY) : FIRST_RETRY;
        files.put(file.path(), new Seen(file.size(), file.modified(), nanos.getAsLong(), delay, why));
    }

    /** It changed while it was to be taken: it is watched anew from now on, even if the next look cannot tell the change. */
    void changed(Entry file) {
        files.put(file.path(), new Seen(file.size(), file.modified(), nanos.getAsLong(), stillness, null));
    }

    /** What kept this file, as it is, from being taken. */
    Optional<LeftCause> failure(Entry file) {
        return Optional.ofNullable(files.get(file.path()))
                .filter(seen -> seen.isOf(file))
                .map(Seen::why);
    }

    /** Forgets what is no longer there. */
    void keep(Set<String> paths) {
        files.keySet().retainAll(paths);
    }
}
