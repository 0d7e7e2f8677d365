package fr.passerelle.connectors.pix;

import fr.passerelle.mappings.pix.PixError;
import java.util.List;

/** What Pix Certif answers to a finalisation (contract pix 3.3). */
public sealed interface FinalisationOutcome {

    /** The session is closed; the jury has it. */
    record Finalised() implements FinalisationOutcome {}

    /** It was closed before, by an earlier delivery of ours or by hand in Pix Certif: nothing was changed. */
    record AlreadyFinalised() implements FinalisationOutcome {}

    /**
     * A person has to correct the session.
     *
     * @param errors Pix's own codes, in its order
     */
    record Refused(List<PixError> errors) implements FinalisationOutcome {
        public Refused {
            errors = List.copyOf(errors);
        }
    }
}
