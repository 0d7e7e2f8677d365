package fr.passerelle.console;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address of a proxy that the site trusts ({@code passerelle.console.proxies}). */
public final class ProxyAddress {

    /** What may be an address and never a name: nobody is asked who that is. */
    private static final Pattern DIGITS = Pattern.compile("[0-9]+[.][0-9.]+|[0-9a-fA-F]*:[0-9a-fA-F:.]*");

    private ProxyAddress() {}

    /**
     * As the server writes the address of who calls it.
     *
     * @return empty when the text is no IP address
     */
    public static Optional<String> of(String text) {
        try {
            return DIGITS.matcher(text).matches()
                    ? Optional.of(InetAddress.getByName(text).getHostAddress())
                    : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** What is wrong with a value of the setting, a French sentence without its full stop; empty when nothing is. */
    public static Optional<String> complaint(String text) {
        return of(text).isPresent()
                ? Optional.empty()
                : Optional.of(
                        "« " + text + " » n'est pas une adresse IP ; donnez celles des mandataires, séparées par des"
                                + " virgules");
    }
}
