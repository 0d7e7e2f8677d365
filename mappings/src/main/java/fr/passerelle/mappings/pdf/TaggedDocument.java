package fr.passerelle.mappings.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A PDF in the making whose every text belongs to an element of its structure (PDF/UA-1, PDF/A-2a). */
final class TaggedDocument implements Closeable {

    private static final COSName NUMBERS = COSName.getPDFName("Nums");
    private static final COSName TAB_ORDER = COSName.getPDFName("Tabs");

    private final PDDocument document = new PDDocument();
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final COSArray marksOfPages = new COSArray();
    private final Map<Cut, PDFont> fonts = new EnumMap<>(Cut.class);
    private final Bookmarks bookmarks = new Bookmarks(document.getDocumentCatalog());
    private final Typesetter typesetter;
    private final Tag body;

    TaggedDocument(Fonts fonts) throws IOException {
        for (Cut cut : Cut.values()) {
            this.fonts.put(cut, PDType0Font.load(document, fonts.font(cut), true));
        }
        typesetter = new Typesetter(fonts);
        PDStructureElement element = new PDStructureElement("Document", root);
        root.appendKid(element);
        body = new Tag(element);
    }

    Typesetter typesetter() {
        return typesetter;
    }

    PDFont font(Cut cut) {
        return fonts.get(cut);
    }

    /** What the whole document hangs on. */
    Tag body() {
        return body;
    }

    /** A new A4 page at the end. */
    Canvas page() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        COSArray marks = new COSArray();
        page.setStructParents(marksOfPages.size() / 2);
        page.getCOSObject().setItem(TAB_ORDER, COSName.S);
        marksOfPages.add(COSInteger.get(page.getStructParents()));
        marksOfPages.add(marks);
        document.addPage(page);
        return new Canvas(this, document, page, marks);
    }

    /** A bookmark for the last page. */
    void bookmark(String title) {
        bookmarks.add(title, document.getPage(document.getNumberOfPages() - 1));
    }

    /** Ends the document: nothing is drawn after this. */
    void save(String title, String subject, Instant at, OutputStream out) throws IOException {
        COSDictionary parents = new COSDictionary();
        parents.setItem(NUMBERS, marksOfPages);
        root.getCOSObject().setItem(COSName.PARENT_TREE, parents);
        root.setParentTreeNextKey(marksOfPages.size() / 2);
        document.getDocumentCatalog().setStructureTreeRoot(root);
        new Metadata(title, subject, at).describe(document);
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
