package fr.passerelle.domain.hold;

/** The life of a hold. */
public enum HoldState {
    OPEN,
    /** A person let it through. */
    APPROVED,
    /** A person said no: the ledger stays as it is. */
    REFUSED,
    /** A newer file made it pointless. */
    SUPERSEDED
}
