package fr.passerelle.connectors.pix;

import fr.passerelle.mappings.pix.PixError;
import java.util.List;
import java.util.Map;

/** What became of a SIECLE export at Pix (contract siecle B.2). */
public sealed interface UploadOutcome {

    /** Every pupil of the file is known to Pix Orga. */
    record Imported() implements UploadOutcome {}

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
