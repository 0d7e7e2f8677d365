package fr.passerelle.connectors.pix;

import fr.passerelle.mappings.pix.PixError;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What became of a SIECLE export at Pix (contract siecle B.2). */
public sealed interface UploadOutcome {

    /** Every pupil of the file is known to Pix Orga. */
    record Imported() implements UploadOutcome {}

    /**
     * Pix has it and takes its time: to be asked again by {@link PixPort#followUp}.
     *
     * @param mark what tells this import from others; may be kept
     * @param pause until then
     * @param limit how long the whole import may take before it is given up as {@link PartnerUnavailable}
     */
    record UnderWay(String mark, Duration pause, Duration limit) implements UploadOutcome {}

    /**
     * Nothing of the file was applied: one error refuses it all.
     *
     * @param errors Pix's own codes, in its order
     */
    record Refused(List<PixError> errors) implements UploadOutcome {
        public Refused {
            errors = List.copyOf(errors);
        }

        /** What Pix says of more than 20 MiB, in its words. */
        static Refused tooLarge() {
            return new Refused(List.of(new PixError("413", "PAYLOAD_TOO_LARGE", null, Map.of("maxSize", "20"))));
        }
    }
}
