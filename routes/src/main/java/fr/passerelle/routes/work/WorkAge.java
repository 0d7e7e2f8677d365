package fr.passerelle.routes.work;

import fr.passerelle.connectors.ledger.work.AgedWork;
import fr.passerelle.domain.work.WorkAlarm;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The oldest work that waits, or that is under way, as it was when somebody looked last; told once when it is too old. */
public final class WorkAge {

    private static final Logger log = LoggerFactory.getLogger(WorkAge.class);

    private record Look(Optional<AgedWork> oldest, long nanos) {}

    private final WorkAlarm alarm;
    private final Duration tooLong;
    private final LongSupplier nanos;
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile Look last;

    WorkAge(WorkAlarm alarm, Duration tooLong, LongSupplier nanos) {
        this.alarm = alarm;
        this.tooLong = tooLong;
        this.nanos = nanos;
        this.last = new Look(Optional.empty(), nanos.getAsLong());
    }

    WorkAlarm alarm() {
        return alarm;
    }

    Duration tooLong() {
        return tooLong;
    }

    /** @param oldest of each flow */
    void see(List<AgedWork> oldest) {
        last = new Look(oldest.stream().max(Comparator.comparing(AgedWork::age)), nanos.getAsLong());
        late().ifPresentOrElse(this::tell, () -> {
            if (told.getAndSet(false)) {
                log.info("Plus aucun travail n'{} depuis trop longtemps.", alarm.label());
            }
        });
    }

    private void tell(AgedWork late) {
        if (!told.getAndSet(true)) {
            log.warn(
                    "Le travail {} du flux « {} » {} depuis {} minutes : voyez la santé des composants,"
                            + " le courtier et les routes.",
                    late.id(),
                    late.flow().label(),
                    alarm.label(),
                    late.age().toMinutes());
        }
    }

    /** The oldest, when it is too old. */
    public Optional<AgedWork> late() {
        return last.oldest().filter(work -> work.age().compareTo(tooLong) > 0);
    }

    /** Of the oldest; zero when there is none. */
    public Duration age() {
        Look look = last;
        return look.oldest()
                .map(work -> work.age().plusNanos(nanos.getAsLong() - look.nanos()))
                .orElse(Duration.ZERO);
    }

    /** How long ago somebody looked. */
    Duration sinceLook() {
        return Duration.ofNanos(nanos.getAsLong() - last.nanos());
    }
}
