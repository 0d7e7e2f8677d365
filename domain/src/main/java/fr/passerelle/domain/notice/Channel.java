package fr.passerelle.domain.notice;

/** By which way operators are told. */
public enum Channel {
    MAIL("courriel"),
    WEBHOOK("webhook");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    /** For an operator, in French. */
    public String label() {
        return label;
    }
}
