package fr.passerelle.connectors.notice;

/** The mail server or the webhook cannot be reached, or is not well: try again later. The message is for operators. */
public final class NoticeUndelivered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoticeUndelivered(String message) {
        super(message);
    }
}
