package fr.passerelle.mappings.netsynchro;

import fr.passerelle.mappings.siecle.source.ExportSource;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import fr.passerelle.mappings.xml.HardenedXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Tells what the body of an answer is: NetSynchro's status codes alone do not (contract siecle A.1). */
public final class NetSynchroBody {

    private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>";
    private static final SiecleLimits LIMITS = limits();

    private final byte[] body;

    /** @param body as received, a document or a zip that holds one */
    public NetSynchroBody(byte[] body) {
        this.body = body.clone();
    }

    /** Whether it begins as the document of that flux; its reader judges the rest. */
    public boolean isExportOf(Flux flux) {
        try (InputStream xml = open()) {
            XMLStreamReader reader = HardenedXml.reader(xml);
            reader.nextTag();
            return flux.root().equals(reader.getLocalName());
        } catch (IOException | XMLStreamException | RuntimeException unreadable) {
            // Unchecked ones come from the zip and XML libraries: whatever it is, it is no export.
            return false;
        }
    }

    /** The error document that it is; empty when it is anything else. */
    public Optional<NetSynchroError> error() {
        try (InputStream xml = open()) {
            return Optional.of(HardenedXml.unmarshal(ErrorDocument.class, xml).toError());
        } catch (IOException | XMLStreamException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    public boolean isZip() {
        return body.length > 1 && body[0] == 'P' && body[1] == 'K';
    }

    private InputStream open() throws IOException {
        InputStream xml = ExportSource.open(new ByteArrayInputStream(body), LIMITS);
        return isZip() || declaresItsCharset() || isUtf8()
                ? xml
                : new SequenceInputStream(new ByteArrayInputStream(PROLOG.getBytes(StandardCharsets.US_ASCII)), xml);
    }

    private boolean declaresItsCharset() {
        int head = Math.min(body.length, 5);
        return new String(body, 0, head, StandardCharsets.ISO_8859_1).equals("<?xml");
    }

    private boolean isUtf8() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException latin) {
            return false;
        }
    }

    /** The client has bounded what was received. */
    private static SiecleLimits limits() {
        SiecleLimits usual = SiecleLimits.usual();
        return new SiecleLimits(
                Integer.MAX_VALUE, usual.unzippedBytes(), usual.zipEntries(), usual.zipRatio(), usual.pupils());
    }
}
