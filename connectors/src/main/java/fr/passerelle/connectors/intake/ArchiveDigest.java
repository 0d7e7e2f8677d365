package fr.passerelle.connectors.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The {@code .md5} that an ENT sends after its archive: the bare hexadecimal digest (contract gar A.1). It tells that the
 * archive arrived whole; it proves nothing of its origin.
 */
public final class ArchiveDigest {

    private static final String ARCHIVE = ".tar.gz";

    private ArchiveDigest() {}

    /** Name of the digest that goes with an archive. */
    public static String nameFor(String archive) {
        return archive.endsWith(ARCHIVE)
                ? archive.substring(0, archive.length() - ARCHIVE.length()) + ".md5"
                : archive + ".md5";
    }

    /** True when the archive is the one that the digest was made of; a file name after the digest is tolerated. */
    public static boolean agrees(byte[] archive, String digest) {
        try {
            String made =
                    HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(archive));
            return made.equals(digest.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
