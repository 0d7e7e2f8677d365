package fr.passerelle.mappings.lsu;

import fr.passerelle.domain.livret.RecuperationSummary;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A summary of the Récupération with what makes it a document: whose, of which year, when.
 *
 * @param at of the run, or of the one rehearsed
 * @param rehearsal whether nothing was written
 */
public record SummarySheet(
        String schoolName, Uai uai, SchoolYear year, Instant at, boolean rehearsal, RecuperationSummary summary) {

    private static final DateTimeFormatter MONTH_YEAR = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);

    /** {@code 7 juin 2027 à 6 h 00}, in the time of Paris. */
    String day() {
        ZonedDateTime paris = at.atZone(SchoolYear.PARIS);
        String day = paris.getDayOfMonth() == 1 ? "1er" : String.valueOf(paris.getDayOfMonth());
        return "%s %s à %d h %02d".formatted(day, MONTH_YEAR.format(paris), paris.getHour(), paris.getMinute());
    }
}
