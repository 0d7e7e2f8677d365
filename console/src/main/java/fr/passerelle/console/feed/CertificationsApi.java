package fr.passerelle.console.feed;

import fr.passerelle.connectors.ledger.feed.FeedAccess;
import fr.passerelle.console.feed.FeedDocuments.Document;
import fr.passerelle.domain.school.Uai;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/organizations/{uai}/certifications}: what a school's active pupils obtained, and for a client of all
 * statuses what they did not (contracts lsu A and pix 2.2). What has not changed is answered as it was made before.
 */
@RestController
class CertificationsApi {

    private final FeedGate gate;
    private final FeedDocuments documents;
    private final FeedJournal journal;

    CertificationsApi(FeedGate gate, FeedDocuments documents, FeedJournal journal) {
        this.gate = gate;
        this.documents = documents;
        this.journal = journal;
    }

    /** An unknown school is not an error: its list is empty (contract pix 2.2). */
    @GetMapping(FeedPaths.CERTIFICATIONS)
    void certifications(
            @PathVariable("uai") String text,
            @AuthenticationPrincipal FeedAccess access,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Uai uai = Uai.parse(text).orElse(null);
        gate.admit(access, uai);
        ETag tag = FeedTag.of(access.version(), access.allStatuses());
        if (FeedTag.isSeen(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
            journal.await(journal.read(access, uai, access.rows(), HttpStatus.NOT_MODIFIED));
            head(response, tag).setStatus(HttpStatus.NOT_MODIFIED.value());
            return;
        }
        Document document = document(access);
        CompletableFuture<@Nullable Void> written = journal.read(access, uai, document.rows(), HttpStatus.OK);
        head(response, FeedTag.of(document.version(), access.allStatuses()));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        journal.await(written);
        send(document.content(), FeedPaths.takesGzip(request), response);
    }

    private Document document(FeedAccess access) {
        byte[] content = access.content();
        Integer rows = access.rows();
        if (content != null && rows != null) {
            return new Document(access.version(), rows, content);
        }
        return access.uai() == null ? documents.empty() : documents.make(access.uai(), access.allStatuses());
    }

    /** Kept by the caller alone, and asked about each time. */
    private static HttpServletResponse head(HttpServletResponse response, ETag tag) {
        response.setHeader(HttpHeaders.ETAG, tag.formattedTag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.VARY, "Accept-Encoding, Authorization");
        return response;
    }

    private static void send(byte[] content, boolean compressed, HttpServletResponse response) throws IOException {
        if (compressed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            response.setContentLength(content.length);
            response.getOutputStream().write(content);
        } else {
            try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(content))) {
                plain.transferTo(response.getOutputStream());
            }
        }
    }
}
