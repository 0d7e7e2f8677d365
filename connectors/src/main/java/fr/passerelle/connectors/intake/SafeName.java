package fr.passerelle.connectors.intake;

import fr.passerelle.domain.file.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Names that the hub writes, and shows: short enough for a file system, without characters that harm a terminal or a log.
 * A name that had to be changed bears a digest of what it was, so that two of them stay two.
 */
public final class SafeName {

    /** What comes after the name of a file in that of its report. */
    public static final String REPORT = ".compte-rendu.txt";

    /** Most file systems: 255 bytes. A file and its report are cut alike, so that they stay side by side. */
    static final int MOST_BYTES = 255 - REPORT.length();

    private static final int DIGEST_BYTES = 6;
    private static final int LONGEST_EXTENSION = 10;

    private SafeName() {}

    /** A name that fits a file system, its report's too. */
    public static String ofFile(String name) {
        String safe = clean(name).strip();
        return safe.equals(name) && bytes(name) <= MOST_BYTES ? name : marked(safe, digest(name));
    }

    /**
     * A name that fits a file system, its report's too, in the place of one that something else bears already.
     *
     * @param content what is to bear it: the same content always has the same name
     * @param attempt another number gives another name
     */
    public static String ofFile(String name, byte[] content, int attempt) {
        return marked(clean(name).strip(), digest(name + attempt + digest(content)));
    }

    /** A path as people are shown it. */
    public static String shown(String path) {
        return ofFile(path);
    }

    /**
     * Whether a path as it is shown may be of something in a folder: one that was cut tells less than it was.
     *
     * @param folder path as it is
     */
    public static boolean mayLieIn(String shown, String folder) {
        if (folder.isEmpty()) {
            return true;
        }
        String way = clean(folder + "/").stripLeading();
        int cut = shown.lastIndexOf('~');
        return shown.startsWith(way) || cut >= 0 && cut < way.length() && way.startsWith(shown.substring(0, cut));
    }

    private static String clean(String name) {
        StringBuilder clean = new StringBuilder();
        name.codePoints().forEach(c -> clean.appendCodePoint(EntryName.isOdd(c) ? '_' : c));
        return clean.toString();
    }

    private static String marked(String safe, String mark) {
        int dot = safe.lastIndexOf('.');
        boolean hasExtension = dot > 0 && safe.length() - dot <= LONGEST_EXTENSION && safe.indexOf('/', dot) < 0;
        String end = "~" + mark + (hasExtension ? safe.substring(dot) : "");
        return cut(hasExtension ? safe.substring(0, dot) : safe, MOST_BYTES - bytes(end)) + end;
    }

    /** The longest beginning of so many bytes that cuts no character in two. */
    private static String cut(String text, int mostBytes) {
        int bytes = 0;
        int end = 0;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            bytes += bytes(Character.toString(character));
            if (bytes > mostBytes) {
                break;
            }
            end += Character.charCount(character);
        }
        return text.substring(0, end);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String digest(String name) {
        return digest(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(byte[] content) {
        return HexFormat.of().formatHex(Sha256.of(content), 0, DIGEST_BYTES);
    }
}
