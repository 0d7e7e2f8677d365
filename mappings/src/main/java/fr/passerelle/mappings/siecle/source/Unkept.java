package fr.passerelle.mappings.siecle.source;

import fr.passerelle.domain.file.Sha256;
import fr.passerelle.domain.verdict.Finding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is stored in the place of an archive that cannot be freed of addresses: an empty zip. Its comment is the verdict,
 * which the readers repeat, and the digest of what came, so that the same archive is known again.
 */
final class Unkept {

    private static final int END_RECORD = 22;
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final int MOST = 400;

    /** The words are ours; a forged comment must not be able to say much else. */
    private static final Pattern COMMENT =
            Pattern.compile("Passerelle [0-9a-f]{64} (INVALID_FILE|PAYLOAD_TOO_LARGE) ([\\p{L}0-9 ',]{1,100})");

    private static final Pattern MEBIBYTES = Pattern.compile("[0-9]{1,6}");

    private Unkept() {}

    /** @param why a verdict of this package; any other than a file too large becomes {@code INVALID_FILE} */
    static byte[] insteadOf(byte[] archive, Finding why) {
        String mebibytes = why.meta().get("maxSize");
        String verdict = why.verdict() == SiecleVerdict.PAYLOAD_TOO_LARGE && mebibytes != null
                ? "PAYLOAD_TOO_LARGE " + mebibytes
                : "INVALID_FILE " + Optional.ofNullable(why.detail()).orElse("archive illisible");
        byte[] comment = ("Passerelle " + Sha256.hex(archive) + " " + verdict).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(END_RECORD + comment.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(EMPTY_ZIP)
                .putShort(END_RECORD - Short.BYTES, (short) comment.length)
                .put(END_RECORD, comment)
                .array();
    }

    /** Why the archive in whose place this content was stored was refused; null when the content is none of ours. */
    static @Nullable RefusedInput refusal(byte[] content) {
        if (content.length <= END_RECORD || content.length > END_RECORD + MOST || content[2] != EMPTY_ZIP[2]) {
            return null;
        }
        Matcher comment =
                COMMENT.matcher(new String(content, END_RECORD, content.length - END_RECORD, StandardCharsets.UTF_8));
        if (!comment.matches()) {
            return null;
        }
        boolean tooLarge = comment.group(1).equals("PAYLOAD_TOO_LARGE")
                && MEBIBYTES.matcher(comment.group(2)).matches();
        return tooLarge
                ? Failures.tooLarge(Long.parseLong(comment.group(2)) * SiecleLimits.MIB)
                : Failures.invalid(comment.group(2));
    }
}
