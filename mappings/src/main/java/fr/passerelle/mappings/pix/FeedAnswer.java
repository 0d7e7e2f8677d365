package fr.passerelle.mappings.pix;

import java.util.List;

/**
 * What Pix's feed answered about a school.
 *
 * @param certifications the readable ones, in the order of the feed
 * @param setAside those that were left out; the field of the finding is the path in the answer
 */
public record FeedAnswer(List<FeedCertification> certifications, List<OddResult> setAside) {

    public FeedAnswer {
        certifications = List.copyOf(certifications);
        setAside = List.copyOf(setAside);
    }

    /** An answer of which everything could be read. */
    public static FeedAnswer of(List<FeedCertification> certifications) {
        return new FeedAnswer(certifications, List.of());
    }
}
