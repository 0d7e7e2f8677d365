package fr.passerelle.mappings.pdf;

import java.io.IOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/** Which characters a cut can draw, and how wide they are. */
final class Widths {

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final float perEm;

    Widths(TrueTypeFont font) throws IOException {
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
        this.perEm = font.getUnitsPerEm();
    }

    boolean draws(int character) {
        return glyphs.getGlyphId(character) != 0;
    }

    /** In points. */
    float of(String text, float size) throws IOException {
        int units = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            units += font.getAdvanceWidth(glyphs.getGlyphId(text.codePointAt(i)));
        }
        return units * size / perEm;
    }
}
