package fr.passerelle.mappings.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text broken into lines, ready to be drawn.
 *
 * @param actual the text itself when the lines do not show all of it, else null
 */
record Paragraph(List<String> lines, Style style, @Nullable String actual) {

    float height() {
        return lines.size() * style.leading();
    }
}
