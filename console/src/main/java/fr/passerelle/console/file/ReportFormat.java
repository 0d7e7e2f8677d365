package fr.passerelle.console.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What a report can be kept as. */
public enum ReportFormat {
    JSON("application/json"),
    CSV("text/csv"),
    TXT("text/plain");

    private final MediaType type;

    ReportFormat(String type) {
        this.type = new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8);
    }

    /** Named after the number of the file: its own name is somebody else's. */
    ResponseEntity<byte[]> download(long fileId, String report) {
        String name = "rapport-" + fileId + "." + name().toLowerCase(Locale.ROOT);
        return ResponseEntity.ok()
                .contentType(type)
                .headers(headers -> headers.setContentDisposition(
                        ContentDisposition.attachment().filename(name).build()))
                .body(report.getBytes(StandardCharsets.UTF_8));
    }
}
