package fr.passerelle.hub.wiring;

/**
 * The operator's way in.
 *
 * @param generated true when nobody chose the password: it is printed once at the start
 */
public record Credentials(String login, String password, boolean generated) {

    /** Without the password: this may end up in a log. */
    @Override
    public String toString() {
        return "Credentials[login=" + login + "]";
    }
}
