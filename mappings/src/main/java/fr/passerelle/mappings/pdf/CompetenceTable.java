package fr.passerelle.mappings.pdf;

import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.livret.Attestation;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The 16 competences under their 5 domains, with their levels. */
final class CompetenceTable {

    private static final int DOMAINS = 5;
    private static final int HIGHEST = 8;
    private static final float ROW = 18.4f;
    private static final float FOOT = 12.6f;
    private static final float LABEL = 132;
    private static final float NAME = LABEL + 24;
    private static final float LEVEL = 392;
    private static final float GAUGE = LEVEL + 17;
    private static final Style HEAD = new Style(Cut.BOLD, 8.5f, Ink.QUIET);
    private static final Style DOMAIN = new Style(Cut.BOLD, 9.5f, Ink.ACCENT);
    private static final Style TEXT = new Style(Cut.REGULAR, 9.5f, Ink.TEXT);
    private static final Style STRONG = new Style(Cut.BOLD, 10, Ink.TEXT);
    private static final Style QUIET = new Style(Cut.REGULAR, 9, Ink.QUIET);

    private final Canvas canvas;
    private final float left;
    private final float width;

    CompetenceTable(Canvas canvas, float left, float width) {
        this.canvas = canvas;
        this.left = left;
        this.width = width;
    }

    /** @return the height under the table */
    float draw(Tag parent, Map<Competence, Integer> levels, float top) throws IOException {
        Tag table = parent.child("Table");
        float y = head(table.child("THead").child("TR"), top);
        Tag body = table.child("TBody");
        for (int domain = 1; domain <= DOMAINS; domain++) {
            y = domain(body, domain, levels, y);
        }
        canvas.fill(left, y, width, 1.2f, Ink.ACCENT);
        return y + 1.2f;
    }

    private float head(Tag row, float top) throws IOException {
        cell(row.columnHeader(), "Domaine", HEAD, 0, top, LABEL);
        cell(row.columnHeader(), "Compétence", HEAD, LABEL, top, LEVEL - LABEL);
        cell(row.columnHeader(), "Niveau", HEAD, LEVEL, top, width - LEVEL);
        return top + ROW;
    }

    private float domain(Tag body, int domain, Map<Competence, Integer> levels, float top) throws IOException {
        List<Competence> competences = Arrays.stream(Competence.values())
                .filter(competence -> competence.domain() == domain)
                .toList();
        canvas.fill(left, top, width, domain == 1 ? 1.2f : 0.7f, Ink.ACCENT);
        float y = top;
        for (Competence competence : competences) {
            Tag row = body.child("TR");
            if (y == top) {
                String label = domain + ". " + Competence.domainLabel(domain);
                cell(row.rowHeader(competences.size()), label, DOMAIN, 0, y, LABEL - 12);
            } else {
                canvas.fill(left + LABEL, y, width - LABEL, 0.5f, Ink.LINE);
            }
            name(row.rowHeader(1), competence, y);
            level(row.child("TD"), levels.get(competence), y);
            y += ROW;
        }
        return y;
    }

    private void name(Tag cell, Competence competence, float top) throws IOException {
        cell(cell, competence.index(), QUIET.sized(TEXT.size()), LABEL, top, NAME - LABEL);
        cell(cell, PrintedFrench.printed(competence.label()), TEXT, NAME, top, LEVEL - NAME);
    }

    /** @param level null when the test did not ask for the competence */
    private void level(Tag cell, @Nullable Integer level, float top) throws IOException {
        if (level == null) {
            cell(cell, "non évaluée", QUIET, LEVEL, top, width - LEVEL);
            return;
        }
        if (level < 1) {
            cell.expansion("évaluée, niveau 1 non atteint");
        }
        cell(cell, Attestation.level(level), STRONG, LEVEL, top, GAUGE - LEVEL);
        canvas.gauge(left + GAUGE, top + FOOT - 6.7f, 7.4f, 6.4f, 2, HIGHEST, level);
    }

    private void cell(Tag cell, String text, Style style, float x, float top, float room) throws IOException {
        canvas.write(cell, canvas.typesetter().set(text, style, room), left + x, top + FOOT - style.ascent());
    }
}
