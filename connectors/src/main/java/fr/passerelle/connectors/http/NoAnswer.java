package fr.passerelle.connectors.http;

/** A call that had no whole answer. What was sent may have had its effect all the same. */
public final class NoAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    /** What kept the answer away. */
    public enum Why {
        /** It was not whole within the time. */
        LATE,
        /** It is larger than allowed, and was not read to its end. */
        LARGE,
        /** The connection could not be made, or broke; the cause says how. */
        BROKEN,
        /** The hub stops; the thread is marked as interrupted again. */
        INTERRUPTED
    }

    private final Why why;

    /** @param cause of the HTTP client or of its waiting; what it says may quote the address */
    NoAnswer(Why why, Throwable cause) {
        super(why.name(), cause);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
