package fr.passerelle.console.livret;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.MediaType;

/** The forms in which the summary of a Récupération is handed out, besides the page. */
public enum SummaryFormat {
    TXT(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)),
    JSON(MediaType.APPLICATION_JSON),
    CSV(new MediaType("text", "csv", StandardCharsets.UTF_8)),
    PDF(MediaType.APPLICATION_PDF);

    private final MediaType type;

    SummaryFormat(MediaType type) {
        this.type = type;
    }

    MediaType type() {
        return type;
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
