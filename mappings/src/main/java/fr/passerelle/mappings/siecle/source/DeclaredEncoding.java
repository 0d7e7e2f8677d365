package fr.passerelle.mappings.siecle.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The encoding that an XML declaration names. The JDK knows many that Pix does not ({@code x-MacThai}): only the
 * families seen in exports are accepted (contract siecle A.2, B.6).
 */
final class DeclaredEncoding {

    /** Pix looks at 128 bytes; what hides behind blanks is looked for further on. */
    static final int SNIFFED = 1_024;

    private static final Pattern DECLARATION = Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern FAMILIES =
            Pattern.compile("UTF-(8|16|16LE|16BE)|ISO-8859-[0-9]+|windows-12[0-9]{2}|US-ASCII");

    /** {@code <?xm} in EBCDIC, of which Latin-1 makes letters. */
    private static final String EBCDIC_PROLOG = "Lo\u00A7\u0094";

    private DeclaredEncoding() {}

    /** True when no encoding is declared: the parser then guesses as the XML standard says. */
    static boolean isSupported(byte[] head) {
        String declared = declaredIn(head);
        return declared == null || FAMILIES.matcher(canonical(declared)).matches();
    }

    /** True when the parser will read UTF-8, declared or not. */
    static boolean isUtf8(byte[] head) {
        String declared = declaredIn(head);
        return declared == null ? !isOtherwise(head) : canonical(declared).equals("UTF-8");
    }

    /** What the document is in, where ASCII stands for itself: empty for UTF-16 and the like, and for an unknown name. */
    static Optional<Charset> asciiCompatible(byte[] head) {
        if (isUtf8(head)
                || head.length > 2 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        return Optional.ofNullable(declaredIn(head))
                .map(DeclaredEncoding::canonical)
                .filter(name -> FAMILIES.matcher(name).matches() && !name.startsWith("UTF-16"))
                .map(Charset::forName);
    }

    /** UTF-16, UTF-32 and EBCDIC, where no declaration can be read in bytes. */
    private static boolean isOtherwise(byte[] head) {
        return head.length > 1 && (head[0] == 0 || head[1] == 0 || (head[0] & 0xFE) == 0xFE || head[0] == 0x4C);
    }

    private static @Nullable String declaredIn(byte[] head) {
        Matcher declaration = DECLARATION.matcher(new String(head, StandardCharsets.ISO_8859_1));
        return declaration.find() ? declaration.group(1) : null;
    }

    /** Empty when the JDK does not know it. */
    private static String canonical(String name) {
        try {
            return Charset.forName(name).name();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return "";
        }
    }

    /** Text that begins with a word; whatever else is wrong, its parser says where. */
    static boolean isNoMarkup(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .strip();
        return !text.isEmpty()
                && !text.startsWith(EBCDIC_PROLOG)
                && (Character.isLetterOrDigit(text.charAt(0)) || text.charAt(0) == '"');
    }
}
