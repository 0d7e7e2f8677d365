package fr.passerelle.mappings.pdf;

import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.livret.Attestation;
import java.io.IOException;
import java.time.Instant;

/** The page of one pupil. No INE: nobody who reads the page needs it. */
final class AttestationPage {

    private static final float LEFT = 54;
    private static final float WIDTH = Canvas.WIDTH - 2 * LEFT;
    private static final float TERM = 96;
    private static final Style TITLE = new Style(Cut.BOLD, 23, Ink.ACCENT);
    private static final Style HEADING = new Style(Cut.BOLD, 12.5f, Ink.ACCENT);
    private static final Style NAME = new Style(Cut.BOLD, 19, Ink.TEXT);
    private static final Style TEXT = new Style(Cut.REGULAR, 10, Ink.TEXT);
    private static final Style STRONG = new Style(Cut.BOLD, 9.5f, Ink.TEXT);
    private static final Style QUIET = new Style(Cut.REGULAR, 10, Ink.QUIET);
    private static final Style NOTE = new Style(Cut.REGULAR, 8.5f, Ink.QUIET);

    private final Canvas canvas;
    private final Tag page;

    AttestationPage(Canvas canvas, Tag page) {
        this.canvas = canvas;
        this.page = page;
    }

    void draw(Attestation attestation, Instant at) throws IOException {
        Certification certification = attestation.certification();
        float y = write("H1", "Certification Pix", TITLE, 48);
        y = write("P", "Résultat repris dans le livret scolaire", QUIET, y - 1);
        canvas.fill(LEFT, y + 8, WIDTH, 1.6f, Ink.ACCENT);
        y = pupil(attestation, y + 24);
        float beside = y + 16;
        float facts = facts(attestation, beside);
        new ScoreCard(canvas).draw(page, certification, LEFT + WIDTH - ScoreCard.WIDTH, beside);
        y = Math.max(facts, beside + ScoreCard.HEIGHT) + 20;
        y = write("H2", "Niveaux par compétence", HEADING, y) + 4;
        y = new CompetenceTable(canvas, LEFT, WIDTH).draw(page, certification.levels(), y);
        write(
                "P",
                PrintedFrench.printed("Niveaux de 1 à 8. « - » : compétence évaluée, niveau 1 non atteint. "
                        + "« non évaluée » : compétence absente du test."),
                NOTE,
                y + 5);
        foot(at);
    }

    private float pupil(Attestation attestation, float top) throws IOException {
        String name = AttestationPdf.name(attestation);
        Paragraph lines = canvas.typesetter().fit(name, NAME, WIDTH, 19, 15, 12.5f);
        float y = canvas.write(page.child("H2"), lines, LEFT, top);
        String born = PrintedFrench.printed("Date de naissance : ") + PrintedFrench.date(attestation.birthdate());
        return write("P", born, TEXT, y + 1);
    }

    private float facts(Attestation attestation, float top) throws IOException {
        Certification certification = attestation.certification();
        String center = certification.center();
        Tag list = page.child("L");
        float y = fact(list, "Établissement", attestation.schoolName(), 3, top + 9);
        y = fact(list, "UAI", attestation.uai().value(), 1, y);
        y = fact(list, "Division", attestation.division(), 1, y);
        y = fact(list, "Date du test", PrintedFrench.date(certification.takenOn()), 1, y);
        return fact(list, "Centre", center == null ? "non communiqué par Pix" : center, 3, y);
    }

    private float fact(Tag list, String term, String value, int mostLines, float top) throws IOException {
        Tag item = list.child("LI");
        float room = WIDTH - ScoreCard.WIDTH - TERM - 20;
        canvas.write(
                item.child("Lbl"),
                canvas.typesetter().set(PrintedFrench.printed(term + " : "), QUIET, TERM),
                LEFT,
                top);
        return canvas.write(
                        item.child("LBody"), canvas.typesetter().set(value, TEXT, room, mostLines), LEFT + TERM, top)
                + 7;
    }

    private void foot(Instant at) throws IOException {
        float y = Canvas.HEIGHT - 92;
        canvas.fill(LEFT, y, WIDTH, 0.7f, Ink.LINE);
        y = write("P", "Ce document n’est pas le certificat original.", STRONG, y + 8);
        y = write(
                "P",
                "L’original reste sur Pix, où il peut être téléchargé. Un certificat Pix est valable trois ans.",
                NOTE,
                y + 1);
        String made = "Document établi par Passerelle le " + PrintedFrench.moment(at)
                + ", d’après ce que contient le livret scolaire.";
        write("P", made, NOTE, y + 1);
    }

    private float write(String type, String text, Style style, float top) throws IOException {
        return canvas.write(page.child(type), canvas.typesetter().set(text, style, WIDTH), LEFT, top);
    }
}
