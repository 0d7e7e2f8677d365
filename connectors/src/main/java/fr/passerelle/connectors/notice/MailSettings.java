package fr.passerelle.connectors.notice;

import fr.passerelle.domain.trouble.Faults;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server and the mailboxes.
 *
 * @param host empty when no mail is sent: nothing else is looked at then
 * @param port 465 speaks TLS from the first byte; any other begins in the clear
 * @param username empty when the server asks for no account
 * @param from mailbox of the hub
 * @param to mailboxes of the operators, one at least
 * @param starttls on another port than 465: nothing is said before TLS is on, and a server without it gets nothing
 */
public record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue List<String> to,
        @DefaultValue("true") boolean starttls) {

    /** TLS from the first byte. */
    private static final int IMPLICIT_TLS = 465;

    private static final String KEY = "passerelle.notice.mail.";
    private static final Pattern MAILBOX = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+");

    public MailSettings {
        to = List.copyOf(to);
    }

    boolean isGiven() {
        return !host.isBlank();
    }

    boolean implicitTls() {
        return port == IMPLICIT_TLS;
    }

    void addFaults(Faults faults) {
        faults.port(KEY + "port", port);
        mailbox(faults, "from", List.of(from));
        mailbox(faults, "to", to);
        if (!username.isBlank()) {
            faults.present(KEY + "password", password, "alors que " + KEY + "username est donné");
        }
        faults.require(
                username.isEmpty() || starttls || implicitTls(),
                KEY + "starttls",
                "sans TLS, le mot de passe du compte passerait en clair",
                "Mettez true, ou le port 465");
    }

    private static void mailbox(Faults faults, String name, List<String> mailboxes) {
        faults.require(
                !mailboxes.isEmpty()
                        && mailboxes.stream()
                                .allMatch(mailbox -> MAILBOX.matcher(mailbox).matches()),
                KEY + name,
                String.join("", mailboxes).isBlank() ? "il manque" : "ce ne sont pas des adresses nues",
                "Mettez des adresses comme dsi@exemple.fr, séparées par des virgules");
    }

    /** Without the password: this may end up in a log. */
    @Override
    public String toString() {
        return "MailSettings[host=" + host + ", port=" + port + ", starttls=" + starttls + "]";
    }
}
