package fr.passerelle.mappings.lsu;

/** A text as an XML document can carry it. */
final class XmlText {

    private static final int REPLACEMENT = 0xFFFD;

    private XmlText() {}

    /** With U+FFFD in the place of what XML 1.0 forbids: control characters, halves of pairs. */
    static String of(String text) {
        return text.codePoints()
                .map(c -> isAllowed(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * A text without the characters that XML does not allow, cut to a length in the sense of Java: validators written in it count a pair of surrogates as two, against
     * the letter of XML Schema.
     */
    static String of(String text, int longest) {
        String allowed = of(text);
        if (allowed.length() <= longest) {
            return allowed;
        }
        int end = Character.isHighSurrogate(allowed.charAt(longest - 1)) ? longest - 1 : longest;
        return allowed.substring(0, end);
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
