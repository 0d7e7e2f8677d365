package fr.passerelle.mappings.pdf;

import fr.passerelle.domain.school.Uai;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The pages of a summary: as many as the divisions fill. */
final class SummaryPages implements Closeable {

    private static final float LEFT = 54;
    private static final float WIDTH = Canvas.WIDTH - 2 * LEFT;
    private static final float TOP = 48;
    private static final float BOTTOM = Canvas.HEIGHT - 72;
    private static final Style TITLE = new Style(Cut.BOLD, 20, Ink.ACCENT);
    private static final Style HEADING = new Style(Cut.BOLD, 12.5f, Ink.ACCENT);
    private static final Style BANNER = new Style(Cut.BOLD, 12, Ink.TEXT);
    private static final Style STRONG = new Style(Cut.BOLD, 12, Ink.TEXT);
    private static final Style TEXT = new Style(Cut.REGULAR, 10.5f, Ink.TEXT);
    private static final Style QUIET = new Style(Cut.REGULAR, 10, Ink.QUIET);
    private static final Style NOTE = new Style(Cut.REGULAR, 8.5f, Ink.QUIET);
    private static final String REHEARSED = "Répétition\u00A0: rien n’a été écrit";

    private final TaggedDocument document;
    private final boolean rehearsal;
    private final List<Canvas> pages = new ArrayList<>();
    private float y;

    SummaryPages(TaggedDocument document, boolean rehearsal) throws IOException {
        this.document = document;
        this.rehearsal = rehearsal;
        turn();
    }

    void head(String schoolName, Uai uai, String schoolYear, Instant at) throws IOException {
        write(document.body().child("H1"), "Récupération des certifications Pix", TITLE);
        write(document.body().child("P"), schoolName + " (" + uai + ")", STRONG);
        String made = (rehearsal ? "Répétition faite le " : "Récupération faite le ") + PrintedFrench.moment(at);
        write(document.body().child("P"), "Année scolaire " + schoolYear + ". " + made + ".", QUIET);
        y += 8;
        page().fill(LEFT, y, WIDTH, 1.6f, Ink.ACCENT);
        y += 18;
        if (rehearsal) {
            banner(true);
        }
    }

    /** The first is the school's, the others those of its divisions. */
    void sentences(List<String> sentences) throws IOException {
        if (sentences.isEmpty()) {
            return;
        }
        write(document.body().child("H2"), "Établissement", HEADING);
        y += 3;
        write(document.body().child("P"), sentences.get(0), TEXT);
        if (sentences.size() > 1) {
            y += 16;
            write(document.body().child("H2"), "Divisions", HEADING);
            Tag list = document.body().child("L");
            for (String sentence : sentences.subList(1, sentences.size())) {
                y += 6;
                write(list.child("LI").child("LBody"), sentence, TEXT);
            }
        }
    }

    /** Says on each page which it is, once all are there. */
    void number() throws IOException {
        for (int i = 0; i < pages.size(); i++) {
            String foot = "Résumé établi par Passerelle"
                    + (pages.size() > 1 ? ", page\u00A0" + (i + 1) + " sur\u00A0" + pages.size() : "");
            float top = Canvas.HEIGHT - 52;
            pages.get(i).fill(LEFT, top - 8, WIDTH, 0.7f, Ink.LINE);
            pages.get(i).decorate(document.typesetter().set(foot, NOTE, WIDTH), LEFT, top);
        }
    }

    private void write(Tag tag, String text, Style style) throws IOException {
        Paragraph paragraph = document.typesetter().set(text, style, WIDTH);
        // A heading does not stand alone at the foot of a page.
        float below = style == HEADING ? 3 * TEXT.leading() : 0;
        if (y + paragraph.height() + below > BOTTOM) {
            turn();
        }
        y = page().write(tag, paragraph, LEFT, y);
    }

    private void turn() throws IOException {
        pages.add(document.page());
        y = TOP;
        if (rehearsal && pages.size() > 1) {
            banner(false);
        }
    }

    /** @param spoken whether it is read aloud: once is enough */
    private void banner(boolean spoken) throws IOException {
        page().fill(LEFT, y, WIDTH, 30, Ink.WASH);
        page().fill(LEFT, y, 3, 30, Ink.ACCENT);
        Paragraph words = document.typesetter().set(REHEARSED, BANNER, WIDTH);
        if (spoken) {
            page().write(document.body().child("P"), words, LEFT + 14, y + 8);
        } else {
            page().decorate(words, LEFT + 14, y + 8);
        }
        y += 46;
    }

    private Canvas page() {
        return pages.get(pages.size() - 1);
    }

    @Override
    public void close() throws IOException {
        for (Canvas page : pages) {
            page.close();
        }
    }
}
