package fr.passerelle.console.pages;

import fr.passerelle.console.pages.FileReports.FileCard;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A report as a file to keep. */
public enum ReportFormat {
    JSON("application/json") {
        @Override
        String write(FileCard card) {
            return card.report().toJson();
        }
    },
    CSV("text/csv") {
        @Override
        String write(FileCard card) {
            return card.report().toCsv();
        }
    },
    TXT("text/plain") {
        @Override
        String write(FileCard card) {
            return card.report().toText();
        }
    };

    private final MediaType type;

    ReportFormat(String type) {
        this.type = new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8);
    }

    abstract String write(FileCard card);

    /** Named after the number of the file: its own name is somebody else's. */
    public ResponseEntity<byte[]> download(FileCard card) {
        String name = "rapport-" + card.file().id() + "." + name().toLowerCase(Locale.ROOT);
        return ResponseEntity.ok()
                .contentType(type)
                .headers(headers -> headers.setContentDisposition(
                        ContentDisposition.attachment().filename(name).build()))
                .body(write(card).getBytes(StandardCharsets.UTF_8));
    }
}
