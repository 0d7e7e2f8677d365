package fr.passerelle.mappings.pix;

import fr.passerelle.domain.verdict.Finding;
import java.util.List;

/**
 * What Pix's feed answered about a school.
 *
 * @param certifications the readable ones, in the order of the feed
 * @param setAside why others were left out, one finding each, about the INE that it bears, if any; the field is its path in
 *     the answer
 */
public record FeedAnswer(List<FeedCertification> certifications, List<Finding> setAside) {

    public FeedAnswer {
        certifications = List.copyOf(certifications);
        setAside = List.copyOf(setAside);
    }

    /** An answer of which everything could be read. */
    public static FeedAnswer of(List<FeedCertification> certifications) {
        return new FeedAnswer(certifications, List.of());
    }
}
