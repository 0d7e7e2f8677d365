package fr.passerelle.mappings.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where a text stands on the first page. */
final class Heights extends PDFTextStripper {

    private final PDDocument document;
    private String wanted = "";
    private float found = Float.NaN;

    Heights(PDDocument document) {
        this.document = document;
    }

    /** Points under the upper edge, or not a number. */
    float of(String text) throws IOException {
        wanted = text;
        found = Float.NaN;
        setEndPage(1);
        getText(document);
        return found;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
        if (PdfReading.plain(text).contains(wanted)) {
            found = positions.get(0).getYDirAdj();
        }
        super.writeString(text, positions);
    }
}
