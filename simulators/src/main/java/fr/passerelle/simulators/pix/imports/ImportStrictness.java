package fr.passerelle.simulators.pix.imports;

/** How the simulator reads an export. */
public enum ImportStrictness {
    /** As the hub does: blocks in any order, an empty leaving date is none. Generated academies need it. */
    LENIENT,
    /** As Pix does, by a reader of its own (contract siecle B.3 to B.6). */
    STRICT
}
