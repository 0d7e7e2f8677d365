package fr.passerelle.console.work;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of what a piece of work is to carry.
 *
 * @param text null when it is no text, as an archive
 * @param masked whether letters and digits of values are hidden
 */
record WorkContent(@Nullable String text, boolean masked) {

    private static final int MOST = 4000;

    /** What may stand unmasked: names of elements and of fields, in the capitals or the quotes that the formats give them. */
    private static final Pattern NAMES =
            Pattern.compile("</?[A-Z][A-Z_]*[ />]|\"[a-zA-Z][a-zA-Z_]{0,40}\"(?=\\s*:)|<\\?xml");

    private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{N}\\p{M}]");
    private static final Pattern NO_TEXT = Pattern.compile("[\\x00-\\x08\\x0e-\\x1f]");

    static WorkContent whole(ByteBuffer bytes) {
        String text = decoded(bytes);
        return new WorkContent(
                NO_TEXT.matcher(text).find() ? null : text.substring(0, Math.min(MOST, text.length())), false);
    }

    /** Without any name, number or date of anybody; the shape of the content is left. */
    static WorkContent masked(ByteBuffer bytes) {
        String text = whole(bytes).text();
        return new WorkContent(text == null ? null : mask(text), true);
    }

    private static String mask(String text) {
        StringBuilder masked = new StringBuilder();
        Matcher names = NAMES.matcher(text);
        int from = 0;
        while (names.find()) {
            masked.append(hidden(text.substring(from, names.start()))).append(names.group());
            from = names.end();
        }
        return masked.append(hidden(text.substring(from))).toString();
    }

    private static String hidden(String value) {
        return VALUE.matcher(value).replaceAll("•");
    }

    /** The bytes may end within a character, which is dropped. */
    private static String decoded(ByteBuffer bytes) {
        ByteBuffer read = bytes.duplicate();
        for (int cut = 0; cut < 4 && read.limit() > 0; cut++) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(read.duplicate())
                        .toString();
            } catch (CharacterCodingException notWhole) {
                read.limit(read.limit() - 1);
            }
        }
        return StandardCharsets.ISO_8859_1.decode(bytes.duplicate()).toString();
    }
}
