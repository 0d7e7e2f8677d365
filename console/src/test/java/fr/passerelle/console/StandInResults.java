package fr.passerelle.console;

import fr.passerelle.domain.certification.ResultDesk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** In the place of the routes: remembers what it was asked, and decides each hold once. */
class StandInResults implements ResultDesk {

    private final List<String> asked = new ArrayList<>();
    private final Set<Long> closed = new HashSet<>();

    void startAnew() {
        asked.clear();
        closed.clear();
    }

    List<String> asked() {
        return asked;
    }

    @Override
    public boolean approve(long holdId, String who) {
        asked.add("approve " + holdId + " " + who);
        return closed.add(holdId);
    }

    @Override
    public boolean refuse(long holdId, String who) {
        asked.add("refuse " + holdId + " " + who);
        return closed.add(holdId);
    }

    @Override
    public boolean undo(long holdId, String who) {
        asked.add("undo " + holdId + " " + who);
        return true;
    }
}
