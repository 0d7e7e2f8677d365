package fr.passerelle.mappings.gar;

import java.io.InputStream;

/** Reads account events: a JSON array of the attributes that the GAR hands over at run time (contract gar A.2). */
public final class GarEventsReader {

    /** Never throws for bad content: see {@link AccountBatch#findings()}. */
    public AccountBatch read(InputStream json) {
        throw new UnsupportedOperationException();
    }
}
