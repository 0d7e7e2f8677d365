package fr.passerelle.console.guard;

import java.time.Duration;

/** A secret was not even looked at: too many wrong ones came before it, or too many wait to be checked. */
public final class TooManyTries extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a secret was not looked at. */
    public enum Reason {
        /** This address, or this name from this address, was wrong too often. */
        FAILURES,
        /** Everybody asks at once. */
        CROWD
    }

    private final Reason reason;
    private final Duration wait;

    TooManyTries(Reason reason, Duration wait) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.wait = wait;
    }

    public Reason reason() {
        return reason;
    }

    /** Before the caller should try again. */
    public Duration patience() {
        return wait;
    }

    /** Before the caller should try again, in whole seconds rounded up, 1 at least. */
    public long seconds() {
        return Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
    }
}
