package fr.passerelle.mappings.siecle;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The encoding that an XML declaration names. The JDK knows many that Pix does not ({@code x-MacThai}): only the
 * families seen in exports are accepted (contract siecle A.2, B.6).
 */
final class DeclaredEncoding {

    /** Bytes that Pix looks at. */
    static final int SNIFFED = 128;

    private static final Pattern DECLARATION = Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern FAMILIES =
            Pattern.compile("UTF-(8|16|16LE|16BE)|ISO-8859-[0-9]+|windows-12[0-9]{2}|US-ASCII");

    private DeclaredEncoding() {}

    /** True when no encoding is declared: the parser then guesses as the XML standard says. */
    static boolean isSupported(byte[] head) {
        Matcher declaration = DECLARATION.matcher(new String(head, StandardCharsets.ISO_8859_1));
        return !declaration.find() || isKnown(declaration.group(1));
    }

    private static boolean isKnown(String name) {
        try {
            return FAMILIES.matcher(Charset.forName(name).name()).matches();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return false;
        }
    }
}
