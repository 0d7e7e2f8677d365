package fr.passerelle.mappings.report;

import fr.passerelle.domain.school.School;
import java.time.Instant;
import java.util.Optional;

/**
 * Which file a report is about: it lies in a folder, far from the console.
 *
 * @param school name and UAI, or that there are several
 * @param receivedAt when the file came
 * @param state what became of it, in French
 */
public record ReportHead(String school, Instant receivedAt, String state) {

    /**
     * @param uai as the ledger has it, empty when the file concerns several schools
     * @param known the school of the directory, empty when it has none of that UAI
     */
    public static ReportHead of(String uai, Optional<School> known, Instant receivedAt, String state) {
        String school = uai.isEmpty()
                ? "plusieurs établissements"
                : known.map(one -> one.name() + " (" + uai + ")").orElse(uai);
        return new ReportHead(school, receivedAt, state);
    }
}
