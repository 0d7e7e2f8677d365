package fr.passerelle.console.guard;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who calls, as far as limits are concerned: whoever has many ports, or a whole network of IPv6, is one caller all the
 * same, and so are all those of whom a proxy says nothing that is an address.
 */
public final class CallerAddress {

    private static final String NO_ADDRESS = "?";

    /** Beyond any address with its zone and port: strangers choose these texts. */
    private static final int LONGEST = 100;

    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile("(" + BYTE + "(?:[.]" + BYTE + "){3})(?::[0-9]*)?");
    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]*)](?::[0-9]*)?");

    /** Two colons at least: no name has them, so that Java asks nobody who that is. */
    private static final Pattern IPV6 = Pattern.compile("([0-9a-fA-F]*:[0-9a-fA-F]*:[0-9a-fA-F:.]*)(?:%.*)?");

    private CallerAddress() {}

    /**
     * One key for each caller.
     *
     * @param remote an address as the server or a proxy writes it, with or without brackets and a port
     */
    public static String key(String remote) {
        String text = remote.strip();
        if (text.length() > LONGEST) {
            return NO_ADDRESS;
        }
        Matcher ipv4 = IPV4.matcher(text);
        if (ipv4.matches()) {
            return ipv4.group(1);
        }
        Matcher brackets = BRACKETS.matcher(text);
        Matcher ipv6 = IPV6.matcher(brackets.matches() ? brackets.group(1) : text);
        return ipv6.matches() ? network(ipv6.group(1)) : NO_ADDRESS;
    }

    /** The first half, which is what a site or a home is given as its own; an IPv4 address in disguise is one. */
    private static String network(String literal) {
        try {
            InetAddress address = InetAddress.getByName(literal);
            if (!(address instanceof Inet6Address)) {
                return address.getHostAddress();
            }
            byte[] bytes = address.getAddress();
            StringBuilder key = new StringBuilder();
            for (int i = 0; i < bytes.length / 2; i += 2) {
                key.append(Integer.toHexString((bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff))
                        .append(':');
            }
            return key.append(":/64").toString();
        } catch (UnknownHostException e) {
            return NO_ADDRESS;
        }
    }
}
