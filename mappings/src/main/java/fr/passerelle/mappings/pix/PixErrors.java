package fr.passerelle.mappings.pix;

import java.util.List;

/** Reads the body of a refusal of Pix: {@code {"errors":[...]}} (contract pix, siecle B.5). */
public final class PixErrors {

    /** Empty when the body is no JSON:API error, such as the page of a gateway in the way. */
    public List<PixError> read(String json) {
        throw new UnsupportedOperationException();
    }
}
