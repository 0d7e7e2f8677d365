package fr.passerelle.mappings.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF opened and read back. */
record PdfReading(PDDocument document) implements AutoCloseable {

    /** Writes a PDF. */
    interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    static byte[] bytes(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static PdfReading of(Writing writing) {
        try {
            return new PdfReading(Loader.loadPDF(bytes(writing)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a page (the first is 1), its lines and its blanks of any width as single blanks. */
    String page(int number) {
        return text(number, number);
    }

    String text() {
        return text(1, document.getNumberOfPages());
    }

    private String text(int from, int to) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            stripper.setStartPage(from);
            stripper.setEndPage(to);
            return plain(stripper.getText(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String plain(String text) {
        return text.replaceAll("[\\s\u00A0\u202F]+", " ").strip();
    }

    /** Every element of the structure, in the order in which it is read. */
    List<PDStructureElement> elements() {
        List<PDStructureElement> elements = new ArrayList<>();
        gather(document.getDocumentCatalog().getStructureTreeRoot(), elements);
        return elements;
    }

    Stream<PDStructureElement> elements(String type) {
        return elements().stream().filter(element -> type.equals(element.getStructureType()));
    }

    private static void gather(PDStructureNode node, List<PDStructureElement> into) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                into.add(element);
                gather(element, into);
            }
        }
    }

    /** The fonts of all pages. */
    List<PDFont> fonts() {
        List<PDFont> fonts = new ArrayList<>();
        try {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fonts;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
