package fr.passerelle.connectors.pix;

import fr.passerelle.mappings.pix.PixError;
import java.util.List;
import java.util.stream.Collectors;

/** Pix understood the call and refused it (4xx with errors): trying again without a change is useless. */
public final class PartnerRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<PixError> errors;

    public PartnerRefused(String message, int status, List<PixError> errors) {
        super(message
                + errors.stream().map(PartnerRefused::code).distinct().collect(Collectors.joining(", ", " (", ")")));
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

    private static String code(PixError error) {
        return error.code() == null ? "HTTP " + error.status() : error.code();
    }
}
