package fr.passerelle.domain.partner;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may be shown of an address, or of a text that may hold one: never an account, and nothing of its parameters. */
public final class ShownAddress {

    private static final Pattern ACCOUNT = Pattern.compile("//[^\\s,)]*@");
    private static final Pattern PARAMETERS = Pattern.compile("(://[^?;#\\s]*)[?;#][^,)\\s]*");
    private static final Pattern HOST =
            Pattern.compile("^[a-z][a-z0-9+.-]*:(?:[a-z]+:)?//[^/\\s?;#]+", Pattern.CASE_INSENSITIVE);

    private ShownAddress() {}

    /** With its path, which names a database or a service. */
    public static String of(String text) {
        return PARAMETERS
                .matcher(ACCOUNT.matcher(text.strip()).replaceAll("//"))
                .replaceAll("$1");
    }

    /** The server alone: chat servers put their secret into the path. Empty when it is no address. */
    public static String server(String url) {
        Matcher server = HOST.matcher(of(url));
        return server.find() ? server.group() : "";
    }
}
