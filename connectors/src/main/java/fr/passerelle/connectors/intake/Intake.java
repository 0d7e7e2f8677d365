package fr.passerelle.connectors.intake;

import fr.passerelle.domain.file.LeftCause;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/** One place, look after look: what may be taken now and in which order, and what is left there. Of one thread. */
public final class Intake {

    private final DropPlace place;
    private final LookLimits limits;
    private final Duration grace;
    private final Watch watch;
    private final Turns turns;

    /**
     * @param stillness how long neither the size nor the date of a file must have changed; counted anew from the first
     *     look, so after each start of the hub
     * @param grace how long something is waited for, the digest of an archive or the content of an empty file, before the
     *     file is told; what has the name of a partial file is told after a day
     * @param most files given by a look: what is dropped while they are taken is seen by the next one
     * @param nanos a clock that nobody sets back
     */
    public Intake(DropPlace place, Duration stillness, Duration grace, int most, LongSupplier nanos) {
        this(place, LookLimits.USUAL, stillness, grace, most, nanos);
    }

    /**
     * A place of which a look takes in more or less than usual.
     *
     * @param limits how much of the place is looked at; the others as above
     */
    public Intake(
            DropPlace place, LookLimits limits, Duration stillness, Duration grace, int most, LongSupplier nanos) {
        this.turns = new Turns(most);
        this.place = place;
        this.limits = limits;
        this.grace = grace;
        this.watch = new Watch(stillness, nanos);
    }

    /**
     * @param ready to be taken now, folder by folder in turn
     * @param left what is left there, by its path
     * @param waiting what is not whole, by its path, whether it has been so for long or not
     * @param there what each entry is that was looked at, by its path
     * @param blind paths of folders of which not everything was looked at: nobody knows what became of the rest
     */
    public record Found(
            List<Ready> ready,
            Map<String, LeftCause> left,
            Map<String, LeftCause> waiting,
            Map<String, Entry.Kind> there,
            Set<String> blind) {}

    /** @throws IOException when the place cannot be looked at as a whole */
    public Found look() throws IOException {
        Look look = Look.at(place, limits);
        Map<String, LeftCause> left = new TreeMap<>(look.left());
        Map<String, LeftCause> waiting = new HashMap<>();
        Map<String, List<Ready>> still = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (Waiting one : look.waiting()) {
            String path = one.file().path();
            seen.add(path);
            waiting.put(path, one.why());
            if (watch.isUnchanged(one.file(), one.patience(grace))) {
                left.put(path, one.why());
            }
        }
        look.inputs().forEach((folder, inputs) -> {
            List<Ready> now = new ArrayList<>();
            for (Ready input : inputs) {
                String path = input.file().path();
                seen.add(path);
                watch.failure(input.file()).ifPresent(why -> left.put(path, why));
                boolean archiveIsStill = true;
                if (input.archive() != null) {
                    seen.add(input.archive().path());
                    archiveIsStill = watch.isStill(input.archive());
                }
                if (watch.isStill(input.file()) && archiveIsStill) {
                    now.add(input);
                }
            }
            if (!now.isEmpty()) {
                still.put(folder, now);
            }
        });
        watch.keep(seen);
        return new Found(turns.next(still), left, waiting, look.there(), look.blind());
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
