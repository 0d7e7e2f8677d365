package fr.passerelle.mappings.pix;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The golden files of this folder. */
final class PixSamples {

    private PixSamples() {}

    static String text(String name) {
        try (InputStream sample = Objects.requireNonNull(PixSamples.class.getResourceAsStream("/pix/" + name), name)) {
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
