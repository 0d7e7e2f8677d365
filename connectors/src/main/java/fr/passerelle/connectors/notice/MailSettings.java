package fr.passerelle.connectors.notice;

import java.time.Duration;
import java.util.List;

/**
 * The mail server and the mailboxes.
 *
 * @param port 465 speaks TLS from the first byte; any other begins in the clear
 * @param username empty when the server asks for no account
 * @param from mailbox of the hub
 * @param to mailboxes of the operators, one at least
 * @param starttls on another port than 465: nothing is said before TLS is on, and a server without it gets nothing
 * @param timeout for each step: connection, answer, writing
 */
public record MailSettings(
        String host,
        int port,
        String username,
        String password,
        String from,
        List<String> to,
        boolean starttls,
        Duration timeout) {

    /** TLS from the first byte. */
    private static final int IMPLICIT_TLS = 465;

    public MailSettings {
        to = List.copyOf(to);
    }

    boolean implicitTls() {
        return port == IMPLICIT_TLS;
    }

    /** Whether an account would be told in the clear. */
    public static boolean tellsPasswordInTheClear(String username, boolean starttls, int port) {
        return !username.isEmpty() && !starttls && port != IMPLICIT_TLS;
    }

    /** Without the password: this may end up in a log. */
    @Override
    public String toString() {
        return "MailSettings[host=" + host + ", port=" + port + ", starttls=" + starttls + "]";
    }
}
