package fr.passerelle.connectors.ledger.pupil;

/**
 * An INE of an export that the ledger knows with another birth date.
 *
 * @param here a pupil of the export's own school has it, active or not; else only pupils of other schools
 */
public record ReattributedIne(String ine, boolean here) {}
