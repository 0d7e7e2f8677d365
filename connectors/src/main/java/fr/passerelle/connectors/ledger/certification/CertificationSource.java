package fr.passerelle.connectors.ledger.certification;

/** Where the hub learnt of a certification. */
public enum CertificationSource {
    /** Pix's results feed for LSU and LSL (contract pix 2). */
    FEED,
    /** The results CSV of a division, downloaded from Pix Orga (contract pix 4). */
    CLASS_CSV,
    /** A person decided that it is worth nothing any more: Pix alone does not undo that. */
    OPERATOR,
    /** A person believed a class CSV against Pix: as long as Pix says what it said then, the file counts. */
    FILE_BELIEVED;

    /** Whether it tells what Pix says now; a file may have been downloaded long before it was dropped. */
    boolean isLive() {
        return this == FEED;
    }
}
