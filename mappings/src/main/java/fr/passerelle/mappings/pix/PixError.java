package fr.passerelle.mappings.pix;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One JSON:API error of Pix (contract pix, siecle B.5).
 *
 * @param status HTTP status as a text, empty when Pix gives none
 * @param code Pix's code, such as {@code INE_UNIQUE}, null for the older errors
 * @param meta keys in Pix's spelling; may hold an INE: keep it out of logs
 */
public record PixError(
        String status, @Nullable String code, @Nullable String detail, Map<String, String> meta) {

    public PixError {
        meta = Map.copyOf(meta);
    }
}
