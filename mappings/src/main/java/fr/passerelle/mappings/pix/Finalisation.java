package fr.passerelle.mappings.pix;

import fr.passerelle.domain.session.Session;

/** Body of {@code PUT /api/sessions/ID/finalization} (contract pix 3.3). */
public final class Finalisation {

    /** Only candidates who started their test are reported. */
    public String body(Session session) {
        throw new UnsupportedOperationException();
    }
}
