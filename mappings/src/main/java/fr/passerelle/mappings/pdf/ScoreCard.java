package fr.passerelle.mappings.pdf;

import fr.passerelle.domain.certification.Certification;
import java.io.IOException;

/** The score and the code by which it is checked, in a box of their own. */
final class ScoreCard {

    static final float WIDTH = 184;
    static final float HEIGHT = 122;

    private static final int MOST = 1024;
    private static final float INSET = 15;
    private static final Style LABEL = new Style(Cut.BOLD, 9, Ink.QUIET);
    private static final Style SCORE = new Style(Cut.BOLD, 28, Ink.ACCENT);
    private static final Style CODE = new Style(Cut.BOLD, 13, Ink.TEXT);
    private static final Style NOTE = new Style(Cut.REGULAR, 8.5f, Ink.QUIET);

    private final Canvas canvas;

    ScoreCard(Canvas canvas) {
        this.canvas = canvas;
    }

    void draw(Tag parent, Certification certification, float left, float top) throws IOException {
        canvas.fill(left, top, WIDTH, HEIGHT, Ink.WASH);
        canvas.fill(left, top, 3, HEIGHT, Ink.ACCENT);
        float x = left + INSET;
        float y = line(parent.child("H2"), "Score certifié", LABEL, x, top + 10);
        score(parent.child("P"), certification.pixScore(), x, y);
        y += SCORE.leading();
        canvas.fill(x, y, WIDTH - 2 * INSET, 4, Ink.WHITE);
        canvas.fill(x, y, (WIDTH - 2 * INSET) * Math.min(certification.pixScore(), MOST) / MOST, 4, Ink.ACCENT);
        y = line(parent.child("H2"), "Code de vérification", LABEL, x, y + 14);
        String code = certification.verificationCode();
        if (code == null) {
            line(parent.child("P"), "non communiqué par Pix", NOTE, x, y + 2);
            return;
        }
        y = line(parent.child("P"), code, CODE, x, y + 1);
        line(parent.child("P"), "Il permet de vérifier la certification sur Pix.", NOTE, x, y + 1);
    }

    private void score(Tag tag, int score, float x, float top) throws IOException {
        String points = PrintedFrench.figure(score) + "\u00A0Pix ";
        line(tag, points, SCORE, x, top);
        String most = "sur\u00A0" + PrintedFrench.figure(MOST);
        float down = SCORE.ascent() - NOTE.sized(11).ascent();
        line(tag, most, NOTE.sized(11), x + canvas.typesetter().width(points, SCORE), top + down);
    }

    private float line(Tag tag, String text, Style style, float x, float top) throws IOException {
        return canvas.write(tag, canvas.typesetter().set(text, style, WIDTH - INSET, 1), x, top);
    }
}
