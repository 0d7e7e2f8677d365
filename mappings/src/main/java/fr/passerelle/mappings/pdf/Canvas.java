package fr.passerelle.mappings.pdf;

import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

/** One page to draw on, in points from its upper left corner. A text belongs to a tag, the rest is decoration. */
final class Canvas implements Closeable {

    static final float WIDTH = 595.276f;
    static final float HEIGHT = 841.89f;

    private static final COSName DECORATION = COSName.getPDFName("Artifact");

    private final TaggedDocument document;
    private final PDPage page;
    private final COSArray marks;
    private final PDPageContentStream content;

    Canvas(TaggedDocument document, PDDocument pdf, PDPage page, COSArray marks) throws IOException {
        this.document = document;
        this.page = page;
        this.marks = marks;
        this.content = new PDPageContentStream(pdf, page, AppendMode.OVERWRITE, true);
    }

    Typesetter typesetter() {
        return document.typesetter();
    }

    /**
     * Draws a paragraph under a height.
     *
     * @return the height under its last line
     */
    float write(Tag tag, Paragraph paragraph, float x, float top) throws IOException {
        int mark = marks.size();
        marks.add(tag.dictionary());
        tag.holds(mark, page);
        if (paragraph.actual() != null) {
            tag.actualText(paragraph.actual());
        }
        content.beginMarkedContent(COSName.getPDFName(tag.type()), mark);
        draw(paragraph, x, top);
        content.endMarkedContent();
        return top + paragraph.height();
    }

    /** A line of text that nobody needs to hear, such as the number of a page. */
    void decorate(Paragraph paragraph, float x, float top) throws IOException {
        content.beginMarkedContent(DECORATION);
        draw(paragraph, x, top);
        content.endMarkedContent();
    }

    private void draw(Paragraph paragraph, float x, float top) throws IOException {
        Style style = paragraph.style();
        content.beginText();
        content.setFont(document.font(style.cut()), style.size());
        fillWith(style.ink());
        content.setLeading(style.leading());
        content.newLineAtOffset(x, HEIGHT - top - style.ascent());
        boolean first = true;
        for (String line : paragraph.lines()) {
            if (!first) {
                content.newLine();
            }
            content.showText(line);
            first = false;
        }
        content.endText();
    }

    /** Fills a rectangle. */
    void fill(float x, float top, float width, float height, Ink ink) throws IOException {
        content.beginMarkedContent(DECORATION);
        fillWith(ink);
        content.addRect(x, HEIGHT - top - height, width, height);
        content.fill();
        content.endMarkedContent();
    }

    /** So many equal boxes side by side, the first of them filled. */
    void gauge(float x, float top, float width, float height, float gap, int boxes, int filled) throws IOException {
        content.beginMarkedContent(DECORATION);
        fillWith(Ink.ACCENT);
        content.setStrokingColor(Ink.ACCENT.red(), Ink.ACCENT.green(), Ink.ACCENT.blue());
        content.setLineWidth(0.5f);
        for (int i = 0; i < boxes; i++) {
            content.addRect(x + i * (width + gap), HEIGHT - top - height, width, height);
            if (i < filled) {
                content.fillAndStroke();
            } else {
                content.stroke();
            }
        }
        content.endMarkedContent();
    }

    private void fillWith(Ink ink) throws IOException {
        content.setNonStrokingColor(ink.red(), ink.green(), ink.blue());
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
