package fr.passerelle.connectors.ledger.file;

/**
 * The answer to a claim.
 *
 * @param fileId number of the received file, the same for the same content
 * @param fresh false when the hub already had that content: nothing is to be done
 */
public record Claim(long fileId, boolean fresh) {}
