package fr.passerelle.console.feed;

import fr.passerelle.connectors.ledger.feed.FeedLedger;
import fr.passerelle.connectors.ledger.feed.FeedRow;
import fr.passerelle.domain.school.Uai;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The answers of the feed, made once for each version of a school, then kept. */
@Service
public class FeedDocuments {

    private static final int USUAL_BYTES = 16 * 1024;

    private final FeedLedger ledger;

    FeedDocuments(FeedLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * An answer.
     *
     * @param version of the school when it was made
     * @param rows certifications in it
     * @param content gzip
     */
    record Document(@Nullable UUID version, int rows, byte[] content) {}

    /** Made from the rows of one moment, and kept with the version of that moment. */
    Document make(Uai uai, boolean allStatuses) {
        Document made = written(document -> ledger.tell(uai, allStatuses, row -> add(document, row)));
        ledger.save(uai, allStatuses, made.version(), CertificationsDocument.FORMAT, made.rows(), made.content());
        return made;
    }

    /** Of what is no school: no certification, and the whole referential. */
    Document empty() {
        return written(document -> null);
    }

    private static Document written(Function<CertificationsDocument, @Nullable UUID> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (GZIPOutputStream compressed = new Quick(bytes)) {
            CertificationsDocument document = new CertificationsDocument(compressed);
            UUID version = rows.apply(document);
            document.end();
            return new Document(version, document.rows(), bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
    }

    private static void add(CertificationsDocument document, FeedRow row) {
        try {
            document.add(row);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
    }

    /** A fifth of the usual time for a quarter more bytes: who asks first waits for it. */
    private static final class Quick extends GZIPOutputStream {

        private static final int BUFFER = 8 * 1024;
        private static final int LEVEL = 2;

        Quick(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(LEVEL);
        }
    }
}
