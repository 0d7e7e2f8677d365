package fr.passerelle.connectors.ledger;

/** What became of a received file. */
public enum FileState {
    /** Stored, its work is not finished. */
    RECEIVED,
    APPLIED,
    /** Its safe part is applied, the rest waits for a person. */
    HELD,
    /** Nothing of it was applied; the report says why. */
    REFUSED
}
