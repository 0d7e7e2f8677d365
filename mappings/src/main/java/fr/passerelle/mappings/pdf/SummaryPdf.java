package fr.passerelle.mappings.pdf;

import fr.passerelle.domain.school.Uai;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/** The summary of a Récupération in LSU's words, school first, then each division (contract lsu A). Thread-safe. */
public final class SummaryPdf {

    private static final String SUBJECT = "Résumé de la récupération des certifications Pix dans le livret scolaire";

    private final FontShelf shelf = new FontShelf();

    /**
     * @param schoolYear as people write it, {@code 2026-2027}
     * @param at when the run was made or rehearsed, printed in the time of Paris
     * @param rehearsal said in words on every page: nothing was written
     * @param sentences of {@code RecuperationSummary}, school first; printed word for word
     * @param out written to once every page is drawn; not closed
     */
    public void write(
            String schoolName,
            Uai uai,
            String schoolYear,
            Instant at,
            boolean rehearsal,
            List<String> sentences,
            OutputStream out)
            throws IOException {
        Fonts fonts = shelf.take();
        try (TaggedDocument document = new TaggedDocument(fonts)) {
            try (SummaryPages pages = new SummaryPages(document, rehearsal)) {
                pages.head(schoolName, uai, schoolYear, at);
                pages.sentences(sentences);
                pages.number();
            }
            document.save(title(schoolName, schoolYear, rehearsal), SUBJECT, at, out);
        } finally {
            shelf.giveBack(fonts);
        }
    }

    private static String title(String schoolName, String schoolYear, boolean rehearsal) {
        return (rehearsal ? "Répétition – " : "") + "Récupération des certifications Pix – " + schoolName + " – "
                + schoolYear;
    }
}
