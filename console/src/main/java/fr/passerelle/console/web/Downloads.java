package fr.passerelle.console.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file to keep, which no cache keeps. Its name never names a pupil. */
public final class Downloads {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private Downloads() {}

    public static ResponseEntity<byte[]> csv(String name, String content) {
        return of(CSV, name, content.getBytes(StandardCharsets.UTF_8));
    }

    public static ResponseEntity<byte[]> csv(String name, byte[] content) {
        return of(CSV, name, content);
    }

    public static ResponseEntity<byte[]> of(MediaType type, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .headers(headers -> headers.setContentDisposition(
                        ContentDisposition.attachment().filename(name).build()))
                .body(content);
    }
}
