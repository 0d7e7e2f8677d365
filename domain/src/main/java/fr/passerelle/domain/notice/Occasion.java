package fr.passerelle.domain.notice;

/** What operators may want to be told of. */
public enum Occasion {
    /** A part of an import waits for a person. */
    HELD,
    /** A file was refused, by the hub or by Pix. */
    REFUSED,
    /** Work waits for a node, or is under way, too long. */
    LATE
}
