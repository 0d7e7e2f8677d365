package fr.passerelle.domain.work;

/** The life of a piece of work: ready, sent, then done; or quarantined, from where it is replayed or discarded. */
public enum WorkState {
    /** Written with the effect that asked for it; the relay has not sent it yet. */
    READY("à envoyer"),
    /** Handed to the broker. */
    SENT("en cours"),
    DONE("fait"),
    /** Failed too often: an operator replays or discards it; later work of the same key waits behind. */
    QUARANTINED("en quarantaine"),
    /** Given up by an operator, with a reason. */
    DISCARDED("abandonné");

    private final String label;

    WorkState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
