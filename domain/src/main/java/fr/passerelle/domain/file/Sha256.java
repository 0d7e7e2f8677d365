package fr.passerelle.domain.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, by which a content is known again. */
public final class Sha256 {

    private Sha256() {}

    /** The digest of a content: 32 bytes. */
    public static byte[] of(byte[] content) {
        return digest().digest(content);
    }

    /** The digest of a content in hexadecimal: 64 small letters and figures. */
    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(of(content));
    }

    /** A new digest, for what comes bit by bit. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
