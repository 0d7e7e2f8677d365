package fr.passerelle.connectors.intake;

import fr.passerelle.domain.intake.LeftCause;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/** One place, look after look: what may be taken now and in which order, and what is left there. Of one thread. */
public final class Intake {

    /** So many files of a folder are watched at a time: memory must not depend on who drops how much. */
    private static final int WATCHED = 2_000;

    /** So many more that could not be taken, each tried again in its time: they do not keep those behind them from being watched. */
    private static final int FAILING = 20_000;

    private final DropPlace place;
    private final Watch watch;
    private final Turns turns;

    /**
     * @param stillness how long a file must not have changed
     * @param most files given by a look: what is dropped while they are taken is seen by the next one
     * @param nanos a clock that nobody sets back
     */
    public Intake(DropPlace place, Duration stillness, int most, LongSupplier nanos) {
        this.turns = new Turns(most);
        this.place = place;
        this.watch = new Watch(stillness, nanos);
    }

    /**
     * @param ready to be taken now, folder by folder in turn
     * @param left what is left there, by its path
     * @param files paths of all files that lie there, whatever becomes of them
     */
    public record Found(List<Ready> ready, Map<String, LeftCause> left, Set<String> files) {}

    /** @throws IOException when the place cannot be looked at as a whole */
    public Found look() throws IOException {
        Look look = Look.at(place);
        Map<String, LeftCause> left = new TreeMap<>(look.left());
        Map<String, List<Ready>> still = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        look.inputs().forEach((folder, inputs) -> {
            List<Ready> now = new ArrayList<>();
            int watched = 0;
            int failing = 0;
            for (Ready input : inputs) {
                Optional<LeftCause> failure = watch.failure(input.file());
                boolean known = failure.isPresent() && failing++ < FAILING;
                if (!known && watched++ >= WATCHED) {
                    continue;
                }
                seen.add(input.file().path());
                Entry archive = input.archive();
                boolean archiveIsStill = true;
                if (archive != null) {
                    seen.add(archive.path());
                    archiveIsStill = watch.isStill(archive);
                }
                failure.ifPresent(why -> left.put(input.file().path(), why));
                if (watch.isStill(input.file()) && archiveIsStill) {
                    now.add(input);
                }
            }
            if (!now.isEmpty()) {
                still.put(folder, now);
            }
        });
        watch.keep(seen);
        return new Found(turns.next(still), left, look.files());
    }

    /** A file, or its archive, changed before it was taken: nothing is wrong with it, it is only not still yet. */
    public void changed(Ready input) {
        watch.changed(input.file());
        if (input.archive() != null) {
            watch.changed(input.archive());
        }
    }

    /** A file could not be taken: it is left, and tried again when it has changed, or in a minute, then ever more rarely. */
    public void failed(Ready input, LeftCause why) {
        watch.failed(input.file(), why);
    }
}
