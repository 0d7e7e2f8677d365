package fr.passerelle.mappings.pdf;

import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** The bookmarks of a document, which a reader shows beside it as soon as there is one. */
final class Bookmarks {

    private final PDDocumentCatalog catalog;
    private final PDDocumentOutline outline = new PDDocumentOutline();

    Bookmarks(PDDocumentCatalog catalog) {
        this.catalog = catalog;
    }

    void add(String title, PDPage page) {
        PDPageFitDestination there = new PDPageFitDestination();
        there.setPage(page);
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(there);
        outline.addLast(item);
        catalog.setDocumentOutline(outline);
        catalog.setPageMode(PageMode.USE_OUTLINES);
    }
}
