package fr.passerelle.hub.book;

import fr.passerelle.domain.partner.ShownAddress;
import java.util.Locale;
import java.util.regex.Pattern;

/** What of a setting may be shown. A name decides for a whole value; an account or parameters within an address never are. */
final class ShownValue {

    private static final Pattern SECRET = Pattern.compile(
            ".*(password|passphrase|secret|token|credential|java.?options).*", Pattern.CASE_INSENSITIVE);

    /** Chat servers put their secret into the path. */
    private static final Pattern SERVER_ALONE = Pattern.compile(".*webhook.?url$", Pattern.CASE_INSENSITIVE);

    private ShownValue() {}

    static boolean isSecret(String key) {
        return SECRET.matcher(key).matches();
    }

    static String of(String key, String value) {
        if (isSecret(key)) {
            return value.isBlank() ? "" : "donné, jamais montré";
        }
        return SERVER_ALONE.matcher(key.toLowerCase(Locale.ROOT)).matches()
                ? ShownAddress.server(value)
                : ShownAddress.of(value);
    }
}
