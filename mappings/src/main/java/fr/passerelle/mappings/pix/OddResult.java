package fr.passerelle.mappings.pix;

import fr.passerelle.domain.verdict.Finding;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A result that was left out, and what can be read in it all the same of whose it is: for the page that a person decides on, never for
 * a log or a report.
 *
 * @param finding why, and where it lies; it bears the INE of a record of the feed, if any
 * @param number of the certification, null when it cannot be read
 * @param lastName as it was told, even misread; empty when there is none
 * @param firstName likewise
 * @param birthdate null when it cannot be read
 */
public record OddResult(
        Finding finding,
        @Nullable Long number,
        String lastName,
        String firstName,
        @Nullable LocalDate birthdate) {}
