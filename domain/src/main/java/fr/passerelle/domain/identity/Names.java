package fr.passerelle.domain.identity;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How two spellings of a name are compared (contract gar B.3, points 2 and 3). */
public final class Names {

    private Names() {}

    /** Without accents, special characters and blanks, in lower case; œ and æ are two letters. */
    public static String normalise(@Nullable String name) {
        if (name == null) {
            return "";
        }
        // Decomposed first: an accented ligature (ǣ) must lose its accent before it becomes two letters.
        String spelt = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d");
        StringBuilder kept = new StringBuilder(spelt.length());
        spelt.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /**
     * Distance of the reference from the user's spelling: edits divided by the length of the <em>user's</em> string.
     * An empty user string is close to an empty reference only.
     */
    public static double ratio(String user, String reference) {
        if (user.isEmpty()) {
            return reference.isEmpty() ? 0 : Double.POSITIVE_INFINITY;
        }
        return (double) edits(user, reference) / user.length();
    }

    private static int edits(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int substitution = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
