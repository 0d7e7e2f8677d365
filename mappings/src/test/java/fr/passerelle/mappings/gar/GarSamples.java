package fr.passerelle.mappings.gar;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;

/** The golden files of this folder, and archives made of them. */
final class GarSamples {

    static final String PREFIX = "Z0_GAR-ENT_Complet_20260901_060000_2D_";

    private GarSamples() {}

    static byte[] bytes(String name) {
        try (InputStream sample = Objects.requireNonNull(GarSamples.class.getResourceAsStream("/gar/" + name), name)) {
            return sample.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] completeExport() {
        return archive(Map.of(
                PREFIX + "Eleve_0000.xml", bytes("ent-eleve.xml"),
                PREFIX + "Enseignant_0000.xml", bytes("ent-enseignant.xml"),
                PREFIX + "Etab_0000.xml", bytes("ent-etab.xml"),
                PREFIX + "Groupe_0000.xml", bytes("ent-groupe.xml"),
                PREFIX + "RespAff_0000.xml", bytes("ent-respaff.xml")));
    }

    static byte[] archive(Map<String, byte[]> files) {
        return archive(files.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(file -> {
                    TarArchiveEntry entry = new TarArchiveEntry(file.getKey(), true);
                    entry.setSize(file.getValue().length);
                    return Map.entry(entry, file.getValue());
                })
                .toList());
    }

    static byte[] archive(List<Map.Entry<TarArchiveEntry, byte[]>> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(bytes))) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Map.Entry<TarArchiveEntry, byte[]> entry : entries) {
                tar.putArchiveEntry(entry.getKey());
                tar.write(entry.getValue());
                tar.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
