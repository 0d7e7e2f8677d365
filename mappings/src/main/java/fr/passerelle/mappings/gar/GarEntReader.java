package fr.passerelle.mappings.gar;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/**
 * Reads the "Complet" export of an ENT to the GAR, as an archive or as one XML file (contract gar A.1). The accounts
 * are {@code Account.Source.ENT}; the divisions of a pupil come from the Groupe files of the same archive.
 */
public final class GarEntReader {

    private static final int GZIP = 0x1F;

    private final GarLimits limits;
    private final GarEntFile file = new GarEntFile();

    public GarEntReader() {
        this(GarLimits.USUAL);
    }

    public GarEntReader(GarLimits limits) {
        this.limits = limits;
    }

    /**
     * An archive or one XML file, told by the first byte, never by the name. Never throws for bad content.
     *
     * @throws UncheckedIOException when the stream itself fails
     */
    public AccountBatch read(InputStream archiveOrXml) {
        InputStream bytes = new BufferedInputStream(archiveOrXml);
        try {
            bytes.mark(1);
            boolean packed = bytes.read() == GZIP;
            bytes.reset();
            return packed ? readArchive(bytes) : readXml(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Never throws for bad content: see {@link AccountBatch#findings()}. One bad file refuses the whole archive, since
     * part of a "Complet" export would look like departures.
     *
     * @throws UncheckedIOException when the stream itself fails
     */
    public AccountBatch readArchive(InputStream tarGz) {
        EntContent content = new EntContent();
        try {
            new GarArchive(limits, file).read(tarGz.readNBytes(limits.archiveBytes() + 1), content);
        } catch (Refusal refusal) {
            content.tell(refusal.finding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.batch();
    }

    /**
     * One file alone; the pupils of an Eleve file then have no division.
     *
     * @throws UncheckedIOException when the stream itself fails
     */
    public AccountBatch readXml(InputStream xml) {
        EntContent content = new EntContent();
        try {
            file.read(xml, null, content);
        } catch (Refusal refusal) {
            content.tell(refusal.finding());
        } catch (XMLStreamException e) {
            IOException failure = GarArchive.failureOf(e);
            if (failure != null) {
                throw new UncheckedIOException(failure);
            }
            content.tell(GarEntFile.malformed(e, null));
        }
        return content.batch();
    }

    /**
     * Whether the archive has the digest that its {@code .md5} file announces: a bare hexadecimal MD5; what
     * {@code md5sum} adds behind it is tolerated. When it has not, the verdict is {@link GarVerdict#GAR_DIGEST_MISMATCH}.
     */
    public static boolean digestAgrees(byte[] archive, String md5FileText) {
        String announced = md5FileText.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(archive);
            return HexFormat.of().formatHex(digest).equals(announced);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }
}
