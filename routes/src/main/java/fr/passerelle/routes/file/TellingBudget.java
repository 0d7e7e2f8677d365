package fr.passerelle.routes.file;

import java.time.Duration;
import java.util.function.LongSupplier;

/** So many tellings an hour: whoever drops links without end fills neither the log, nor {@code refused/}, nor the ledger. */
final class TellingBudget {

    /** More than anybody reads in an hour. */
    static final int MOST = 200;

    /** Of an hour, however often what has a row is taken away and something else is put there. */
    static final int MOST_ROWS = 1_000;

    private static final long HOUR = Duration.ofHours(1).toNanos();

    private final LongSupplier nanos;
    private long since;
    private int told;
    private int untold;
    private int rows;

    /** @param nanos a clock that nobody sets back */
    TellingBudget(LongSupplier nanos) {
        this.nanos = nanos;
        this.since = nanos.getAsLong();
    }

    /** Begins another hour when one is over; gives what the hour before left untold, zero while one lasts. */
    int renew() {
        if (nanos.getAsLong() - since < HOUR) {
            return 0;
        }
        int before = untold;
        since = nanos.getAsLong();
        told = 0;
        untold = 0;
        rows = 0;
        return before;
    }

    /** Takes so many rows, or as many as this hour still has; gives how many. */
    int rows(int wanted) {
        int given = Math.max(0, Math.min(wanted, MOST_ROWS - rows));
        rows += given;
        return given;
    }

    /** Whether one more may be told; when not, it is counted. */
    boolean spend() {
        if (told < MOST) {
            told++;
            return true;
        }
        untold++;
        return false;
    }

    /** Whether nothing but the last one was kept untold this hour. */
    boolean hasJustRunOut() {
        return untold == 1;
    }
}
