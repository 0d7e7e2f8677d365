package fr.passerelle.mappings.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** An element of the tree in which a document is read aloud: the standard types of PDF 1.7 (14.8.4). */
final class Tag {

    private static final COSName TABLE = COSName.getPDFName("Table");
    private static final COSName SCOPE = COSName.getPDFName("Scope");
    private static final COSName ROW_SPAN = COSName.getPDFName("RowSpan");

    private final PDStructureElement element;

    Tag(PDStructureElement element) {
        this.element = element;
    }

    /** The next child of this one. */
    Tag child(String type) {
        PDStructureElement child = new PDStructureElement(type, element);
        element.appendKid(child);
        return new Tag(child);
    }

    /** A header cell of the column under it. */
    Tag columnHeader() {
        return header("Column", 1);
    }

    /** A header cell of the rows beside it. */
    Tag rowHeader(int rows) {
        return header("Row", rows);
    }

    private Tag header(String scope, int rows) {
        COSDictionary attributes = new COSDictionary();
        attributes.setDirect(true);
        attributes.setItem(COSName.O, TABLE);
        attributes.setName(SCOPE, scope);
        if (rows > 1) {
            attributes.setItem(ROW_SPAN, COSInteger.get(rows));
        }
        Tag cell = child("TH");
        cell.element.getCOSObject().setItem(COSName.A, attributes);
        return cell;
    }

    /** What the text is when it is not what is drawn. */
    void actualText(String text) {
        element.setActualText(text);
    }

    /** What an abbreviation stands for. */
    void expansion(String text) {
        element.setExpandedForm(text);
    }

    String type() {
        return element.getStructureType();
    }

    /** The marked content of a page belongs to this. */
    void holds(int mark, PDPage page) {
        element.setPage(page);
        element.appendKid(mark);
    }

    COSDictionary dictionary() {
        return element.getCOSObject();
    }
}
