package fr.passerelle.simulators.pix.http;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The faults to come. Those of a path part and those of any call are used up in the order they were asked for. */
public final class Faults {

    private static final class Planned {
        private final String pathPart;
        private final Fault fault;
        private int left;

        private Planned(String pathPart, int calls, Fault fault) {
            this.pathPart = pathPart;
            this.left = calls;
            this.fault = fault;
        }
    }

    private final List<Planned> planned = new ArrayList<>();

    /** The next calls fail, whatever they ask. */
    public void next(int calls, Fault fault) {
        next("", calls, fault);
    }

    /** The next calls whose path contains a text fail. */
    public synchronized void next(String pathPart, int calls, Fault fault) {
        if (calls < 1) {
            throw new IllegalArgumentException("at least one call must fail: " + calls);
        }
        planned.add(new Planned(pathPart, calls, fault));
    }

    /** Everything works again. */
    public synchronized void clear() {
        planned.clear();
    }

    /** The fault that strikes a call of that path, which uses it up. */
    public synchronized Optional<Fault> take(String path) {
        for (Iterator<Planned> all = planned.iterator(); all.hasNext(); ) {
            Planned candidate = all.next();
            if (path.contains(candidate.pathPart)) {
                if (--candidate.left == 0) {
                    all.remove();
                }
                return Optional.of(candidate.fault);
            }
        }
        return Optional.empty();
    }
}
