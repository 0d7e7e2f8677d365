package fr.passerelle.mappings.siecle;

import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.siecle.source.ExportSource;
import fr.passerelle.mappings.siecle.source.Failures;
import fr.passerelle.mappings.siecle.source.SiecleLimits;
import fr.passerelle.mappings.xml.HardenedXml;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a pupil export, {@code ElevesSansAdresses} or {@code ElevesAvecAdresses}, as XML or zip, in one pass. It says of
 * a file what Pix would say of it, all at once (contract siecle B). Safe to share between threads.
 */
public final class SiecleReader {

    private interface Source {
        InputStream open() throws IOException;
    }

    private final SiecleLimits limits;
    private final Clock clock;

    /** @param clock tells which birth dates lie in the future */
    public SiecleReader(SiecleLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Whatever the bytes are, the answer is an export with its verdicts: bad content never throws. The stream is read
     * but not closed.
     *
     * @param expected the school that the file must be of, compared strictly; null to take the file's word
     */
    public SiecleExport read(InputStream xmlOrZip, @Nullable Uai expected) {
        return read(() -> ExportSource.open(xmlOrZip, limits), expected);
    }

    /**
     * Whatever the bytes are, the answer is an export with its verdicts: bad content never throws. The bytes are not copied.
     *
     * @param expected the school that the file must be of, compared strictly; null to take the file's word
     */
    public SiecleExport read(byte[] xmlOrZip, @Nullable Uai expected) {
        return read(() -> ExportSource.open(xmlOrZip, limits), expected);
    }

    private SiecleExport read(Source source, @Nullable Uai expected) {
        LocalDate today = SchoolCalendar.ofText(expected == null ? null : expected.value())
                .dayAt(clock.instant());
        ExportDraft draft = new ExportDraft(expected, limits.pupils(), today);
        try (InputStream xml = source.open()) {
            parse(xml, draft);
        } catch (XMLStreamException | IOException | RuntimeException e) {
            // Unchecked ones come from the zip and XML libraries on forged input: for an operator, an unreadable file.
            draft.fail(Failures.of(e));
        }
        return draft.toExport();
    }

    private static void parse(InputStream xml, ExportDraft draft) throws XMLStreamException, IOException {
        XMLStreamReader reader = HardenedXml.reader(xml);
        try {
            new ExportCursor(reader, draft).read();
        } finally {
            reader.close();
        }
    }
}
