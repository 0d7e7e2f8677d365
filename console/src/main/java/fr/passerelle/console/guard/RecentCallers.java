package fr.passerelle.console.guard;

import java.util.LinkedHashMap;
import java.util.Map;

/** Who proved a name from where, those longest unheard of forgotten beyond a number. */
final class RecentCallers {

    private final int most;
    private final Map<String, Boolean> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > most;
        }
    };

    RecentCallers(int most) {
        this.most = most;
    }

    synchronized void keep(String pair) {
        known.put(pair, true);
    }

    synchronized boolean knows(String pair) {
        return known.get(pair) != null;
    }
}
