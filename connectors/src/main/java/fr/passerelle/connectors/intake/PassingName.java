package fr.passerelle.connectors.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that programs give for a while, or for themselves: nobody means the file to be taken under them. */
final class PassingName {

    /** What WinSCP, Nextcloud, browsers and senders append while they write; the last rename tells that the file is whole. */
    private static final List<String> PARTIAL = List.of(
            ".filepart",
            ".part",
            ".partial",
            ".crdownload",
            ".opdownload",
            ".download",
            ".aria2",
            ".tmp",
            ".temp",
            ".upload",
            ".uploading",
            ".writing",
            ".!ut",
            ".!qb",
            ".inprogress",
            ".incomplete");

    /** Of rsync ({@code .export.zip.Xa3f9Q}) and lftp ({@code .in.export.zip.}), which hide what they write. */
    private static final Pattern HIDDEN_PARTIAL =
            Pattern.compile("\\.in\\..+|\\..+\\.(?:xml|zip|csv|json|gz|md5)\\.[a-z0-9]{6}", Pattern.CASE_INSENSITIVE);

    private static final String OPEN_IN_OFFICE = "~$";
    /** A lock of LibreOffice without its dot, a lock, a swap file and a backup of an editor. */
    private static final Pattern OF_EDITORS = Pattern.compile("~lock\\..+#|#.+#|.+~|.+\\.(?:lock|sw[nopx])");

    private static final Set<String> OF_DESKTOPS = Set.of("thumbs.db", "ehthumbs.db", "desktop.ini");

    private PassingName() {}

    /** A file that a program is still writing, or gave up. */
    static boolean isPartial(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.startsWith(OPEN_IN_OFFICE)
                && (PARTIAL.stream().anyMatch(lower::endsWith)
                        || HIDDEN_PARTIAL.matcher(name).matches());
    }

    /** What a desktop lays beside its user's files, hidden or not: no part of any input, however long it lies. */
    static boolean isOfDesktop(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(".")
                || lower.startsWith(OPEN_IN_OFFICE)
                || OF_EDITORS.matcher(lower).matches()
                || OF_DESKTOPS.contains(lower);
    }
}
