package fr.passerelle.connectors.notice;

/** The mail server or the webhook refuses the notice: trying again without a change is useless. */
public final class NoticeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoticeRefused(String message) {
        super(message);
    }
}
