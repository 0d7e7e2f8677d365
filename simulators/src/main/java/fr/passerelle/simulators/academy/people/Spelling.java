package fr.passerelle.simulators.academy.people;

import java.text.Normalizer;
import java.util.Locale;

/** How portals spell the names of SIECLE. */
public final class Spelling {

    private Spelling() {}

    public static String withoutAccents(String name) {
        String letters = name.replace("Œ", "OE").replace("œ", "oe");
        return Normalizer.normalize(letters, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    /** Every word with a capital, the rest small. */
    static String capitalised(String name) {
        StringBuilder spelt = new StringBuilder(name.length());
        boolean start = true;
        for (char letter : name.toLowerCase(Locale.ROOT).toCharArray()) {
            spelt.append(start ? Character.toUpperCase(letter) : letter);
            start = !Character.isLetter(letter);
        }
        return spelt.toString();
    }

    /** One letter in the middle is another: one edit, which a name of at least five letters forgives. */
    public static String mistyped(String name) {
        int at = name.length() / 2;
        while (!Character.isLetter(name.charAt(at))) {
            at--;
        }
        char wrong = Character.toLowerCase(name.charAt(at)) == 'x' ? 'k' : 'x';
        return name.substring(0, at)
                + (Character.isUpperCase(name.charAt(at)) ? Character.toUpperCase(wrong) : wrong)
                + name.substring(at + 1);
    }

    /** An INE as it is copied from elsewhere: in small letters, after a no-break space. */
    public static String oddly(String ine) {
        return "\u00A0" + ine.toLowerCase(Locale.ROOT);
    }

    /** Without its last letter: what fits both of two twins who differ by that letter. */
    public static String cut(String name) {
        return name.substring(0, name.length() - 1);
    }
}
