package fr.passerelle.mappings.lsu;

import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.livret.RecuperationSummary;
import fr.passerelle.domain.school.SchoolCalendar;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import java.time.Instant;

/**
 * A summary of the Récupération with what makes it a document: whose, of which year, when.
 *
 * @param calendar in whose time the school lives
 * @param at of the run, or of the one rehearsed
 * @param rehearsal whether nothing was written
 */
public record SummarySheet(
        String schoolName,
        Uai uai,
        SchoolCalendar calendar,
        SchoolYear year,
        Instant at,
        boolean rehearsal,
        RecuperationSummary summary) {

    /** {@code 2026-2027}, or {@code 2026} where it ends in December. */
    public String schoolYear() {
        return calendar.label(year);
    }

    /** {@code 7 juin 2027 à 6 h 00}, in the time of Paris. */
    String day() {
        return InFrench.at(at);
    }
}
