package fr.passerelle.mappings.pdf;

import fr.passerelle.domain.livret.Attestation;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/** What livrets hold of Pix certifications, one A4 page per pupil (contract lsu A, Édition). Thread-safe. */
public final class AttestationPdf {

    /**
     * @param attestations at least one, each of an obtained certification; printed in the order given
     * @param at when the file is made, printed in the time of Paris
     * @param out written to once the whole file is ready; not closed
     * @throws IllegalArgumentException when there is none, or when one was not obtained
     */
    public void write(List<Attestation> attestations, Instant at, OutputStream out) throws IOException {
        throw new UnsupportedOperationException("being drawn");
    }
}
