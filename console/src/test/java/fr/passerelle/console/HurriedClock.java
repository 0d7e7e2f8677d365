package fr.passerelle.console;

import fr.passerelle.console.server.BodyClock;

/** Goes as time does, or so many times as fast while somebody hurries it: ten seconds of waiting are then over in two. */
final class HurriedClock implements BodyClock {

    private static final int USUAL = 1;

    private volatile int times = USUAL;

    /** Whoever waits for a body at that moment has waited for any length of time. */
    void hurry(int times) {
        this.times = times;
    }

    void goAsUsual() {
        hurry(USUAL);
    }

    @Override
    public long getAsLong() {
        return times * System.nanoTime();
    }
}
