package fr.passerelle.simulators.academy.drop;

import fr.passerelle.domain.file.IntakeFolder;
import fr.passerelle.mappings.files.PrivateFiles;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A complete GAR-ENT export and its {@code .md5}: files of at most 10,000 nodes (contract gar A.1); one is in memory. */
public final class GarEntTar implements AutoCloseable {

    /** The five kinds of files; each holds nodes of its own. */
    enum Kind {
        Eleve,
        Enseignant,
        Etab,
        Groupe,
        RespAff
    }

    private static final int MOST_NODES = 10_000;
    private static final String NAMESPACE = "http://data.education.fr/ns/gar";

    private final Path archive;
    private final String name;
    private final MessageDigest digest;
    private final TarArchiveOutputStream tar;
    private final Map<Kind, GarEntFile> files = new EnumMap<>(Kind.class);

    public GarEntTar(Path folder, String idEnt, LocalDateTime stamp) {
        this.name = idEnt + "_GAR-ENT_Complet_"
                + DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss").format(stamp) + "_2D";
        this.archive = folder.resolve(name + IntakeFolder.ARCHIVE);
        try {
            this.digest = MessageDigest.getInstance("MD5");
            OutputStream bytes = new BufferedOutputStream(PrivateFiles.newOutputStream(archive));
            this.tar = new TarArchiveOutputStream(new GZIPOutputStream(new DigestOutputStream(bytes, digest)), "UTF-8");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Kind kind : Kind.values()) {
            files.put(kind, new GarEntFile(kind));
        }
    }

    /** Adds one node to the file of a kind. */
    void add(Kind kind, Consumer<XmlText> node) {
        GarEntFile file = files.get(kind);
        if (file.nodes == MOST_NODES) {
            flush(file);
        }
        node.accept(file.xml);
        file.nodes++;
    }

    private void flush(GarEntFile file) {
        byte[] content = file.xml.close().bytes();
        TarArchiveEntry entry =
                new TarArchiveEntry(name + "_" + file.kind + "_" + String.format("%04d", file.number) + ".xml");
        entry.setSize(content.length);
        entry.setModTime(new Date(0));
        try {
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file.next();
    }

    @Override
    public void close() {
        files.values().forEach(this::flush);
        try {
            tar.close();
            PrivateFiles.write(
                    archive.resolveSibling(name + IntakeFolder.DIGEST),
                    HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of a kind that is being filled. */
    private static final class GarEntFile {

        private final Kind kind;
        private XmlText xml;
        private int nodes;
        private int number;

        GarEntFile(Kind kind) {
            this.kind = kind;
            this.xml = begin(kind);
        }

        void next() {
            xml = begin(kind);
            nodes = 0;
            number++;
        }

        private static XmlText begin(Kind kind) {
            return new XmlText(StandardCharsets.UTF_8)
                    .open(GarEntNodes.PREFIX + "GAR-ENT-" + kind, "xmlns:men", NAMESPACE, "Version", "1.0");
        }
    }
}
