package fr.passerelle.mappings.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The parsed cuts. They serve one file at a time: PDFBox reads the glyphs of a font from one place in it. */
final class Fonts {

    private final Map<Cut, TrueTypeFont> cuts;
    private final Map<Cut, Widths> widths;

    private Fonts(Map<Cut, TrueTypeFont> cuts, Map<Cut, Widths> widths) {
        this.cuts = cuts;
        this.widths = widths;
    }

    static Fonts parse() throws IOException {
        Map<Cut, TrueTypeFont> cuts = new EnumMap<>(Cut.class);
        Map<Cut, Widths> widths = new EnumMap<>(Cut.class);
        for (Cut cut : Cut.values()) {
            TrueTypeFont font = parse(cut.resource());
            cuts.put(cut, font);
            widths.put(cut, new Widths(font));
        }
        return new Fonts(cuts, widths);
    }

    private static TrueTypeFont parse(String resource) throws IOException {
        try (InputStream in = Fonts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("no font " + resource + " on the class path");
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            // A ligature drawn in place of two letters would be read back as neither.
            font.setEnableGsub(false);
            return font;
        }
    }

    TrueTypeFont font(Cut cut) {
        return cuts.get(cut);
    }

    Widths widths(Cut cut) {
        return widths.get(cut);
    }
}
