package fr.passerelle.mappings.pix;

import fr.passerelle.domain.verdict.Finding;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Pix's feed answered about a school.
 *
 * @param certifications the readable ones, in the order of the feed
 * @param setAside those that were left out; the field of the finding is the path in the answer
 */
public record FeedAnswer(List<FeedCertification> certifications, List<OddResult> setAside) {

    /**
     * A result of the feed, or of a class CSV, that was left out, and what can be read in it all the same of whose it is: for the
     * page that a person decides on, never for a log or a report.
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

    public FeedAnswer {
        certifications = List.copyOf(certifications);
        setAside = List.copyOf(setAside);
    }

    /** An answer of which everything could be read. */
    public static FeedAnswer of(List<FeedCertification> certifications) {
        return new FeedAnswer(certifications, List.of());
    }
}
