package fr.passerelle.mappings.fregata;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The text of a CSV whose encoding nothing declares, and its separator.
 *
 * @param text without byte order mark
 * @param separator {@code ;} or {@code ,}: the one that the first line has most of
 * @param charset what its bytes are in
 */
public record FregataText(String text, char separator, Charset charset) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset LATIN = Charset.forName("ISO-8859-15");

    /** Empty when the bytes are of none of the three encodings that schools save in. */
    public static Optional<FregataText> of(byte[] csv) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, hasControls(csv) ? WINDOWS : LATIN)) {
            try {
                CharBuffer decoded = charset.newDecoder().decode(ByteBuffer.wrap(csv));
                return Optional.of(decoded.toString())
                        .filter(text -> text.indexOf('\0') < 0)
                        .map(text -> ofText(text, charset));
            } catch (CharacterCodingException another) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** The C1 controls of ISO-8859-15 are letters and signs of windows-1252. */
    private static boolean hasControls(byte[] csv) {
        for (byte b : csv) {
            if (b >= (byte) 0x80 && b <= (byte) 0x9F) {
                return true;
            }
        }
        return false;
    }

    private static FregataText ofText(String decoded, Charset charset) {
        String text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
        String head = text.lines().findFirst().orElse("");
        return new FregataText(text, count(head, ',') > count(head, ';') ? ',' : ';', charset);
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
