package fr.passerelle.domain.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words by which names are found: accents, case, hyphens and apostrophes do not matter, nor where a name is cut into words.
 * The ledger spells what it keeps in the same way.
 *
 * @param all each in lower case, without accents, never empty, in the order in which they were typed
 */
public record SoughtWords(List<String> all) {

    public static final SoughtWords NONE = new SoughtWords(List.of());

    /** What is cut further would only be found cut so. */
    private static final int MOST_JOINED = 5;

    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]");

    /** Whatever is neither a letter nor a digit, of those that names are written with. */
    private static final Pattern BETWEEN = Pattern.compile(
            "[\\u0000-\\u002f\\u003a-\\u0060\\u007b-\\u00bf\\u00d7\\u00f7\\u2000-\\u206f\\u3000\\ufeff]+");

    /** What many write with a name, and many without. */
    private static final Set<String> PARTICLES = Set.of(
            "d", "da", "de", "del", "della", "den", "der", "des", "di", "do", "dos", "du", "el", "l", "la", "le", "les",
            "van", "von");

    public SoughtWords {
        all = List.copyOf(all);
    }

    /** The words of a text; none when it has no letter and no digit. */
    public static SoughtWords of(String text) {
        String spelt = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replace("œ", "oe")
                        .replace("æ", "ae")
                        .replace("ß", "ss")
                        .replace('ø', 'o')
                        .replace('ł', 'l')
                        .replace('đ', 'd'))
                .replaceAll("");
        return new SoughtWords(
                Stream.of(BETWEEN.split(spelt)).filter(word -> !word.isEmpty()).toList());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether one of them has two characters: a single one begins too many names. */
    public boolean areEnough() {
        return all.stream().anyMatch(word -> word.codePointCount(0, word.length()) > 1);
    }

    /** Without particles; all of them when there is nothing else. */
    public SoughtWords withoutParticles() {
        List<String> kept =
                all.stream().filter(word -> !PARTICLES.contains(word)).toList();
        return kept.isEmpty() ? this : new SoughtWords(kept);
    }

    /**
     * Every way to join neighbours, the words as they are first: who types {@code le goff} may mean {@code LEGOFF}. Of more than
     * five words only the first way.
     */
    public List<List<String>> joined() {
        return all.size() > MOST_JOINED ? List.of(all) : joined(all);
    }

    private static List<List<String>> joined(List<String> words) {
        if (words.size() < 2) {
            return List.of(words);
        }
        List<List<String>> ways = new ArrayList<>();
        for (int first = 1; first <= words.size(); first++) {
            String joined = String.join("", words.subList(0, first));
            List<String> others = words.subList(first, words.size());
            for (List<String> rest : others.isEmpty() ? List.<List<String>>of(List.of()) : joined(others)) {
                ways.add(Stream.concat(Stream.of(joined), rest.stream()).toList());
            }
        }
        return ways;
    }
}
