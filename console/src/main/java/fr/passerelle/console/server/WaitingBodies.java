package fr.passerelle.console.server;

import fr.passerelle.console.guard.CallerAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Places for those whose body is not here yet, each with a thread of the server: so many in all, and for one caller. */
final class WaitingBodies {

    /** Somebody waits until it is given back. */
    interface Place {
        void giveBack();
    }

    private final int most;
    private final int mostOfACaller;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    WaitingBodies(int most, int mostOfACaller) {
        this.most = most;
        this.mostOfACaller = mostOfACaller;
    }

    /** Empty when there is none left. */
    synchronized Optional<Place> take(String address) {
        String caller = CallerAddress.key(address); // else a port or an address of its own /64 has places of its own
        int ofTheCaller = taken.getOrDefault(caller, 0);
        if (all >= most || ofTheCaller >= mostOfACaller) {
            return Optional.empty();
        }
        all++;
        taken.put(caller, ofTheCaller + 1);
        return Optional.of(() -> giveBack(caller));
    }

    private synchronized void giveBack(String caller) {
        all--;
        taken.computeIfPresent(caller, (same, number) -> number == 1 ? null : number - 1);
    }
}
