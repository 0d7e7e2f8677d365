package fr.passerelle.connectors.pix;

import fr.passerelle.mappings.pix.PixError;
import java.util.List;

/** Pix understood the call and refused it (4xx with errors): trying again without a change is useless. */
public final class PartnerRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<PixError> errors;

    /** @param message what was refused; the codes of the errors are added to it, never what they carry about a pupil */
    public PartnerRefused(String message, int status, List<PixError> errors) {
        super(message + " " + codes(errors));
        this.status = status;
        this.errors = List.copyOf(errors);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Pix's own errors, in its order; never empty. */
    public List<PixError> errors() {
        return errors;
    }

    private static List<String> codes(List<PixError> errors) {
        return errors.stream()
                .map(error -> error.code() == null ? error.status() : error.code())
                .distinct()
                .toList();
    }
}
