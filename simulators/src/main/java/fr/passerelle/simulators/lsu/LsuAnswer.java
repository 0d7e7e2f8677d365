package fr.passerelle.simulators.lsu;

import fr.passerelle.mappings.pix.FeedCertification;
import fr.passerelle.mappings.pix.PixError;
import java.util.List;

/**
 * What LSU got.
 *
 * @param status of the feed, or of the token when that was refused
 * @param certifications empty unless the status is 200
 * @param errors JSON:API errors, empty when the status is 200
 * @param body as received
 */
public record LsuAnswer(int status, List<FeedCertification> certifications, List<PixError> errors, String body) {

    public LsuAnswer {
        certifications = List.copyOf(certifications);
        errors = List.copyOf(errors);
    }
}
