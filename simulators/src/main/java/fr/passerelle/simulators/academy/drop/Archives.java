package fr.passerelle.simulators.academy.drop;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives whose bytes depend on their content and a given date only, never on the clock or on the time zone. */
final class Archives {

    private Archives() {}

    static byte[] zip(String name, byte[] content, LocalDateTime stamp) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 8);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(stamp);
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What an interrupted writing leaves. */
    static byte[] firstHalf(byte[] content) {
        return Arrays.copyOf(content, content.length / 2);
    }
}
