package fr.passerelle.console;

import fr.passerelle.domain.stray.StrayDesk;
import fr.passerelle.domain.stray.StrayKey;
import java.util.ArrayList;
import java.util.List;

/** In the place of the routes: remembers what it was asked, and does it or not, as the test says. */
class StandInStrays implements StrayDesk {

    private final List<String> asked = new ArrayList<>();
    private boolean tooLate;

    void startAnew() {
        asked.clear();
        tooLate = false;
    }

    /** Somebody else is faster from now on. */
    void isTooLate() {
        tooLate = true;
    }

    List<String> asked() {
        return asked;
    }

    @Override
    public boolean give(StrayKey key, long pupilId, String who) {
        return asked("give", key, " " + pupilId, who);
    }

    @Override
    public boolean toNobody(StrayKey key, String who) {
        return asked("nobody", key, "", who);
    }

    @Override
    public boolean later(StrayKey key, String who) {
        return asked("later", key, "", who);
    }

    @Override
    public boolean undo(StrayKey key, String who) {
        return asked("undo", key, "", who);
    }

    private boolean asked(String verb, StrayKey key, String pupil, String who) {
        asked.add(verb + " " + key.kind() + " " + key.number() + pupil + " " + who);
        return !tooLate;
    }
}
