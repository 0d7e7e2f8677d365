package fr.passerelle.mappings.pix;

import fr.passerelle.domain.session.Session;
import java.io.InputStream;

/** The JSON file by which a school hands over a finalised session, kind {@code SESSION_FINALISEE}. */
public final class SessionFile {

    /** Never throws for bad content; rules on the session itself are FinalisationCheck's. */
    public SessionRead read(InputStream json) {
        throw new UnsupportedOperationException();
    }

    /** UTF-8; what {@link #read} gives back is equal to the session. */
    public byte[] write(Session session) {
        throw new UnsupportedOperationException();
    }
}
