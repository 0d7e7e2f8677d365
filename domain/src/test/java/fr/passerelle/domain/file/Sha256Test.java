package fr.passerelle.domain.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

class Sha256Test {

    private static final byte[] CONTENT = "abc".getBytes(StandardCharsets.US_ASCII);

    /** The first example of FIPS 180-2. */
    private static final String KNOWN = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void aContentIsKnownByItsDigest() {
        assertThat(Sha256.hex(CONTENT)).isEqualTo(KNOWN);
        assertThat(Sha256.of(CONTENT)).hasSize(32).asHexString().isEqualToIgnoringCase(KNOWN);
    }

    @Test
    void whatComesBitByBitHasTheSame() {
        MessageDigest digest = Sha256.digest();
        digest.update(CONTENT, 0, 1);
        digest.update(CONTENT, 1, 2);

        assertThat(digest.digest()).isEqualTo(Sha256.of(CONTENT));
    }
}
