package fr.passerelle.mappings.csv;

/** Names of columns as people's programs write them. */
public final class HeaderNames {

    private HeaderNames() {}

    /** True for a name that is {@link #plain} already, but for a byte order mark. */
    public static boolean isPlain(String name) {
        return plain(name).equals(name.replace("\uFEFF", ""));
    }

    /**
     * A name with straight apostrophes and single plain blanks, none outside: word processors and web pages make the others
     * of them. Case and accents stay.
     */
    public static String plain(String name) {
        return name.replace("\uFEFF", "")
                .replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replaceAll("[\\s\\u00A0\\u2007\\u2009\\u202F]+", " ")
                .strip();
    }
}
