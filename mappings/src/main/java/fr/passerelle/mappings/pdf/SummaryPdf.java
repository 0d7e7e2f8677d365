package fr.passerelle.mappings.pdf;

import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/** The summary of a Récupération in LSU's words, school first, then each division (contract lsu A). Thread-safe. */
public final class SummaryPdf {

    /**
     * @param at when the run was made or rehearsed, printed in the time of Paris
     * @param rehearsal said in words on every page: nothing was written
     * @param sentences of {@code RecuperationSummary}, school first
     * @param out written to once the whole file is ready; not closed
     */
    public void write(
            String schoolName,
            Uai uai,
            SchoolYear year,
            Instant at,
            boolean rehearsal,
            List<String> sentences,
            OutputStream out)
            throws IOException {
        throw new UnsupportedOperationException("being drawn");
    }
}
