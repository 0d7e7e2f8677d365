package fr.passerelle.connectors.intake;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Names of files as text, whatever the locale that the hub runs in: a name is bytes, taken for UTF-8. A byte that is not
 * UTF-8 becomes {@code \xE9}, so that two names are never the same text; such a name is odd.
 */
public final class EntryName {

    private static final String HEX = "0123456789ABCDEF";

    private EntryName() {}

    /** Whether a path has a part that no name should be: an invisible character, a blank at an end, a backslash, bytes that are not UTF-8. */
    public static boolean isOdd(String path) {
        for (String part : path.split("/")) {
            if (part.codePoints().anyMatch(EntryName::isOdd)
                    || isBlankAt(part, 0)
                    || isBlankAt(part, part.length() - 1)) {
                return true;
            }
        }
        return false;
    }

    static boolean isOdd(int character) {
        return character == '\\'
                || character == '\uFFFD'
                || switch (Character.getType(character)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SURROGATE,
                            Character.UNASSIGNED -> true;
                    default -> false;
                };
    }

    private static boolean isBlankAt(String part, int index) {
        return index >= 0
                && index < part.length()
                && (Character.isWhitespace(part.charAt(index)) || Character.isSpaceChar(part.charAt(index)));
    }

    /** The text of a name that the system gave. */
    public static String text(Path name) {
        String read = name.toString();
        // Only the URI of a path tells its bytes; what the locale made of them may be lost.
        return read.chars().allMatch(c -> c < 0x80) ? read : text(bytes(name));
    }

    private static byte[] bytes(Path name) {
        String raw = name.toUri().getRawPath();
        String encoded = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
        encoded = encoded.substring(encoded.lastIndexOf('/') + 1);
        ByteBuffer bytes = ByteBuffer.allocate(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                bytes.put((byte) Integer.parseInt(encoded, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.put((byte) c);
            }
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** The text of a name's bytes. */
    public static String text(byte[] name) {
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(name);
        CharBuffer out = CharBuffer.allocate(name.length * 4);
        while (true) {
            CoderResult result = utf8.decode(in, out, true);
            if (!result.isError()) {
                return out.flip().toString();
            }
            for (int n = result.length(); n > 0; n--) {
                int wrong = in.get() & 0xFF;
                out.put("\\x").put(HEX.charAt(wrong >> 4)).put(HEX.charAt(wrong & 0xF));
            }
        }
    }

    /** The name of a text, in UTF-8 even where the locale cannot write it. */
    public static Path path(String name) {
        StringBuilder encoded = new StringBuilder("file:///");
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            encoded.append(String.format(Locale.ROOT, "%%%02X", one & 0xFF));
        }
        return Path.of(URI.create(encoded.toString())).getFileName();
    }
}
