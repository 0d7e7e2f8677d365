package fr.passerelle.mappings.gar;

import java.io.InputStream;

/** Reads the "Complet" export of an ENT to the GAR, as an archive or as one XML file (contract gar A.1). */
public final class GarEntReader {

    private final GarLimits limits;

    public GarEntReader() {
        this(GarLimits.USUAL);
    }

    public GarEntReader(GarLimits limits) {
        this.limits = limits;
    }

    /** Never throws for bad content: see {@link AccountBatch#findings()}. */
    public AccountBatch readArchive(InputStream tarGz) {
        throw new UnsupportedOperationException(limits.toString());
    }

    /** One file alone; the pupils of an Eleve file then have no division. */
    public AccountBatch readXml(InputStream xml) {
        throw new UnsupportedOperationException();
    }

    /** Whether the archive has the digest that its {@code .md5} file announces. */
    public static boolean digestAgrees(byte[] archive, String md5FileText) {
        throw new UnsupportedOperationException();
    }
}
