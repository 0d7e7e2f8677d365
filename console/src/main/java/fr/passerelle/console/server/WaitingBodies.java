package fr.passerelle.console.server;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Places for those whose body is not here yet, each with a thread of the server: so many in all, and for one address. */
final class WaitingBodies {

    /** Somebody waits until it is given back. */
    interface Place {
        void giveBack();
    }

    private final int most;
    private final int mostOfAnAddress;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    WaitingBodies(int most, int mostOfAnAddress) {
        this.most = most;
        this.mostOfAnAddress = mostOfAnAddress;
    }

    /** Empty when there is none left. */
    synchronized Optional<Place> take(String address) {
        int ofTheAddress = taken.getOrDefault(address, 0);
        if (all >= most || ofTheAddress >= mostOfAnAddress) {
            return Optional.empty();
        }
        all++;
        taken.put(address, ofTheAddress + 1);
        return Optional.of(() -> giveBack(address));
    }

    private synchronized void giveBack(String address) {
        all--;
        taken.computeIfPresent(address, (same, number) -> number == 1 ? null : number - 1);
    }
}
